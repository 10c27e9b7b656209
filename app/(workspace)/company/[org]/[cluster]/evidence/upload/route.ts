import { receiveEvidence } from '#lib/actions/evidence/receive-evidence'

/** Takes a file for a line of the draft or for the submission to be. Judging and keeping it are the action's. */
export async function POST(request: Request, context: RouteContext<'/company/[org]/[cluster]/evidence/upload'>) {
  return receiveEvidence(request, await context.params)
}
