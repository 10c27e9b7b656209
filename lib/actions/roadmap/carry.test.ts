import { beforeAll, expect, test } from 'vitest'
import { inContext } from '#db/client'
import { findDrafted } from '#db/company-draft'
import { findEarlier } from '#db/draft-releases'
import { makeWorld, type Company, type World } from '#db/make'
import { freshDatabase } from '#db/testing'
import type { Actor } from '#lib/domain/access/actor'
import { authorise } from '#lib/domain/access/grant'
import { canonicalText, type Json } from '#lib/domain/canonical'
import { digestOf, sha256 } from '#lib/domain/digest'
import { draftOf } from '#lib/domain/roadmap/carry/draft-of'
import type { RoadmapDocument } from '#lib/domain/roadmap/document'
import { parseBundle } from '#lib/domain/roadmap/parse-bundle'
import { pathText } from '#lib/domain/roadmap/trace/path-text'
import { carriedTotals } from '#lib/views/carried-totals'
import { clusterBundle } from '#lib/views/cluster-bundle'
import { clusterRoadmap } from '#lib/views/cluster-roadmap'
import { gapProposal } from '#lib/views/gap-proposal'
import { figureTrace } from '#lib/views/figure-trace'
import { look } from '#lib/views/view'
import { textWithoutIds } from '#lib/text-without-ids'
import { perform, type Action } from '../action.ts'
import { gridPost } from '../inventory/testing.ts'
import { actions, type ActionName } from '../registry.ts'

const { database, owner } = await freshDatabase()
const names = ['Alum', 'Brine', 'Cement', 'Dye', 'Ester', 'Float']
let world: World
let minutes = 0

/** Each a minute after the one before. */
const request = (actor: Actor) => {
  minutes += 1
  return { database, actor, now: new Date(Date.UTC(2026, 2, 2, 9, minutes)) }
}

async function done(actor: Actor, name: ActionName, input: object): Promise<string> {
  const outcome = await perform(name, actions[name] as unknown as Action, input, request(actor))
  if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value.made?.['id'] ?? ''
}

const placeOf = (company: Company) => ({ organisationId: company.id, clusterId: world.cluster.id })

/** The row of the only line of a company, and how often it was saved. */
type Row = { readonly siteId: string; readonly id: string; readonly seen: number }
const rows = new Map<string, Row>()

async function rowOf(company: Company): Promise<Row> {
  const known = rows.get(company.id)
  if (known !== undefined) return known
  const site = { key: 'works', name: `${company.name} works`, latitude: '53', longitude: '0' }
  const siteId = await done(company.contributor, 'site.save', { ...placeOf(company), ...site })
  return { siteId, id: crypto.randomUUID(), seen: 0 }
}

/** The company states its tonnes of 2021, sends them, and the steward accepts. */
async function state(company: Company, tonnes: number) {
  const place = placeOf(company)
  const { seen, ...row } = await rowOf(company)
  const cells = { tonnes: String(tonnes), class: 'confidential' }
  await done(company.contributor, 'inventory.save', {
    ...place,
    ...gridPost({ ...row, cells, ...(seen === 0 ? {} : { seen }) }),
  })
  rows.set(company.id, { ...row, seen: seen + 1 })
  const grant = authorise(company.contributor, 'company:read', place)
  if (!grant.ok) throw new Error('No grant')
  const { now } = request(company.contributor)
  const context = { kind: 'user', accountId: company.contributor.accountId } as const
  const found = await inContext(database, context, (tx) => findDrafted(tx, grant.value, now))
  if (!found) throw new Error('No draft')
  const digest = digestOf(found.document)
  await done(company.contributor, 'submission.send', { digest, ...place })
  await done(world.steward, 'submission.accept', { digest, ...place })
}

const merge = () => done(world.lead, 'roadmap.merge', { clusterId: world.cluster.id })

async function newestDraft() {
  const seen = await look(clusterRoadmap, { cluster: world.cluster.slug }, request(world.company('Brine').signatory))
  if (!seen?.draft) throw new Error('No draft')
  return seen.draft
}
const baseOf = ({ reference }: RoadmapDocument) =>
  reference.state === 'shown' ? reference.values[0] : reference.reason

beforeAll(async () => {
  world = await makeWorld(database, owner, {
    cluster: { baseYear: 2021, horizonYear: 2023, target: [{ year: 2023, tonnes: '3000' }] },
    companies: names,
  })
  for (const [index, name] of names.entries()) await state(world.company(name), 1000 + index * 100)
  await merge()
})

