import { receiveFactorUpload } from '#lib/actions/factor-set/receive-upload'

/** Takes a publisher's workbook of the form on the page of loaded sets. */
export async function POST(request: Request, context: RouteContext<'/company/[org]/[cluster]/factors/upload'>) {
  return receiveFactorUpload(request, await context.params)
}
