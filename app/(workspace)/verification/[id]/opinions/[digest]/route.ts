import { jsonAttachment } from '#lib/export/json-attachment'
import { verifierOpinionFile } from '#lib/views/opinion-files'
import { see } from '#lib/views/view'

/** The canonical bytes of an opinion: their SHA-256 is the digest in the address, and the submission's digest stands in them. */
export async function GET(_request: Request, context: RouteContext<'/verification/[id]/opinions/[digest]'>) {
  return jsonAttachment(await see(verifierOpinionFile, await context.params))
}
