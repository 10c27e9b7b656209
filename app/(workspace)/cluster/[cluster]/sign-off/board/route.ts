import { liveBoard } from '#lib/views/live-board'
import { see } from '#lib/views/view'
import { versionNumber } from '../version-number.ts'

/** The board as JSON, for the page that is open in front of somebody. */
export async function GET(request: Request, { params }: RouteContext<'/cluster/[cluster]/sign-off/board'>) {
  const { cluster } = await params
  const version = versionNumber(new URL(request.url).searchParams.get('version')) ?? 0
  return Response.json(await see(liveBoard, { cluster, version }), { headers: { 'cache-control': 'no-store' } })
}
