import { heatCsv } from '#lib/export/heat-csv'
import { forumGoals } from '#lib/views/forum-goals'
import { see } from '#lib/views/view'
import { readHeatQuery } from '../heat-query.ts'

/** The heat map as it is filtered and sorted, all clusters, as CSV. */
export async function GET(request: Request) {
  const query = readHeatQuery(Object.fromEntries(new URL(request.url).searchParams))
  const seen = await see(forumGoals, { ...query, page: 0 })
  return new Response(heatCsv(seen.rows), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="concord-goals.csv"',
      'cache-control': 'no-store',
    },
  })
}