test('the first draft shows the total, and keeps for the next what it was counted from, for stewards and merges alone', async () => {
  const { document } = await newestDraft()
  expect(baseOf(document)).toBe('7500')
  expect(document.carried).toBeUndefined()
  const readBy = (actor: Actor) => {
    const grant = authorise(actor, 'cluster:read', { clusterId: world.cluster.id })
    if (!grant.ok) throw new Error('No grant')
    return inContext(database, { kind: 'user', accountId: actor.accountId }, (tx) => findEarlier(tx, grant.value))
  }
  expect((await readBy(world.steward))?.releases).toMatchObject([{ draft: 1, totals: ['tonnes'] }])
  for (const actor of [world.lead, world.company('Alum').signatory, world.company('Brine').contributor])
    expect(await readBy(actor)).toBeNull()
})

test('one company’s correction leaves every shown total of the second draft as it was, and the draft says so', async () => {
  const before = await newestDraft()
  await state(world.company('Alum'), 960)
  await merge()
  const draft = await newestDraft()
  expect(draft.number).toBe(2)
  const { members: _, carried, ...totals } = draft.document
  const { members: _before, ...earlier } = before.document
  expect(totals).toEqual(earlier)
  expect(carried).toMatchObject([{ totals: 'tonnes', how: 'parts', draft: 1 }])
  expect(JSON.stringify(carried)).not.toContain('Alum')
  expect(textWithoutIds(draft)).not.toContain('7460')
})

test('a figure that stands opens to what it is counted from, for others and for the company itself', async () => {
  for (const name of ['Brine', 'Alum']) {
    const params = { cluster: world.cluster.slug, figure: pathText({ of: 'reference', year: 2021 }) }
    const seen = await look(figureTrace, params, request(world.company(name).signatory))
    expect(seen).toMatchObject({ state: 'opened', trace: { value: { state: 'shown', value: '7500' } } })
    expect(textWithoutIds(seen)).not.toMatch(/7460|"960"/)
  }
})

test('parts of a gap are shares of what the draft shows, also the part of the company whose correction waits', async () => {
  const { cluster, lead, steward } = world
  const { id: draftId } = await newestDraft()
  const asked = { clusterId: cluster.id, draftId, against: cluster.id, year: '2023', way: 'even-effort' }
  const outcome = await perform('gap.propose', actions['gap.propose'] as unknown as Action, asked, request(lead))
  const id = (outcome.ok && outcome.value.made?.['proposalId']) || ''
  const seen = await look(gapProposal, { cluster: cluster.slug, id }, request(steward))
  // 4,500 of 7,500 t.
  expect(seen?.parts.map(({ name, tonnes }) => [name, tonnes])).toContainEqual(['Alum', '600'])
  expect(seen?.parts.map(({ name, tonnes }) => [name, tonnes])).toContainEqual(['Brine', '660'])
})

test('stewards read whose change waits, and in which field; nobody else has that page', async () => {
  const params = { cluster: world.cluster.slug }
  const seen = await look(carriedTotals, params, request(world.steward))
  expect(seen).toMatchObject([{ totals: 'tonnes', waiting: [{ name: 'Alum', how: 'changed', fields: ['emissions'] }] }])
  expect(textWithoutIds(seen)).not.toMatch(/960|1000/)
  expect(await look(carriedTotals, params, request(world.company('Alum').signatory))).toBeNull()
})

test('the steward’s bundle makes the draft again to the byte, also by way of its file', async () => {
  const bundle = await look(clusterBundle, { cluster: world.cluster.slug }, request(world.steward))
  const read = parseBundle(JSON.parse(JSON.stringify(bundle)) as Json)
  if (!read.ok) throw new Error(read.refusal.join('\n'))
  expect(sha256(canonicalText(draftOf(read.value).document))).toBe((await newestDraft()).digest)
})

test('merged again with nothing changed it is the same draft to the byte', async () => {
  const before = await newestDraft()
  await merge()
  expect((await newestDraft()).digest).toBe(before.digest)
})

test('once enough companies have corrected theirs, the totals move and nothing is carried', async () => {
  for (const [index, name] of names.slice(1, 5).entries()) await state(world.company(name), 1140 + index * 100)
  await merge()
  const { document } = await newestDraft()
  expect(baseOf(document)).toBe('7620')
  expect(document.carried).toBeUndefined()
  expect(await look(carriedTotals, { cluster: world.cluster.slug }, request(world.steward))).toEqual([])
})
