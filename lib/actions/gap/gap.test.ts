import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { makeActor, makeCluster, makeCompany, makeMember, makeOrganisation, type Cluster, type Company } from '#db/make'
import { inContext } from '#db/client'
import { listMail } from '#db/mail'
import { freshDatabase } from '#db/testing'
import type { Actor } from '#lib/domain/access/actor'
import { clusterGoals } from '#lib/views/cluster-goals'
import { companyAlignment } from '#lib/views/company-alignment'
import { companyDraft } from '#lib/views/company-draft'
import { gapProposal } from '#lib/views/gap-proposal'
import { leastCost } from '#lib/views/least-cost'
import { look } from '#lib/views/view'
import { textWithoutIds } from '#lib/text-without-ids'
import { perform, type Action } from '../action.ts'
import { actions, type ActionName } from '../registry.ts'

const { database, owner } = await freshDatabase()
const now = new Date('2026-11-02T09:00:00Z')
const request = (actor: Actor) => ({ database, actor, now })

const act = (actor: Actor, name: ActionName, input: Readonly<Record<string, unknown>>) =>
  perform(name, actions[name] as unknown as Action, input, request(actor))

type Room = {
  readonly cluster: Cluster
  readonly draftId: string
  readonly lead: Actor
  readonly steward: Actor
  readonly large: Company
  readonly small: Company
}

/** Two companies of which a public register knows the tonnes, and a target 60,000 t below their sum in 2030. */
async function makeRoom(): Promise<Room> {
  const target = [{ year: 2030, tonnes: '100000' }]
  const cluster = await makeCluster(owner, { slug: `humber-${randomUUID()}`, baseYear: 2021, target })
  const large = await makeCompany(database, owner, cluster, 'Large works', { registerTonnes: '100000' })
  const small = await makeCompany(database, owner, cluster, 'Small works', { registerTonnes: '60000' })
  const lead = await makeActor(database, owner, 'Lead', [{ role: 'lead', in: cluster.office, cluster }])
  const steward = await makeActor(database, owner, 'Steward', [{ role: 'steward', in: cluster.office, cluster }])
  const merged = await act(lead, 'roadmap.merge', { clusterId: cluster.id })
  const draftId = (merged.ok && merged.value.made?.['draftId']) || ''
  return { cluster, draftId, lead, steward, large, small }
}

const propose = ({ cluster, draftId }: Room, actor: Actor, more: Readonly<Record<string, string>> = {}) =>
  act(actor, 'gap.propose', {
    clusterId: cluster.id,
    draftId,
    against: cluster.id,
    year: '2030',
    way: 'even-effort',
    ...more,
  })

async function proposed(room: Room): Promise<string> {
  const outcome = await propose(room, room.lead)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value.made?.['proposalId'] ?? ''
}

/** What was written to these people, oldest first. */
async function sent(to: readonly Actor[]) {
  const all = await inContext(database, { kind: 'mail' }, (tx) => listMail(tx, 100))
  const addresses = to.map(({ email }) => email)
  return all.filter((letter) => addresses.includes(letter.to)).toSorted((a, b) => a.id - b.id)
}

const cardOf = ({ cluster }: Room, company: Company) =>
  look(companyAlignment, { org: company.id, cluster: cluster.slug }, request(company.contributor))

describe('A proposal to close a gap', () => {
  test('gives each company its own part alone, and stewards all of them', async () => {
    const room = await makeRoom()
    const id = await proposed(room)
    const large = await cardOf(room, room.large)
    expect(large?.parts.map(({ share }) => share.tonnes)).toEqual(['37500'])
    expect((await cardOf(room, room.small))?.parts.map(({ share }) => share.tonnes)).toEqual(['22500'])
    expect(textWithoutIds(large)).not.toContain('22500')
    const params = { cluster: room.cluster.slug, id }
    const all = await look(gapProposal, params, request(room.steward))
    expect(all?.parts.map(({ name, tonnes }) => [name, tonnes])).toEqual([
      ['Large works', '37500'],
      ['Small works', '22500'],
    ])
  })

  test('shows the lead who asked for it nobody’s part', async () => {
    const room = await makeRoom()
    const id = await proposed(room)
    const params = { cluster: room.cluster.slug, id }
    expect(await look(gapProposal, params, request(room.lead))).toBeNull()
    expect(await look(leastCost, { ...params, year: 2030 }, request(room.lead))).toBeNull()
    const goals = await look(clusterGoals, { cluster: room.cluster.slug }, request(room.lead))
    expect(JSON.stringify(goals)).toContain('"gapTonnes":"60000"')
    expect(textWithoutIds(goals)).not.toMatch(/37500|22500/)
  })

  test('is written by a steward as well, and each gets its number', async () => {
    const room = await makeRoom()
    await Promise.all([propose(room, room.steward), propose(room, room.lead, { way: 'contraction-1.5c' })])
    const goals = await look(clusterGoals, { cluster: room.cluster.slug }, request(room.lead))
    expect(goals?.source !== null && goals?.proposals.map(({ number }) => number)).toEqual([2, 1])
  })

  test('is refused for a year in which the ladder shows no gap, and for a draft that is not the newest', async () => {
    const room = await makeRoom()
    expect(await propose(room, room.lead, { year: '2021' })).toMatchObject({
      ok: false,
      refusal: { fields: { year: 'The ladder shows no gap to Humber in 2021.' } },
    })
    await act(room.lead, 'roadmap.merge', { clusterId: room.cluster.id })
    expect(await propose(room, room.lead)).toMatchObject({ ok: false, refusal: { kind: 'wrong-state' } })
  })

  test('is refused where what would be merged is no longer what the draft says', async () => {
    const room = await makeRoom()
    await makeMember(owner, room.cluster, await makeOrganisation(owner, 'Newcomer'), { registerTonnes: '5000' })
    const outcome = await propose(room, room.lead)
    expect(!outcome.ok && outcome.refusal.kind === 'wrong-state' && outcome.refusal.sentence).toMatch(
      /Merge again first/,
    )
  })
})

