import { companyEvidence, downloadEvidence } from '#lib/views/evidence-files'

/** A file of the company, as a download. */
export async function GET(_request: Request, context: RouteContext<'/company/[org]/[cluster]/evidence/[digest]'>) {
  return downloadEvidence(companyEvidence, await context.params)
}
