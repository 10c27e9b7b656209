import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findCompanyDraft } from '#db/company-draft'
import { inContext } from '#db/client'
import { findFile } from '#db/evidence-files'
import { makeWorld, type Company, type World } from '#db/make'
import { freshDatabase } from '#db/testing'
import type { Actor } from '#lib/domain/access/actor'
import { authorise } from '#lib/domain/access/grant'
import type { Permission } from '#lib/domain/access/permissions'
import { digestOf, sha256 } from '#lib/domain/digest'
import { mostRoomBytes } from '#lib/domain/evidence/limits'
import { submissionDocument } from '#lib/domain/submission/draft-document'
import { evidenceFolder } from '#lib/env'
import { perform, type Action } from '../action.ts'
import { gridPost } from '../inventory/testing.ts'
import { actions, type ActionName } from '../registry.ts'
import { attachFile } from './testing.ts'

const { database, owner } = await freshDatabase()
let worlds = 0

async function aWorld() {
  worlds += 1
  const world = await makeWorld(database, owner, { cluster: { slug: `cluster-${worlds}` } })
  const company = world.company('Northbank Steel')
  const scope = { organisationId: company.id, clusterId: world.cluster.id }
  const act = (actor: Actor, name: ActionName, input: Readonly<Record<string, unknown>>) =>
    perform(name, actions[name] as unknown as Action, { ...scope, ...input }, { database, actor, now: new Date() })
  const site = { key: 'S-1', name: 'Rolling mill', sector: 'Steel', latitude: '53.6', longitude: '-0.6' }
  const saved = await act(company.contributor, 'site.save', site)
  const siteId = (saved.ok && saved.value.made?.['id']) || ''
  const lineId = crypto.randomUUID()
  const line = gridPost({ siteId, id: lineId })
  await act(company.contributor, 'inventory.save', line)
  const place = { siteId, year: 2021, lineId }
  const attach = (
    content: string,
    over: Omit<Parameters<typeof attachFile>[3], 'content'> = {},
    actor = company.contributor,
  ) => attachFile(database, actor, scope, { content, ...over })
  return { world, company, scope, act, attach, place, line }
}

async function draftOf(world: World, company: Company) {
  const grant = granted(company.contributor, 'company:read', {
    clusterId: world.cluster.id,
    organisationId: company.id,
  })
  const found = await inContext(database, as(company.contributor), (tx) => findCompanyDraft(tx, grant))
  if (!found) throw new Error('There is a draft')
  return submissionDocument(found.draft)
}

const as = (actor: Actor) => ({ kind: 'user', accountId: actor.accountId }) as const
function granted<P extends Permission>(actor: Actor, permission: P, scope: Parameters<typeof authorise>[2]) {
  const grant = authorise(actor, permission, scope)
  if (!grant.ok) throw new Error('They may')
  return grant.value
}
const kindOf = (outcome: Awaited<ReturnType<typeof perform>>) =>
  outcome.ok ? 'ok' : outcome.refusal.kind === 'file' ? outcome.refusal.why : outcome.refusal.kind
const isOnDisk = (scope: { organisationId: string; clusterId: string }, digest: string) =>
  existsSync(join(evidenceFolder(), scope.organisationId, scope.clusterId, digest))

/** Who finds the file under which name. */
async function readersOf({ world, company, scope }: Awaited<ReturnType<typeof aWorld>>, digest: string) {
  const other = world.company('Estuary Refining')
  const looks: readonly (readonly [string, Actor, 'company:read' | 'submission:decide'])[] = [
    ['contributor', company.contributor, 'company:read'],
    ['signatory', company.signatory, 'company:read'],
    ['steward', world.steward, 'submission:decide'],
  ]
  const found: string[] = []
  for (const [name, actor, permission] of looks) {
    const grant = granted(actor, permission, scope)
    if (await inContext(database, as(actor), (tx) => findFile(tx, grant, digest))) found.push(name)
  }
  // A rival and a lead get past no door for this; even with the grant of another the database shows them nothing.
  const theirs = granted(company.contributor, 'company:read', scope)
  for (const [name, actor] of [
    ['rival', other.contributor],
    ['lead', world.lead],
    ['staff', world.staff],
  ] as const)
    if (await inContext(database, as(actor), (tx) => findFile(tx, theirs, digest))) found.push(name)
  return found
}

