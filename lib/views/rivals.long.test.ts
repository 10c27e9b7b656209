import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeRivalWorld, type Place, type Reader, type RivalWorld } from '#lib/actions/rival-world'
import { freshDatabase, unguarded } from '#db/testing'
import { holds } from '#lib/domain/access/grant'
import { permissions, type Permission } from '#lib/domain/access/permissions'
import { lookOpen, type OpenView } from './open-view.ts'
import { look, type View } from './view.ts'

// Every view of the folder, read by everybody, with the addresses of every company in every cluster.
const { database, owner, ownerUrl } = await freshDatabase()
let world: RivalWorld
const opinions = new Map<string, string>()
beforeAll(async () => {
  world = await makeRivalWorld(database, owner)
  const rows = await unguarded(ownerUrl, (tx) =>
    tx.execute<{ engagement: string; digest: string }>(sql`select engagement_id as engagement, digest from opinion`),
  )
  for (const { engagement, digest } of rows) opinions.set(engagement, digest)
})

type Params = Readonly<Record<string, unknown>>
type AnyView = View<Permission, Params, unknown>
const isView = (value: unknown): value is AnyView =>
  typeof value === 'object' && value !== null && 'permission' in value && 'scope' in value && 'run' in value
const isOpenView = (value: unknown): value is OpenView<Params, unknown> =>
  typeof value === 'object' && value !== null && 'run' in value && !('permission' in value)

const files = readdirSync(import.meta.dirname).filter((file) => /^[a-z-]+\.ts$/.test(file))
const everything = (
  await Promise.all(
    files.map(async (file): Promise<[string, unknown][]> => {
      const exported: Record<string, unknown> = await import(join(import.meta.dirname, file))
      return Object.entries(exported)
    }),
  )
).flat()

/** Asks for the cookie of a request, and there is none here; it reads the person's own account alone. */
const needRequests = ['ownAccount']
const views = everything.filter(
  (entry): entry is [string, AnyView] => isView(entry[1]) && !needRequests.includes(entry[0]),
)
const openViews = everything.filter((entry): entry is [string, OpenView<Params, unknown>] => isOpenView(entry[1]))

/** Everything an address of a place can say. */
function address(place: Place) {
  const { conflictKey, versionDigest, engagementId } = place.ids
  return {
    org: place.organisationId,
    cluster: world.clusters[place.cluster].slug,
    key: conflictKey,
    number: '1',
    version: 1,
    about: 'roadmap',
    figure: 'reference:2030',
    change: { kind: 'withdraw', organisationId: place.organisationId },
    year: 2035,
    page: 1,
    problems: 1,
    changes: 1,
    skipped: 1,
    publisher: null,
    country: null,
    unit: null,
    search: '',
    sort: 'name',
    order: 'asc',
    of: place.ids.scheduleId,
    taken: place.ids.scenarioId,
    level: 'cluster',
    basis: 'commitments',
    digest: versionDigest,
    canonicalDigest: null,
    clusterId: place.clusterId,
    actor: 'COU-0166',
    scheme: 'eu-ets',
    edition: place.ids.editionId,
    leftOut: 1,
    engagementId,
    report: 'inventory',
    a: 'submitted',
    b: place.ids.scenarioId,
  }
}

/** One for each kind of thing that `digest` can be of: a version, a file of what was sent or of the draft, an opinion. */
const ofDigests = (place: Place, params: Params) =>
  [place.ids.versionDigest, place.ids.sentFile, place.ids.draftFile, opinions.get(place.engagementId) ?? ''].map(
    (digest) => ({ ...params, digest }),
  )

/** One for each kind of thing that `id` can be. */
function addresses(place: Place, view: AnyView): readonly Params[] {
  const shared = { ...address(place), id: 'new', file: 'emissions.csv', query: '', year: 2021 }
  const where = permissions[view.permission].in
  if (where === 'engagement') return ofDigests(place, { ...shared, id: place.ids.engagementId })
  const { clusterFactorUploadId, proposalId, hubId, askId, fundingId, scenarioId } = place.ids
  if (where === 'cluster')
    return [
      ...ofDigests(place, shared),
      ...[clusterFactorUploadId, proposalId, hubId, askId, fundingId, scenarioId].map((id) => ({ ...shared, id })),
    ]
  if (where !== 'company') return [shared]
  const { siteId, flowId, commitmentId, measureId, previewId, ownFactorId, factorUploadId } = place.ids
  const ids = [siteId, flowId, commitmentId, measureId, previewId, ownFactorId, factorUploadId]
  const downloads = [
    { file: 'lines.csv', report: 'inventory' },
    { file: '2021.csv', report: 'esrs-e1-6' },
    { file: '2021.xlsx', report: 'gri-305' },
  ]
  return [
    ...ofDigests(place, shared),
    ...ids.map((id) => ({ ...shared, id, file: 'sites.csv' })),
    ...downloads.map((file) => ({ ...shared, ...file })),
  ]
}

/** What was seen as one text, bytes as what they say. */
const textOf = (seen: unknown): string =>
  JSON.stringify(seen, (_, value: unknown) => {
    if (value instanceof Uint8Array) return Buffer.from(value).toString('utf8')
    return value instanceof Map ? [...value] : value
  }) ?? ''

const now = () => new Date()
const seenBy = (view: AnyView, reader: Reader, params: Params): Promise<unknown> =>
  look(view, params, { database, actor: reader.actor, now: now() })

