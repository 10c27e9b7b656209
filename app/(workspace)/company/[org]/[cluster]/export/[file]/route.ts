import { companyFile } from '#lib/views/company-file'
import { see } from '#lib/views/view'

/** The draft as a file: the template, or CSV of its sites, lines or figures. */
export async function GET(_request: Request, context: RouteContext<'/company/[org]/[cluster]/export/[file]'>) {
  const params = await context.params
  const { body, type } = await see(companyFile, params)
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${params.file}"`,
      'cache-control': 'no-store',
    },
  })
}
