import { downloadEvidence, verifierEvidence } from '#lib/views/evidence-files'

/** A file of the submission that is verified, as a download. */
export async function GET(_request: Request, context: RouteContext<'/verification/[id]/evidence/[digest]'>) {
  return downloadEvidence(verifierEvidence, await context.params)
}
