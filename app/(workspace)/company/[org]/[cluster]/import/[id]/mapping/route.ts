import { receiveMapping } from '#lib/actions/import/receive-mapping'

/** Takes how a table of one's own is to be read. */
export async function POST(request: Request, context: RouteContext<'/company/[org]/[cluster]/import/[id]/mapping'>) {
  return receiveMapping(request, await context.params)
}
