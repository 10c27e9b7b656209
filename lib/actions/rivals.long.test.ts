import { randomBytes, randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { everyRow, freshDatabase } from '#db/testing'
import type { Actor } from '#lib/domain/access/actor'
import { holds } from '#lib/domain/access/grant'
import { permissions } from '#lib/domain/access/permissions'
import { perform, type Action } from './action.ts'
import { factorForm } from './factor-set/testing.ts'
import { gridPost } from './inventory/testing.ts'
import { actions, type ActionName } from './registry.ts'
import { opinionFields } from './verification/testing.ts'
import { makeRivalWorld, type ObjectIds, type Place, type Reader, type RivalWorld } from './rival-world.ts'

const { database, owner, ownerUrl } = await freshDatabase()
let world: RivalWorld
beforeAll(async () => {
  world = await makeRivalWorld(database, owner)
})

type Scope = { readonly organisationId: string; readonly clusterId: string; readonly engagementId: string }
type Input = Readonly<Record<string, unknown>>
/** A form that would do if its ids were one's own. `scope` is the room it is posted in, `ids` are the things it names. */
type Maker = (scope: Scope, ids: ObjectIds) => Input

const room = ({ organisationId, clusterId }: Scope) => ({ organisationId, clusterId })
const cluster = ({ clusterId }: Scope) => ({ clusterId })
const site = { key: 'RIVAL', name: 'Works', latitude: '53.6', longitude: '-0.6' }
const commitment = {
  title: 'Less',
  type: 'absolute',
  scopes: ['1'],
  targetYear: '2040',
  status: 'announced',
  class: 'members',
}
const measure = {
  title: 'Less',
  pillar: 'capture',
  level: 'idea',
  start: '2030',
  rampYears: '1',
  tonnesPerYear: '1',
  class: 'members',
}
const party = { owner: 'outside', outsideName: 'A pipeline company' }
const hub = {
  ...party,
  name: 'Pipeline',
  kind: 'co2-transport-storage',
  unit: 't',
  level: 'idea',
  phases: [{ name: 'First', from: '2030', capacityPerYear: '1' }],
}
const money = { ...party, title: 'A loan', kind: 'loan', state: 'applied', years: '2030 5', class: 'members' }
const ask = { ...party, title: 'A licence', kind: 'policy', status: 'open' }
const flow = {
  year: '2021',
  side: 'sent',
  kind: 'steam',
  counterpart: 'outside',
  outsideName: 'A town',
  quantity: '1',
  unit: 'MWh',
}
const plan = {
  country: 'GB',
  region: 'Region',
  boundary: 'All of it',
  baseYear: '2021',
  horizonYear: '2050',
  currency: 'GBP',
}
const edition = { publisher: 'A parliament', dataset: 'An act', asOf: '2024', licence: 'Public domain' }
const email = 'somebody.new@example.org'
const deadline = `${new Date().getUTCFullYear() + 1}-03-12`

/** Every action. One that is missing here does not pass the type check. */
const makers: Readonly<Record<ActionName, Maker>> = {
  'account.end-session': (_, ids) => ({ session: ids.sessionHash }),
  'account.end-sessions': () => ({}),
  'ask.keep': (scope, ids) => ({ ...cluster(scope), ...ask, id: ids.askId, rowVersion: '1' }),
  'ask.remove': (scope, ids) => ({ ...cluster(scope), id: ids.askId, rowVersion: '1' }),
  'benchmark.choose': (scope) => ({
    ...cluster(scope),
    seen: '0',
    choice: 'catalogue',
    benchmark: 'contraction/1.5c',
    reason: '',
  }),
  'premises.keep': (scope) => ({ ...cluster(scope), rowVersion: '0', capture: '2', prices: 'power 2030 60' }),
  'capital-budget.keep': (scope) => ({ ...cluster(scope), rowVersion: '0', years: '2030 1000' }),
  'cluster.edit': (scope) => ({ ...cluster(scope), ...plan, rowVersion: '1', submitBy: '', signBy: '' }),
  'cluster.open': () => ({ ...plan, name: 'Rival', office: 'Rival office' }),
  'comment.resolve': (scope, ids) => ({ ...cluster(scope), commentId: ids.commentId, resolved: 'yes' }),
  'comment.write': (scope, ids) => ({ ...cluster(scope), about: 'roadmap', parentId: ids.commentId, body: 'A reply' }),
  'commitment.remove': (scope, ids) => ({ ...room(scope), id: ids.commitmentId, rowVersion: '1' }),
  'commitment.save': (scope, ids) => ({ ...room(scope), ...commitment, id: ids.commitmentId, rowVersion: '1' }),
  'commitment.say-which-holds': (scope, ids) => ({ ...room(scope), id: ids.commitmentId, year: '2040' }),
  'conflict.settle': (scope, ids) => ({
    ...cluster(scope),
    key: ids.conflictKey,
    factsDigest: ids.factsDigest,
    choice: 'accept',
    reason: 'Because',
  }),
  'funding.keep': (scope, ids) => ({ ...cluster(scope), ...money, id: ids.fundingId, rowVersion: '1' }),
  'funding.remove': (scope, ids) => ({ ...cluster(scope), id: ids.fundingId, rowVersion: '1' }),
  'gap.decline': (scope, ids) => ({ ...room(scope), proposalId: ids.proposalId }),
  'gap.propose': (scope, ids) => ({
    ...cluster(scope),
    draftId: ids.draftId,
    against: scope.clusterId,
    year: '2030',
    way: 'even-effort',
  }),
  'gap.take': (scope, ids) => ({ ...room(scope), proposalId: ids.proposalId }),
  'flow.remove': (scope, ids) => ({ ...room(scope), id: ids.flowId, rowVersion: '1' }),
  'flow.save': (scope, ids) => ({ ...room(scope), ...flow, id: ids.flowId, siteId: ids.siteId, rowVersion: '1' }),
  'factor.remove': (scope, ids) => ({ ...room(scope), id: ids.ownFactorId, rowVersion: '1' }),
  'factor.save': (scope, ids) => ({ ...room(scope), ...factorForm, id: ids.ownFactorId, rowVersion: '1' }),
  'factor-set.discard': (scope, ids) => ({ ...room(scope), id: ids.factorUploadId }),
  'factor-set.discard-of-cluster': (scope, ids) => ({ ...cluster(scope), id: ids.clusterFactorUploadId }),
  'factor-set.remove': (scope, ids) => ({ ...room(scope), id: ids.factorSetId }),
  'factor-set.remove-of-cluster': (scope, ids) => ({ ...cluster(scope), id: ids.clusterFactorSetId }),
  'factor-set.take-in': (scope, ids) => ({ ...room(scope), id: ids.factorUploadId, replaces: '' }),
  'factor-set.take-in-for-cluster': (scope, ids) => ({
    ...cluster(scope),
    id: ids.clusterFactorUploadId,
    replaces: '',
  }),
  'hub.keep': (scope, ids) => ({ ...cluster(scope), ...hub, id: ids.hubId, rowVersion: '1' }),
  'hub.remove': (scope, ids) => ({ ...cluster(scope), id: ids.hubId, rowVersion: '1' }),
  'evidence.remove': (scope, ids) => ({ ...room(scope), evidenceId: ids.evidenceId }),
  'import.choose': (scope, ids) => ({ ...room(scope), id: ids.previewId, others: 'leave-out' }),
  'import.commit': (scope, ids) => ({ ...room(scope), id: ids.previewId, digest: '0'.repeat(64) }),
  'import.discard': (scope, ids) => ({ ...room(scope), id: ids.previewId }),
  'import.from-register': (scope, ids) => ({
    ...room(scope),
    register: 'uk-ets',
    siteId: ids.siteId,
    year: '2021',
  }),
  'inventory.begin-year': (scope, ids) => ({ ...room(scope), siteId: ids.siteId, year: '2023', from: '2021' }),
  'inventory.choose-year': (scope) => ({
    ...room(scope),
    year: '2021',
    rowVersion: '0',
    gwp: 'AR5',
    consolidation: 'financial-control',
    leftover: '',
    reason: '',
  }),
  'inventory.disclose': (scope, ids) => ({
    ...room(scope),
    year: '2021',
    rowVersion: '0',
    netRevenue: '1000000',
    regulated: { [ids.siteId]: '100' },
  }),
  'inventory.restate': (scope) => ({ ...room(scope), year: '2021', cause: 'error', reason: 'Because' }),
  'inventory.save': (scope, ids) => ({ ...room(scope), ...gridPost({ siteId: ids.siteId }) }),
  'invitation.colleague': (scope) => ({ ...room(scope), email, role: 'contributor' }),
  'invitation.company': (scope) => ({ ...room(scope), email }),
  'invitation.lead': (scope) => ({ ...cluster(scope), email }),
  'invitation.steward': (scope) => ({ ...cluster(scope), email }),
  'invitation.withdraw-colleague': (scope, ids) => ({ ...room(scope), invitationId: ids.colleagueInvitationId }),
  'invitation.withdraw-from-cluster': (scope, ids) => ({ ...cluster(scope), invitationId: ids.clusterInvitationId }),
  'invitation.withdraw-lead': (scope, ids) => ({ ...cluster(scope), invitationId: ids.leadInvitationId }),
  'measure.remove': (scope, ids) => ({ ...room(scope), id: ids.measureId, rowVersion: '1' }),
  'measure.save': (scope, ids) => ({
    ...room(scope),
    ...measure,
    id: ids.measureId,
    siteId: ids.siteId,
    prerequisites: [ids.measureId],
    rowVersion: '1',
  }),
  'outlook.keep': (scope) => ({
    ...cluster(scope),
    seen: '0',
    policies: [{ name: 'A ban', source: 'An act', sectors: '', takesOff: '2035 10' }],
  }),
  'output.save': (scope, ids) => ({
    ...room(scope),
    siteId: ids.siteId,
    rowVersion: '0',
    unit: 't',
    points: '2021 5',
  }),
  'progress.report': (scope) => ({ ...cluster(scope), year: '2024' }),
  'roadmap.approve': (scope, ids) => ({ ...cluster(scope), versionId: ids.versionId }),
  'roadmap.freeze': (scope, ids) => ({
    ...cluster(scope),
    draftId: ids.draftId,
    ruleKind: 'all',
    deadline,
    publication: 'members',
  }),
  'roadmap.merge': cluster,
  'roadmap.publish': (scope, ids) => ({ ...cluster(scope), versionId: ids.versionId }),
  'roadmap.sign': (scope, ids) => ({
    ...room(scope),
    versionId: ids.versionId,
    digest: ids.versionDigest,
    stance: 'endorse',
    confirmed: ids.versionDigest,
  }),
  'public-goal.remove': () => ({ key: 'COU-0166', seen: '0', goal: 'COU-0166/end' }),
  'public-goal.save': () => ({
    seen: '0',
    name: 'A region',
    level: 'region',
    country: 'GB',
    title: 'Less',
    type: 'net-zero',
    scopes: ['1'],
    targetYear: '2045',
    offsets: 'none',
    status: 'adopted',
    source: 'An act',
    ...edition,
  }),
  'public-scheme.save': () => ({
    seen: '0',
    name: 'A scheme',
    country: 'GB',
    caps: '2025 1000',
    factors: '',
    source: 'An act',
    ...edition,
  }),
  'public-table.discard': (_, ids) => ({ id: ids.editionId }),
  'public-table.take-in': (_, ids) => ({ id: ids.editionId, seen: '0' }),
  'role.name-steward': (scope, ids) => ({ ...cluster(scope), accountId: ids.colleagueId }),
  'role.remove-colleague': (scope, ids) => ({ ...room(scope), grantId: ids.colleagueGrantId }),
  'role.remove-lead': (scope, ids) => ({ ...cluster(scope), grantId: ids.leadGrantId }),
  'role.remove-steward': (scope, ids) => ({ ...cluster(scope), grantId: ids.stewardGrantId }),
  'schedule.ask': (scope) => ({ ...cluster(scope), timeLimit: '10' }),
  'schedule.cancel': (scope, ids) => ({ ...cluster(scope), id: ids.scheduleId }),
  'schedule.take': (scope, ids) => ({ ...cluster(scope), id: ids.scheduleId }),
  'scenario.follow': (scope, ids) => ({ ...cluster(scope), id: ids.scenarioId, rowVersion: '1', reason: 'Because' }),
  'scenario.keep': (scope, ids) => ({
    ...cluster(scope),
    id: ids.scenarioId,
    rowVersion: '1',
    name: 'Rival',
    lead: 'electrification',
    delayYears: '1',
    measures: [],
    phases: [],
  }),
  'scenario.remove': (scope, ids) => ({ ...cluster(scope), id: ids.scenarioId, rowVersion: '1' }),
  'site.remove': (scope, ids) => ({ ...room(scope), id: ids.siteId, rowVersion: '1' }),
  'site.save': (scope, ids) => ({ ...room(scope), ...site, id: ids.siteId, rowVersion: '1' }),
  'submission.accept': (scope, ids) => ({ ...room(scope), digest: ids.submissionDigest }),
  'submission.explain': (scope, ids) => ({
    ...room(scope),
    key: `site-without-base-year|site:${ids.siteId}`,
    text: 'Because',
  }),
  'submission.return': (scope, ids) => ({
    ...room(scope),
    digest: ids.submissionDigest,
    reasons: { submission: 'Because' },
  }),
  'submission.send': (scope, ids) => ({ ...room(scope), digest: ids.submissionDigest }),
  'verification.answer': (scope, ids) => ({ ...room(scope), engagementId: ids.engagementId, body: 'An answer' }),
  'verification.ask': ({ engagementId }) => ({ engagementId, body: 'A question' }),
  'verification.invite': (scope) => ({ ...room(scope), number: '1', email }),
  'verification.record-opinion': ({ engagementId }, ids) => ({
    engagementId,
    digest: ids.submissionDigest,
    ...opinionFields,
  }),
  'verification.withdraw': (scope, ids) => ({ ...room(scope), engagementId: ids.engagementId }),
}
const names = Object.keys(makers) as ActionName[]

/** Actions whose form names nothing beyond the room it is posted in: in one's own room there is nothing to smuggle in. */
const namesNothing: readonly ActionName[] = [
  'premises.keep',
  'capital-budget.keep',
  'benchmark.choose',
  'outlook.keep',
  'account.end-sessions',
  'cluster.edit',
  'cluster.open',
  'inventory.choose-year',
  'inventory.restate',
  'invitation.colleague',
  'invitation.lead',
  'invitation.steward',
  'progress.report',
  'roadmap.merge',
  'schedule.ask',
  'verification.ask',
  'verification.invite',
]

const post = (name: ActionName, actor: Actor, input: Input) =>
  perform(name, actions[name] as unknown as Action, input, { database, actor, now: new Date() })

const digest = () => randomBytes(32).toString('hex')
/** Ids of nothing, in the form of the real ones. */
const nothing = (): Ids => ({
  scope: { organisationId: randomUUID(), clusterId: randomUUID(), engagementId: randomUUID() },
  ids: {
    siteId: randomUUID(),
    flowId: randomUUID(),
    commitmentId: randomUUID(),
    measureId: randomUUID(),
    hubId: randomUUID(),
    askId: randomUUID(),
    fundingId: randomUUID(),
    ownFactorId: randomUUID(),
    factorSetId: randomUUID(),
    factorUploadId: randomUUID(),
    clusterFactorSetId: randomUUID(),
    clusterFactorUploadId: randomUUID(),
    previewId: randomUUID(),
    editionId: randomUUID(),
    submissionDigest: digest(),
    commentId: randomUUID(),
    colleagueInvitationId: randomUUID(),
    clusterInvitationId: randomUUID(),
    leadInvitationId: randomUUID(),
    draftId: randomUUID(),
    scenarioId: randomUUID(),
    scheduleId: randomUUID(),
    proposalId: randomUUID(),
    conflictKey: `member-missing:${randomUUID()}`,
    factsDigest: digest(),
    versionId: randomUUID(),
    versionDigest: digest(),
    colleagueId: randomUUID(),
    colleagueGrantId: randomUUID(),
    leadGrantId: randomUUID(),
    stewardGrantId: randomUUID(),
    sessionHash: digest(),
    evidenceId: randomUUID(),
    sentFile: digest(),
    draftFile: digest(),
    engagementId: randomUUID(),
  },
})

const mayIn = (actor: Actor, name: ActionName, scope: Scope): boolean => holds(actor, actions[name].permission, scope)

type Ids = { readonly scope: Scope; readonly ids: ObjectIds }
type Difference = { readonly who: string; readonly what: string; readonly foreign: string; readonly random: string }

/** The answer, with what was posted standing by its name: a form that comes back says again what was typed. */
async function answer(name: ActionName, actor: Actor, { scope, ids }: Ids): Promise<string> {
  const outcome = await post(name, actor, makers[name](scope, ids))
  const { organisationId, clusterId, engagementId: ownEngagementId } = scope
  const posted = Object.entries({ organisationId, clusterId, ownEngagementId, ...ids })
  return posted.reduce((text, [key, value]) => text.replaceAll(value, key), JSON.stringify(outcome))
}

/** Where the answer to foreign ids can be told from the answer to ids of nothing, or is not a refusal. */
async function difference(name: ActionName, reader: Reader, what: string, of: Ids, nothings: Ids) {
  const foreign = await answer(name, reader.actor, of)
  const random = await answer(name, reader.actor, nothings)
  const refused = foreign.startsWith('{"ok":false')
  return foreign === random && refused ? [] : [{ who: reader.name, what, foreign, random } satisfies Difference]
}

/** In a room of another's: every reader who may not do it there, at every place. */
async function inForeignRooms(name: ActionName): Promise<Difference[]> {
  const found: Difference[] = []
  const isAboutOneself = permissions[actions[name].permission].in === 'self'
  for (const reader of isAboutOneself ? [] : world.readers) {
    for (const place of world.places.filter((each) => !mayIn(reader.actor, name, each))) {
      const own = roomOf(reader)
      const mixed = own
        ? [
            { ...own, clusterId: place.clusterId },
            { ...own, organisationId: place.organisationId },
          ]
        : []
      for (const scope of [place, ...mixed.filter((each) => !mayIn(reader.actor, name, each))]) {
        found.push(...(await difference(name, reader, `in ${place.name}`, { scope, ids: place.ids }, nothing())))
      }
    }
  }
  return found
}

/** In one's own room, where one may do it: with the ids of things that are another's. */
async function inOwnRoom(name: ActionName): Promise<Difference[]> {
  const found: Difference[] = []
  if (namesNothing.includes(name)) return found
  const isAboutOneself = permissions[actions[name].permission].in === 'self'
  for (const reader of world.readers) {
    const own = roomOf(reader) ?? (isAboutOneself ? nothing().scope : null)
    if (own === null || !mayIn(reader.actor, name, own)) continue
    for (const place of world.places.filter((each) => isForeign(name, reader, own, each))) {
      const what = `${place.name}’s things in one’s own room`
      const of = { scope: own, ids: place.ids }
      found.push(...(await difference(name, reader, what, of, { scope: own, ids: nothing().ids })))
    }
  }
  return found
}

const isOwn = (reader: Reader, place: Place): boolean =>
  place.company === reader.company || place.cluster === reader.office || place.name === reader.verifies

/** The room a reader works in. Cedar's people work in the south, so that the north is foreign to what they post there. */
function roomOf(reader: Reader): Scope | null {
  const own = world.places.filter((place) => isOwn(reader, place))
  return own.at(-1) ?? null
}

/** What belongs to a company is foreign to every other one; what belongs to a cluster is its members' own. */
function isForeign(name: ActionName, reader: Reader, own: Scope, place: Place): boolean {
  const { in: where } = permissions[actions[name].permission]
  if (where === 'engagement') return place.engagementId !== own.engagementId
  const isShared = where !== 'company' || name === 'roadmap.sign' || name === 'gap.take' || name === 'gap.decline'
  return isShared ? place.clusterId !== own.clusterId : place.company !== reader.company
}

describe('Whoever may not, and whoever names what is another’s', () => {
  let before: Readonly<Record<string, string>>
  beforeAll(async () => {
    before = await everyRow(ownerUrl)
  })

  test('there are rivals of every kind', () => {
    expect(world.readers.length).toBe(15 + 6 + 2 + 3)
    expect(names.toSorted()).toEqual(Object.keys(actions).toSorted())
  })

  test.each(names)('%s: is told the same as for ids of nothing, and no row of any table changes', async (name) => {
    expect([...(await inForeignRooms(name)), ...(await inOwnRoom(name))]).toEqual([])
    expect(await everyRow(ownerUrl)).toEqual(before)
  })
})

describe('The forms above', () => {
  // What takes away comes last.
  const takesAway = /remove|discard|verification.withdraw/
  const inTurn = names.toSorted((a, b) => Number(takesAway.test(a)) - Number(takesAway.test(b)))

  test.each(inTurn)('%s: is understood when it comes from somebody who may', async (name) => {
    const answers: string[] = []
    for (const reader of world.readers) {
      for (const place of world.places.filter((each) => mayIn(reader.actor, name, each))) {
        const outcome = await post(name, reader.actor, makers[name](place, place.ids))
        answers.push(outcome.ok ? 'done' : outcome.refusal.kind)
      }
    }
    expect(answers.length).toBeGreaterThan(0)
    expect(understood[name] ?? 'done').toSatisfy((kind: string) => answers.includes(kind))
  })
})

/** Where the state of the world has it that even the right person is refused, for a reason of the product. */
const understood: Partial<Record<ActionName, string>> = {
  'account.end-session': 'not-found',
  // Saved by the test before.
  'ask.remove': 'wrong-state',
  'hub.remove': 'wrong-state',
  'funding.remove': 'wrong-state',
  'scenario.remove': 'wrong-state',
  // It is over, and the plans are as they stand in the newest draft.
  'schedule.cancel': 'wrong-state',
  'schedule.take': 'wrong-state',
  'commitment.remove': 'wrong-state',
  'commitment.say-which-holds': 'wrong-state',
  // What these clusters know of their tonnes is confidential: their ladders show no gap.
  'gap.propose': 'invalid',
  'flow.remove': 'wrong-state',
  'factor.remove': 'wrong-state',
  // Taken in by the test before.
  'factor-set.discard': 'not-found',
  'factor-set.discard-of-cluster': 'not-found',
  'import.commit': 'wrong-state',
  'inventory.restate': 'wrong-state',
  'submission.explain': 'wrong-state',
  'measure.save': 'invalid',
  'progress.report': 'wrong-state',
  'roadmap.approve': 'wrong-state',
  'roadmap.publish': 'wrong-state',
  // Frozen anew by the test before.
  'roadmap.sign': 'stale-version',
  'conflict.settle': 'invalid',
  'invitation.company': 'taken',
  // Another version came in by the test before.
  'public-table.take-in': 'wrong-state',
  'role.name-steward': 'not-found',
  'submission.accept': 'wrong-state',
  'submission.return': 'wrong-state',
  'submission.send': 'wrong-state',
  'site.remove': 'wrong-state',
}
