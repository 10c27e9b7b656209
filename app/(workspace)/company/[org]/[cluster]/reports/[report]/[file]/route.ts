import { companyReportFile } from '#lib/views/company-reports'
import { see } from '#lib/views/view'

/** A report as a workbook or CSV: always a download. */
export async function GET(
  _request: Request,
  context: RouteContext<'/company/[org]/[cluster]/reports/[report]/[file]'>,
) {
  const file = await see(companyReportFile, await context.params)
  return new Response(file.body as BodyInit, {
    headers: {
      'content-type': file.type,
      'content-disposition': `attachment; filename="${file.name}"`,
      'cache-control': 'no-store',
    },
  })
}