describe('Taking one’s part', () => {
  test('puts a commitment into the draft that meets it, with the proposal as its source', async () => {
    const room = await makeRoom()
    const proposalId = await proposed(room)
    const place = { organisationId: room.small.id, clusterId: room.cluster.id }
    const taken = await act(room.small.contributor, 'gap.take', { ...place, proposalId })
    expect(taken).toMatchObject({ ok: true })
    const params = { org: room.small.id, cluster: room.cluster.slug }
    const draft = await look(companyDraft, params, request(room.small.contributor))
    expect(draft?.document.commitments).toMatchObject([
      {
        baseYear: 2021,
        baseTonnes: '60000',
        targetYear: 2030,
        reductionPercent: '37.5',
        source: 'Proposal 1 of 2 Nov 2026, draft 1',
        class: 'confidential',
      },
    ])
    const again = await act(room.small.contributor, 'gap.take', { ...place, proposalId })
    expect(again).toMatchObject({ ok: false, refusal: { kind: 'wrong-state' } })
    expect((await cardOf(room, room.small))?.parts.map((part) => part.taken)).toEqual([true])
  })

  test('is told to the members it is proposed to and to the lead when one answers, without anybody’s tonnes', async () => {
    const room = await makeRoom()
    const proposalId = await proposed(room)
    const place = { organisationId: room.small.id, clusterId: room.cluster.id, proposalId }
    const other = { organisationId: room.large.id, clusterId: room.cluster.id, proposalId }
    expect(await act(room.large.contributor, 'gap.decline', other)).toMatchObject({ ok: true })
    expect(await act(room.large.contributor, 'gap.decline', other)).toMatchObject({ refusal: { kind: 'wrong-state' } })
    await act(room.small.contributor, 'gap.take', place)
    expect(await act(room.small.contributor, 'gap.decline', place)).toMatchObject({ refusal: { kind: 'wrong-state' } })
    const letters = await sent([room.large.contributor, room.small.contributor, room.lead])
    // Whom a proposal is told first is nobody's business.
    const asked = letters.slice(0, 2).toSorted((a, b) => a.to.localeCompare(b.to))
    expect([...asked, ...letters.slice(2)].map(({ to, subject }) => [to, subject])).toEqual([
      [room.large.contributor.email, 'Humber: proposal 1 to close the gap in 2030'],
      [room.small.contributor.email, 'Humber: proposal 1 to close the gap in 2030'],
      [room.lead.email, 'Humber: Large works has declined its part of proposal 1'],
      [room.lead.email, 'Humber: Small works has taken its part of proposal 1'],
    ])
    expect(asked[0]?.body).toContain(`/company/${room.large.id}/${room.cluster.slug}/alignment`)
    expect(textWithoutIds(letters)).not.toMatch(/37[ ,.]?5|22[ ,.]?5/)
    const goals = await look(clusterGoals, { cluster: room.cluster.slug }, request(room.lead))
    expect(goals?.source !== null && goals?.answers).toEqual(
      expect.arrayContaining([
        { proposalId, answer: 'declined', name: 'Large works' },
        { proposalId, answer: 'taken', name: 'Small works' },
      ]),
    )
    const seen = await look(clusterGoals, { cluster: room.cluster.slug }, request(room.small.contributor))
    expect(seen?.source !== null && seen?.answers).toEqual([{ proposalId, answer: 'taken', name: 'Small works' }])
  })

  test('is not for whoever has no part in it, nor for whoever may not edit', async () => {
    const room = await makeRoom()
    const other = await makeRoom()
    const proposalId = await proposed(other)
    const place = { organisationId: room.small.id, clusterId: room.cluster.id }
    for (const actor of [room.small.contributor, room.small.signatory, room.lead, other.small.contributor])
      expect(await act(actor, 'gap.take', { ...place, proposalId })).toMatchObject({ refusal: { kind: 'not-found' } })
  })
})
