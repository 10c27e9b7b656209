import { jsonAttachment } from '#lib/export/json-attachment'
import { seeOpen } from '#lib/views/open-view'
import { publishedFile } from '#lib/views/published-file'

/** The exact signed bytes of the published version. */
export async function GET(_request: Request, { params }: RouteContext<'/published/[cluster]/file'>) {
  return jsonAttachment(await seeOpen(publishedFile, { cluster: (await params).cluster }))
}
