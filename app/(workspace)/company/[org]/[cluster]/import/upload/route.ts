import { receiveUpload } from '#lib/actions/import/receive-upload'

/** Takes a file of the form on the import page. Reading, checking and keeping it are the action's. */
export async function POST(request: Request, context: RouteContext<'/company/[org]/[cluster]/import/upload'>) {
  return receiveUpload(request, await context.params)
}
