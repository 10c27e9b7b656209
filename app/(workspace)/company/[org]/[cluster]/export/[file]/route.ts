import { companyFile } from '#lib/views/company-file'
import { see } from '#lib/views/view'

/** The draft as sites.csv or emissions.csv. */
export async function GET(_request: Request, context: RouteContext<'/company/[org]/[cluster]/export/[file]'>) {
  const params = await context.params
  const text = await see(companyFile, params)
  return new Response(text, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${params.file}"`,
      'cache-control': 'no-store',
    },
  })
}
