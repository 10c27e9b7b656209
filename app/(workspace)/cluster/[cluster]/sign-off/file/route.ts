import { frozenFile } from '#lib/views/frozen-file'
import { see } from '#lib/views/view'
import { jsonAttachment } from '#lib/export/json-attachment'
import { versionNumber } from '../version-number.ts'

/** The exact bytes that are signed, for whoever wants to check the digest for themselves. */
export async function GET(request: Request, { params }: RouteContext<'/cluster/[cluster]/sign-off/file'>) {
  const { cluster } = await params
  const version = versionNumber(new URL(request.url).searchParams.get('version')) ?? 0
  return jsonAttachment(await see(frozenFile, { cluster, version }))
}
