import { downloadEvidence, stewardEvidence } from '#lib/views/evidence-files'

/** A file of what a member sent, as a download for a steward. */
export async function GET(
  _request: Request,
  context: RouteContext<'/cluster/[cluster]/members/[org]/evidence/[digest]'>,
) {
  return downloadEvidence(stewardEvidence, await context.params)
}
