import { jsonAttachment } from '#lib/export/json-attachment'
import { companyOpinionFile } from '#lib/views/opinion-files'
import { see } from '#lib/views/view'

/** The canonical bytes of an opinion: their SHA-256 is the digest in the address, and the submission's digest stands in them. */
export async function GET(_request: Request, context: RouteContext<'/company/[org]/[cluster]/opinions/[digest]'>) {
  return jsonAttachment(await see(companyOpinionFile, await context.params))
}
