import { expect, test } from 'vitest'
import { makeActor, makeCluster, makeOrganisation } from '#db/make'
import { freshDatabase } from '#db/testing'
import type { Stage } from '#lib/domain/roadmap/stage'
import { forumTable, type ForumTableParams } from './forum-table.ts'
import { look } from './view.ts'

const { database, owner } = await freshDatabase()
const forum = await makeOrganisation(owner, 'The Forum', 'forum')
const staff = await makeActor(database, owner, 'Staff', [{ role: 'staff', in: forum }])
// Nobody but staff may release figures, not even the owner.
await owner`create policy test on released_figures to current_user using (true) with check (true)`

async function release(name: string, country: string, stage: Stage, signed: number): Promise<void> {
  const slug = name.toLowerCase()
  const { id } = await makeCluster(owner, { slug, name, country, region: 'The coast' })
  await owner`
    insert into released_figures (cluster_id, members, submitted, stage, signed, signatories, history, updated_at)
    values (${id}, 4, 4, ${stage}, ${signed}, 4, '[]'::jsonb, now())`
}
await release('Bilbao', 'ES', 'drafting', 0)
await release('Humber', 'GB', 'published', 3)
await release('Mersey', 'GB', 'in-signature', 1)
await release('Rotterdam', 'NL', 'conflicts', 0)

async function names(more: Partial<ForumTableParams>): Promise<readonly string[]> {
  const params = { search: '', sort: 'name', order: 'asc', page: 1, ...more } as const
  const seen = await look(forumTable, params, { database, actor: staff, now: new Date() })
  return seen?.rows.map(({ name }) => name) ?? []
}

test('Staff find clusters by the name of their country, by its code and by what else people call it', async () => {
  expect(await names({ search: 'Spain' })).toEqual(['Bilbao'])
  expect(await names({ search: 'united king' })).toEqual(['Humber', 'Mersey'])
  expect(await names({ search: 'uk' })).toEqual(['Humber', 'Mersey'])
  expect(await names({ search: 'nl' })).toEqual(['Rotterdam'])
  expect(await names({ search: '%' })).toEqual([])
})

test('Sorted by stage, clusters stand by how far they have come', async () => {
  expect(await names({ sort: 'stage' })).toEqual(['Bilbao', 'Rotterdam', 'Mersey', 'Humber'])
})

test('Sorted by signed share, a cluster without a version to sign stands last either way', async () => {
  expect(await names({ sort: 'signed' })).toEqual(['Mersey', 'Humber', 'Bilbao', 'Rotterdam'])
  expect(await names({ sort: 'signed', order: 'desc' })).toEqual(['Humber', 'Mersey', 'Bilbao', 'Rotterdam'])
})