describe('A file attached to a line', () => {
  test('stands in the document that would be sent, and so in its digest', async () => {
    const { world, company, attach, place } = await aWorld()
    const before = digestOf(await draftOf(world, company))
    expect(kindOf(await attach('a bill', { place, name: 'bill.txt' }))).toBe('ok')
    expect(kindOf(await attach('a permit', { name: 'permit.txt' }))).toBe('ok')
    const document = await draftOf(world, company)
    expect(document.lines[0]?.evidence).toEqual([{ digest: sha256('a bill'), name: 'bill.txt' }])
    expect(document.evidence).toEqual([{ digest: sha256('a permit'), name: 'permit.txt' }])
    expect(digestOf(document)).not.toBe(before)
  })

  test('is read by its company alone before it is sent, and by the stewards afterwards', async () => {
    const made = await aWorld()
    const digest = sha256('a bill')
    await made.attach('a bill', { place: made.place })
    expect(await readersOf(made, digest)).toEqual(['contributor', 'signatory'])
    const sent = digestOf(await draftOf(made.world, made.company))
    expect(kindOf(await made.act(made.company.contributor, 'submission.send', { digest: sent }))).toBe('ok')
    expect(await readersOf(made, digest)).toEqual(['contributor', 'signatory', 'steward'])
  })

  test('stays readable after it was taken off, once it was sent', async () => {
    const made = await aWorld()
    const attached = await made.attach('a bill', { place: made.place })
    const sent = digestOf(await draftOf(made.world, made.company))
    await made.act(made.company.contributor, 'submission.send', { digest: sent })
    const evidenceId = attached.ok ? attached.value.made?.['id'] : ''
    const removed = await made.act(made.company.contributor, 'evidence.remove', { evidenceId })
    expect(removed.ok && removed.value.message).toMatch(/stays where else/)
    expect((await draftOf(made.world, made.company)).lines[0]?.evidence).toEqual([])
    expect(await readersOf(made, sha256('a bill'))).toEqual(['contributor', 'signatory', 'steward'])
    expect(isOnDisk(made.scope, sha256('a bill'))).toBe(true)
  })

  test('is erased when it is taken off and nothing else names it, and not before', async () => {
    const { company, scope, act, attach, place } = await aWorld()
    const first = await attach('a bill', { place })
    const second = await attach('a bill')
    const idOf = (made: typeof first) => ({ evidenceId: made.ok ? made.value.made?.['id'] : '' })
    await act(company.contributor, 'evidence.remove', idOf(first))
    expect(isOnDisk(scope, sha256('a bill'))).toBe(true)
    const removed = await act(company.contributor, 'evidence.remove', idOf(second))
    expect(removed.ok && removed.value.message).toMatch(/erased/)
    expect(isOnDisk(scope, sha256('a bill'))).toBe(false)
  })

  test('goes with its site, and is erased where nothing else names it', async () => {
    const { company, scope, act, attach, place } = await aWorld()
    await attach('a bill', { place })
    await attach('a permit', { place })
    await attach('a permit')
    const removed = await act(company.contributor, 'site.remove', { id: place.siteId, rowVersion: '1' })
    expect(kindOf(removed)).toBe('ok')
    expect([isOnDisk(scope, sha256('a bill')), isOnDisk(scope, sha256('a permit'))]).toEqual([false, true])
  })

  test('is there again when its line is taken away and brought back', async () => {
    const { world, company, act, attach, place, line } = await aWorld()
    await attach('a bill', { place })
    const { siteId, year, lineId } = place
    await act(company.contributor, 'inventory.save', { siteId, year, rows: [], removed: [{ id: lineId, seen: 1 }] })
    expect((await draftOf(world, company)).lines).toEqual([])
    await act(company.contributor, 'inventory.save', line)
    expect((await draftOf(world, company)).lines[0]?.evidence).toHaveLength(1)
  })
})

describe('A file is not attached', () => {
  test('to a line that is not there, or is another’s', async () => {
    const { attach } = await aWorld()
    const other = await aWorld()
    const nowhere = { ...other.place, lineId: crypto.randomUUID() }
    expect(kindOf(await attach('a bill', { place: nowhere }))).toBe('no-line')
    expect(kindOf(await attach('a bill', { place: other.place }))).toBe('no-line')
  })

  test('twice to one place', async () => {
    const { attach, place } = await aWorld()
    expect(kindOf(await attach('a bill', { place }))).toBe('ok')
    expect(kindOf(await attach('a bill', { place, name: 'again.txt' }))).toBe('attached-already')
  })

  test('by anybody but a contributor', async () => {
    const { world, company, attach } = await aWorld()
    for (const actor of [
      company.signatory,
      company.admin,
      world.steward,
      world.lead,
      world.company('Estuary Refining').contributor,
    ])
      expect(kindOf(await attach('a bill', {}, actor))).toBe('not-found')
  })

  test('beyond the company’s room, of which another cluster takes nothing', async () => {
    const { attach, scope, company } = await aWorld()
    await owner`alter table evidence_file no force row level security`
    // Each row may say ten megabytes.
    for (let index = 0; index < mostRoomBytes / 10_000_000; index += 1)
      await owner`insert into evidence_file (organisation_id, cluster_id, digest, type, bytes, added_by, added_at)
        values (${scope.organisationId}, ${scope.clusterId}, ${sha256(`full ${index}`)}, 'pdf', 10000000, ${company.contributor.accountId}, now())`
    await owner`alter table evidence_file force row level security`
    expect(kindOf(await attach('one more'))).toBe('room-full')
    expect(isOnDisk(scope, sha256('one more'))).toBe(false)
    const other = await aWorld()
    expect(kindOf(await other.attach('one more'))).toBe('ok')
  })

  test('as the twenty-first at one place', async () => {
    const { attach } = await aWorld()
    for (let index = 0; index < 20; index += 1) expect(kindOf(await attach(`bill ${index}`))).toBe('ok')
    expect(kindOf(await attach('bill 20'))).toBe('place-full')
  })

  test('twice by ten posts at once', async () => {
    const { attach } = await aWorld()
    const kinds = await Promise.all(Array.from({ length: 10 }, () => attach('a bill')))
    expect(kinds.map(kindOf).toSorted()).toEqual([...Array.from({ length: 9 }, () => 'attached-already'), 'ok'])
  })
})
