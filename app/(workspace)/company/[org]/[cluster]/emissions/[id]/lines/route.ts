import { receiveLines } from '#lib/actions/inventory/receive-lines'

/** Takes the rows of the grid as they are typed. Reading, checking and saving them are the action's. */
export async function POST(request: Request, context: RouteContext<'/company/[org]/[cluster]/emissions/[id]/lines'>) {
  const { id, ...place } = await context.params
  return receiveLines(request, place, id)
}
