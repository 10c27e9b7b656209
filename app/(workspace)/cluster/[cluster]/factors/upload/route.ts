import { receiveFactorUpload } from '#lib/actions/factor-set/receive-upload'

/** Takes a publisher's workbook that the lead loads for all members. */
export async function POST(request: Request, context: RouteContext<'/cluster/[cluster]/factors/upload'>) {
  return receiveFactorUpload(request, { org: null, ...(await context.params) })
}
