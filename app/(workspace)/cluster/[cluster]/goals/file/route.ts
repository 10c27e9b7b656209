import { ladderCsv, ladderSheet } from '#lib/export/ladder-file'
import { tableSheet } from '#lib/export/workbook/table-sheet'
import { workbookType, writeWorkbook } from '#lib/export/workbook/write-workbook'
import { formatDate } from '#lib/format'
import { clusterGoals } from '#lib/views/cluster-goals'
import { see } from '#lib/views/view'
import { notFound } from 'next/navigation'
import { readGoalsQuery, yearsIn } from '../goals-query.ts'

/** The ladder as the page shows it, with the same years, as CSV or as a workbook. */
export async function GET(request: Request, { params }: RouteContext<'/cluster/[cluster]/goals/file'>) {
  const { cluster } = await params
  const asked = Object.fromEntries(new URL(request.url).searchParams)
  const query = readGoalsQuery(asked)
  const seen = await see(clusterGoals, { cluster, version: query.version })
  if (seen.source === null) notFound()
  const { ladder, source } = seen
  const years = yearsIn(ladder.years, query)
  const isWorkbook = asked['format'] === 'xlsx'
  const from = `${seen.name}, ${source.kind} ${source.number} of ${formatDate(source.at)}`
  const body = isWorkbook
    ? writeWorkbook([tableSheet(ladderSheet(`Goals of ${seen.name}`, from, ladder, years))])
    : ladderCsv(ladder, years)
  const name = `${cluster}-goals-${source.kind}-${source.number}.${isWorkbook ? 'xlsx' : 'csv'}`
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'content-type': isWorkbook ? workbookType : 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  })
}
