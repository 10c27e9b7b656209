import { drawInThread } from '#lib/export/pdf/draw-in-thread'
import { roadmapWorkbook } from '#lib/export/roadmap-workbook'
import { workbookType } from '#lib/export/workbook/write-workbook'
import { roadmapReport } from '#lib/views/roadmap-report'
import { see } from '#lib/views/view'

/** The plan to read, of the newest draft or of `version`, as PDF or, with `format=xlsx`, as a workbook. */
export async function GET(request: Request, { params }: RouteContext<'/cluster/[cluster]/roadmap/plan'>) {
  const { cluster } = await params
  const asked = new URL(request.url).searchParams
  const version = asked.get('version')
  const { report, roadmap, at, name } = await see(roadmapReport, {
    cluster,
    version: version !== null && /^\d{1,6}$/.test(version) ? Number(version) : undefined,
  })
  const isWorkbook = asked.get('format') === 'xlsx'
  const body = isWorkbook ? roadmapWorkbook(report) : await drawInThread({ report, roadmap, at })
  return new Response(new Uint8Array(body), {
    headers: {
      'content-type': isWorkbook ? workbookType : 'application/pdf',
      'content-disposition': `attachment; filename="${name}.${isWorkbook ? 'xlsx' : 'pdf'}"`,
      'cache-control': 'no-store',
    },
  })
}
