import { expect, test } from 'vitest'
import { prepareManyClusters } from '#scripts/bench/many-clusters'
import type { Grant } from '#lib/domain/access/grant'
import type { Tx } from './client.ts'
import { listForumRows } from './forum.ts'
import { freshDatabase } from './testing.ts'

const { database, owner } = await freshDatabase()

test('Of a thousand clusters the first page of the Forum’s table is read, not all of them', async () => {
  const keepClusters = await prepareManyClusters(owner)
  await keepClusters(1000)
  const firstPage = { search: '', sort: 'name', order: 'asc', limit: 25, offset: 0 } as const
  const query = listForumRows(database.orm as unknown as Tx, {} as Grant<'forum:read'>, firstPage).toSQL()
  const plan = await owner.unsafe<{ 'QUERY PLAN': string }[]>(`explain ${query.sql}`, query.params as never[])
  const lines = plan.map((line) => line['QUERY PLAN'])
  expect(lines).toContainEqual(expect.stringContaining('Index Scan using cluster_name on cluster'))
  expect(lines).not.toContainEqual(expect.stringContaining('Seq Scan'))
})