/** Asks by all of these, but for those in which all is the same that an earlier question looked at: its answer would be, too. */
async function unlike<Seen>(
  all: readonly Params[],
  ask: (params: Params, looked: Set<string>) => Promise<Seen>,
): Promise<readonly Seen[]> {
  const asked: { readonly params: Params; readonly looked: ReadonlySet<string> }[] = []
  const answers: Seen[] = []
  for (const params of all) {
    if (asked.some((before) => [...before.looked].every((name) => before.params[name] === params[name]))) continue
    const looked = new Set<string>()
    answers.push(await ask(params, looked))
    asked.push({ params, looked })
  }
  return answers
}

/** The same view, which looks at its parameters through `watched`; the door before it looks at all of them, and at nothing else. */
const watchedView = (view: AnyView, looked: Set<string>): AnyView => ({
  ...view,
  scope: (params, actor) => view.scope(watched(params, looked), actor),
  run: (asked) => view.run({ ...asked, params: watched(asked.params, looked) }),
})

/** The same parameters, which write down the name of each that is looked at. */
const watched = (params: Params, looked: Set<string>): Params =>
  new Proxy(params, {
    get: (target, name) => target[noted(name, looked)],
    has: (target, name) => noted(name, looked) in target,
    ownKeys: (target) => Reflect.ownKeys(target).map((name) => noted(name, looked)),
  })

function noted(name: string | symbol, looked: Set<string>): string {
  if (typeof name === 'symbol') throw new Error('Parameters are named by words')
  looked.add(name)
  return name
}

/** Companies whose confidential words and figures this reader may read: one's own, a steward what was sent, a verifier the one sent. */
const mayRead = (reader: Reader, place: Place): boolean =>
  place.company === reader.company ||
  place.name === reader.verifies ||
  (reader.steward === true && place.cluster === reader.office)

/** Canaries in a text that its reader may not read. */
function foreignCanaries(reader: Reader | null, text: string): readonly string[] {
  return world.places.flatMap((place) => {
    if (reader === null || !mayRead(reader, place)) return place.canaries.filter((canary) => text.includes(canary))
    if (reader.company === place.company) return []
    const hidden = reader.verifies === place.name ? place.unsent : [...place.unsent, ...place.asked]
    return hidden.filter((canary) => text.includes(canary))
  })
}

describe('Every view', () => {
  test('is found', () => {
    expect(views.length).toBeGreaterThan(30)
    expect(openViews.length).toBeGreaterThan(3)
  })

  test.each(views)('%s: shows nobody a word or a figure that is another’s', async (_name, view) => {
    let shown = 0
    const read = async (reader: Reader, place: Place) => {
      const seen = await unlike(addresses(place, view), (params, looked) =>
        seenBy(watchedView(view, looked), reader, params),
      )
      shown += seen.filter((each) => each !== null).length
      expect(foreignCanaries(reader, textOf(seen)), `${reader.name} at ${place.name}`).toEqual([])
    }
    for (const reader of world.readers) await Promise.all(world.places.map((place) => read(reader, place)))
    expect(shown).toBeGreaterThan(0)
  })

  test.each(views)('%s: is not found by whoever may not look there', async (_name, view) => {
    const isNotThere = async (reader: Reader, place: Place) => {
      const { organisationId, clusterId, engagementId } = place
      const params = { ...address(place), id: engagementId, digest: place.ids.sentFile }
      const there = { organisationId, clusterId, engagementId }
      if (holds(reader.actor, view.permission, there)) return
      expect(await seenBy(view, reader, params), `${reader.name} at ${place.name}`).toBeNull()
    }
    for (const reader of world.readers) await Promise.all(world.places.map((place) => isNotThere(reader, place)))
  })

  test.each(openViews)('%s: shows the public nothing of clusters that have published nothing', async (_name, view) => {
    for (const place of world.places) {
      const seen = await lookOpen(view, address(place), { database, now: now() })
      expect(foreignCanaries(null, textOf(seen))).toEqual([])
      expect(textOf(seen)).not.toMatch(/shared|north|south/i)
    }
  })
})

test('A question is left out only where all that an earlier one looked at is the same', async () => {
  const all = [
    { id: 1, year: 2021 },
    { id: 1, year: 2022 },
    { id: 2, year: 2021 },
  ]
  const asked = (read: (params: Params) => unknown) =>
    unlike(all, (params, looked) => Promise.resolve(read(watched(params, looked))))
  expect(await asked(({ id }) => id)).toEqual([1, 2])
  expect(await asked((params) => ({ ...params }))).toEqual(all)
  expect(await asked((params) => 'year' in params)).toEqual([true, true])
})

describe('The canaries', () => {
  test('are there to be found: each company’s own people and its stewards read them', async () => {
    for (const place of world.places) {
      const own = world.reader(`${place.company} signatory`)
      const steward = world.reader(`${place.cluster} steward`)
      const room = await seenBy(viewOf('companyDraft'), own, address(place))
      const sent = await seenBy(viewOf('stewardReading'), steward, address(place))
      expect(place.canaries.filter((canary) => !textOf(room).includes(canary))).toEqual([])
      expect(place.canaries.filter((canary) => !textOf(sent).includes(canary))).toEqual([])
    }
  })

  test('are there for a verifier too: of what was sent, and of what was asked', async () => {
    const verifiers = world.readers.filter((reader) => reader.verifies !== undefined)
    expect(verifiers).toHaveLength(3)
    for (const reader of verifiers) {
      const place = world.place(reader.verifies ?? '')
      const seen = textOf(await seenBy(viewOf('verification'), reader, { id: place.engagementId }))
      expect([...place.canaries, ...place.asked].filter((canary) => !seen.includes(canary))).toEqual([])
    }
  })
})

function viewOf(name: string): AnyView {
  const found = views.find(([each]) => each === name)
  if (!found) throw new Error(`There is no view ${name}`)
  return found[1]
}
