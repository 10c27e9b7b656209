import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '#db/client'
import { demoAccounts, demoForum } from '#db/demo/accounts'
import { demoBundle } from '#db/demo/bundle'
import { clusterEntry } from '#db/demo/cluster-entry'
import { demoClusters } from '#db/demo/clusters'
import type { DemoCluster } from '#db/demo/demo-cluster'
import { appAccess, isEmpty } from '#db/migrate'
import { everyRow, freshDatabase } from '#db/testing'
import { digestOf } from '#lib/domain/digest'
import { mergeRoadmap } from '#lib/domain/roadmap/merge'
import { forumTable } from '#lib/views/forum-table'
import { lookOpen } from '#lib/views/open-view'
import { publishedCluster } from '#lib/views/published-cluster'
import { look } from '#lib/views/view'
import { newestDraft } from './merging.ts'
import { actorOf, holderOf, openScene, type Scene } from './scene.ts'
import { seedDemo } from './seed.ts'

const today = new Date('2026-11-24T12:00:00.000Z')
const { database, owner, ownerUrl } = await freshDatabase()
const seed = () => seedDemo({ database, ownerUrl, today })

const merged = demoClusters.filter(({ stage }) => stage !== 'drafting' && stage !== 'submitted')

function demoCluster(slug: string): DemoCluster {
  const found = demoClusters.find((demo) => demo.slug === slug)
  if (found === undefined) throw new Error(`There is no demo cluster ${slug}`)
  return found
}

/** Pulls the plug as the first signatory signs: about a third of the demo is written by then. */
async function seedInterrupted(): Promise<unknown> {
  const doomed = openDatabase(await appAccess(ownerUrl))
  const fault = seedDemo({ database: doomed, ownerUrl, today }).then(
    () => null,
    (reason: unknown) => reason,
  )
  const signing = () => owner`
    select 1 from pg_locks l join pg_class c on c.oid = l.relation
    where l.database = (select oid from pg_database where datname = current_database())
      and c.relname = 'stance' and l.mode = 'RowExclusiveLock'`
  while ((await signing()).length === 0) await pause(5)
  await doomed.client.end({ timeout: 0 })
  return fault
}

let scene: Scene

describe('The demo', () => {
  beforeAll(async () => {
    scene = await openScene(database, today)
  })

  test('leaves nothing behind when it is interrupted', async () => {
    expect(await seedInterrupted()).toBeInstanceOf(Error)
    const rows = await everyRow(ownerUrl)
    // The Forum itself, which the owner makes beforehand.
    expect(
      Object.entries(rows)
        .filter(([, found]) => !found.startsWith('0 '))
        .map(([table]) => table),
    ).toEqual(['organisation'])
    expect(rows.organisation).toMatch(/^1 /)
  }, 120_000)

  test('is set up at the next start', async () => {
    const began = performance.now()
    await seed()
    console.log(`The demo was set up in ${((performance.now() - began) / 1000).toFixed(1)} s`)
    expect(await isEmpty(ownerUrl)).toBe(false)
  }, 120_000)

  test('leaves nobody signed in', async () => {
    expect(await owner`select 1 from session`).toHaveLength(0)
  })

  test('is not touched by a further start', async () => {
    const before = await everyRow(ownerUrl)
    await seed()
    expect(await everyRow(ownerUrl)).toEqual(before)
  }, 60_000)

  test('shows staff six clusters, each one stage further on the way than the one before', async () => {
    const actor = await actorOf(scene, holderOf(demoForum, 'staff'))
    const all = { search: '', sort: 'name', order: 'asc', page: 0 } as const
    const table = await look(forumTable, all, { database, actor, now: today })
    const stages = Object.fromEntries((table?.rows ?? []).map((row) => [row.slug, row.stage]))
    expect(stages).toEqual({
      kwinana: 'drafting',
      basque: 'submitted',
      dunkirk: 'conflicts',
      'houston-ship-channel': 'in-signature',
      humber: 'published',
      'rotterdam-moerdijk': 'in-progress',
    })
    expect((table?.rows ?? []).map((row) => [row.slug, row.members]).toSorted()).toEqual(
      demoClusters.map(({ slug, companies }) => [slug, companies.length]).toSorted(),
    )
  })

  test('knows every person of its list, in their roles', async () => {
    for (const person of demoAccounts) {
      const actor = await actorOf(scene, person)
      expect(actor.name).toBe(person.name)
      expect(actor.roles.map(({ role }) => role).toSorted(), person.email).toEqual([...person.roles].toSorted())
      expect([...new Set(actor.roles.map(({ organisationName }) => organisationName))]).toEqual([person.organisation])
    }
  })

  test('says of whom it lists that they enter a room only after they have taken up an invitation', async () => {
    const ofCompanies = demoAccounts.filter(({ roles }) => !roles.includes('staff') && !roles.includes('lead'))
    expect(ofCompanies.filter(({ isInvited }) => isInvited).length).toBeGreaterThan(0)
    for (const person of ofCompanies) {
      const { memberships } = await actorOf(scene, person)
      expect(memberships.length === 0, person.email).toBe(person.isInvited)
    }
  })

  test('leaves Dunkirk with exactly one blocking conflict open', async () => {
    const { conflicts } = await newestDraft(scene, demoCluster('dunkirk'))
    const open = conflicts.filter(({ blocking, resolution }) => blocking && resolution === null)
    expect(open.map(({ kind }) => kind)).toEqual(['over-abatement'])
  })

  test.each(merged.map(({ slug }) => slug))('merges %s to the bytes that its bundle merges to', async (slug) => {
    const bundle = demoBundle(slug)
    if (bundle === null) throw new Error(`There is no bundle of ${slug}`)
    const { document } = mergeRoadmap(bundle.cluster, bundle.submissions, bundle.resolutions)
    const { draft } = await newestDraft(scene, demoCluster(slug))
    expect(draft.document).toEqual(document)
    expect(draft.digest).toBe(digestOf(document))
  })

  test.each(['humber', 'rotterdam-moerdijk'])('shows anybody the published roadmap of %s', async (slug) => {
    const page = await lookOpen(publishedCluster, { cluster: slug }, { database, now: today })
    expect(page?.document.roadmap.cluster.id).toBe(clusterEntry(demoCluster(slug)).id)
    expect(page?.progress.map(({ year }) => year)).toEqual(slug === 'humber' ? [] : [2022])
  })

  test('keeps the deadlines that matter ahead of today, and everything else behind it', async () => {
    const days = await owner<{ slug: string; submit: Date; sign: Date | null }[]>`
      select slug, submit_by as submit, sign_by as sign from cluster`
    const ahead = (at: Date | null) => (at === null ? null : Math.floor((at.getTime() - today.getTime()) / 86_400_000))
    const bySlug = Object.fromEntries(days.map(({ slug, submit, sign }) => [slug, [ahead(submit), ahead(sign)]]))
    expect(bySlug.kwinana).toEqual([35, null])
    expect(bySlug.basque).toEqual([7, null])
    expect(bySlug['houston-ship-channel']?.[1]).toBe(12)
    const [late] = await owner<{ at: Date }[]>`select max(at) as at from audit_entry`
    expect(late?.at.getTime()).toBeLessThan(today.getTime())
  })

  test('tells its trail in the order of the days', async () => {
    const turned = await owner`
      select 1 from (select at, lag(at) over (partition by stream order by seq) as earlier from audit_entry) entry
      where at < earlier`
    expect(turned).toHaveLength(0)
  })
})
