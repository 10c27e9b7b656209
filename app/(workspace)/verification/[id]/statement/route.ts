import { receiveStatement } from '#lib/actions/verification/receive-statement'

/** Takes the verifier's statement file. Judging and keeping it are the action's. */
export async function POST(request: Request, context: RouteContext<'/verification/[id]/statement'>) {
  return receiveStatement(request, (await context.params).id)
}
