import { forumCsv } from '#lib/export/forum-csv'
import { forumTable } from '#lib/views/forum-table'
import { see } from '#lib/views/view'
import { readForumQuery } from '../forum-query.ts'

/** The table as it is filtered and sorted, all rows, as CSV. */
export async function GET(request: Request) {
  const query = readForumQuery(Object.fromEntries(new URL(request.url).searchParams))
  const seen = await see(forumTable, { ...query, page: 0 })
  return new Response(forumCsv(seen.rows), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="concord-clusters.csv"',
      'cache-control': 'no-store',
    },
  })
}
