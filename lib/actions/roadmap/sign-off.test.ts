import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { inContext } from '#db/client'
import { clusterEntry, findCluster, listMembers } from '#db/clusters'
import { insertDraft } from '#db/drafts'
import { makeActor, makeCluster, makeMember, makeOrganisation, type Cluster, type Organisation } from '#db/make'
import { stance as stanceTable } from '#db/schema/index'
import { freshDatabase } from '#db/testing'
import type { Actor } from '#lib/domain/access/actor'
import { authorise } from '#lib/domain/access/grant'
import { sha256 } from '#lib/domain/digest'
import type { Conflict } from '#lib/domain/roadmap/conflict'
import { mergeRoadmap } from '#lib/domain/roadmap/merge'
import { verifyText } from '#lib/domain/signoff/verify'
import { checkFingerprint, fingerprintOf } from '#lib/views/check-text'
import { lookOpen } from '#lib/views/open-view'
import { publishedCluster } from '#lib/views/published-cluster'
import { perform } from '../action.ts'
import { approveVersion } from './approve.ts'
import { freezeVersion } from './freeze.ts'
import { publishVersion } from './publish.ts'
import { signVersion } from './sign.ts'

const { database, owner } = await freshDatabase({ max: 10 })

const ask = (actor: Actor) => ({ database, actor, now: new Date() })
const nextYear = `${new Date().getUTCFullYear() + 1}-03-12`

type Signer = { readonly company: Organisation; readonly person: Actor }
type Room = { readonly cluster: Cluster; readonly lead: Actor; readonly draftId: string }

async function makeRoom(companies: number): Promise<Room & { readonly signers: readonly Signer[] }> {
  const cluster = await makeCluster(owner, { slug: `humber-${randomUUID()}` })
  const signers: Signer[] = []
  for (let index = 0; index < companies; index += 1) {
    const company = await makeOrganisation(owner, `Works ${index + 1}`)
    await makeMember(owner, cluster, company, { registerTonnes: '100000' })
    signers.push({ company, person: await makeActor(database, owner, 'Signer', [{ role: 'signatory', in: company }]) })
  }
  const lead = await makeActor(database, owner, 'Lead', [{ role: 'lead', in: cluster.office, cluster }])
  return { cluster, lead, signers, draftId: await makeDraft(cluster, lead) }
}

type Conflicts = readonly Conflict[]

/** A draft without conflicts, as a lead's merge would leave it once all are settled, unless some are to be kept. */
function makeDraft(cluster: Cluster, lead: Actor, keep: (found: Conflicts) => Conflicts = () => []): Promise<string> {
  const granted = authorise(lead, 'roadmap:merge', { clusterId: cluster.id })
  if (!granted.ok) throw new Error('Only a lead makes a draft')
  return inContext(database, { kind: 'user', accountId: lead.accountId }, async (tx) => {
    const row = await findCluster(tx, granted.value)
    if (!row) throw new Error('The cluster is not there')
    const merged = mergeRoadmap(clusterEntry(row, await listMembers(tx, granted.value)), [], [])
    const draft = {
      cycle: row.cycle,
      document: merged.document,
      conflicts: keep(merged.conflicts),
      inputs: [],
      members: [],
    }
    return (await insertDraft(tx, granted.value, draft, new Date())).id
  })
}

type Freeze = { readonly publication?: 'public' | 'members'; readonly rule?: Record<string, string> }

const freeze = (room: Room, how: Freeze = {}) =>
  perform(
    'roadmap.freeze',
    freezeVersion,
    {
      clusterId: room.cluster.id,
      draftId: room.draftId,
      deadline: nextYear,
      publication: how.publication ?? 'public',
      ...(how.rule ?? { ruleKind: 'all' }),
    },
    ask(room.lead),
  )

async function frozen(room: Parameters<typeof freeze>[0], how: Freeze = {}) {
  const outcome = await freeze(room, how)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  const { versionId = '', digest = '' } = outcome.value.made ?? {}
  return { versionId, digest }
}

const sign = (
  cluster: Cluster,
  version: { readonly versionId: string; readonly digest: string },
  signer: Signer,
  more: Record<string, string> = {},
) =>
  perform(
    'roadmap.sign',
    signVersion,
    {
      clusterId: cluster.id,
      organisationId: signer.company.id,
      ...version,
      stance: 'endorse',
      confirmed: version.digest,
      ...more,
    },
    ask(signer.person),
  )

const lead = (cluster: Cluster, actor: Actor, versionId: string) => ({
  approve: () => perform('roadmap.approve', approveVersion, { clusterId: cluster.id, versionId }, ask(actor)),
  publish: () => perform('roadmap.publish', publishVersion, { clusterId: cluster.id, versionId }, ask(actor)),
})

const stored = (versionId: string) =>
  asOwner<{ organisation_id: string; kind: string; text: string | null }>('stance', versionId)

/** The owner is bound by the policies like everybody else, so it looks with them switched off for the moment. */
async function asOwner<Row>(table: string, versionId: string): Promise<Row[]> {
  const rows: unknown = await owner.begin(async (tx) => {
    await tx.unsafe(`alter table ${table} no force row level security`)
    const found = await tx.unsafe(`select * from ${table} where version_id = '${versionId}'`)
    await tx.unsafe(`alter table ${table} force row level security`)
    return [...found]
  })
  return rows as Row[]
}

const letters = () =>
  owner.begin(async (tx) => {
    await tx.unsafe('alter table mail no force row level security')
    const rows = await tx<{ recipient: string; subject: string; body: string }[]>`select * from mail order by id`
    await tx.unsafe('alter table mail force row level security')
    return [...rows]
  })

const events = (clusterId: string, type: string) =>
  owner<{ body: string }[]>`select body from audit_entry where cluster_id = ${clusterId} and type = ${type}`

const bytesOf = async (versionId: string): Promise<string> => {
  const rows = await owner.begin(async (tx) => {
    await tx.unsafe('alter table frozen_version no force row level security')
    const found = await tx<{ bytes: Buffer }[]>`select bytes from frozen_version where id = ${versionId}`
    await tx.unsafe('alter table frozen_version force row level security')
    return found
  })
  return rows[0]?.bytes.toString('utf8') ?? ''
}

describe('Fifty signatories at once', () => {
  test('every stance is stored once, and the rule is found met exactly once', async () => {
    const room = await makeRoom(50)
    const version = await frozen(room, { rule: { ruleKind: 'share', headPercent: '60', emissionsPercent: '60' } })
    const outcomes = await Promise.all(room.signers.map((signer) => sign(room.cluster, version, signer)))
    expect(outcomes.filter((outcome) => !outcome.ok)).toEqual([])
    const rows = await stored(version.versionId)
    expect(new Set(rows.map((row) => row.organisation_id)).size).toBe(50)
    expect(rows).toHaveLength(50)
    expect(await events(room.cluster.id, 'stance.taken')).toHaveLength(50)
    expect(await events(room.cluster.id, 'roadmap.agreed')).toHaveLength(1)
    const told = (await letters()).filter((letter) => letter.recipient === room.lead.email)
    expect(told.map((letter) => letter.subject)).toEqual(['Humber: version 1 is agreed and waits for your approval'])
    const [standing] = await asOwner<{ state: string; agreed_at: Date }>('frozen_standing', version.versionId)
    expect(standing).toMatchObject({ state: 'agreed', agreed_at: expect.any(Date) })
  })

  test('two stances of one company at once leave exactly one', async () => {
    const room = await makeRoom(2)
    const version = await frozen(room)
    const [first] = room.signers
    if (!first) throw new Error('no signer')
    const colleague = await makeActor(database, owner, 'Colleague', [{ role: 'signatory', in: first.company }])
    const outcomes = await Promise.all([
      sign(room.cluster, version, first),
      sign(room.cluster, version, { ...first, person: colleague }, { stance: 'abstain' }),
    ])
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    const refused = outcomes.find((outcome) => !outcome.ok)
    expect(refused?.ok === false && refused.refusal.kind === 'wrong-state' && refused.refusal.sentence).toContain(
      'A company takes one stance per version',
    )
    expect(await stored(version.versionId)).toHaveLength(1)
  })
})

describe('A stance binds to what was read', () => {
  test('on a replaced version it is refused as stale, and those who had signed are told why', async () => {
    const room = await makeRoom(2)
    const [early, late] = room.signers
    if (!early || !late) throw new Error('no signers')
    const first = await frozen(room)
    expect(await sign(room.cluster, first, early)).toMatchObject({ ok: true })
    const second = await frozen({ ...room, draftId: await makeDraft(room.cluster, room.lead) })
    expect(await sign(room.cluster, first, late)).toEqual({
      ok: false,
      refusal: { kind: 'stale-version', seen: first.digest, current: second.digest },
    })
    expect(await stored(second.versionId)).toEqual([])
    const mine = (await letters()).filter((letter) => letter.recipient === early.person.email)
    expect(mine.map((letter) => letter.subject)).toContain(
      'Humber: your stance on version 1 is void, because version 2 replaces it',
    )
    const others = (await letters()).filter((letter) => letter.recipient === late.person.email)
    expect(others.some((letter) => letter.subject.includes('void'))).toBe(false)
    expect(await sign(room.cluster, second, early)).toMatchObject({ ok: true })
  })

  test('a digest other than the one of the version is refused as stale', async () => {
    const room = await makeRoom(1)
    const version = await frozen(room)
    const [signer] = room.signers
    if (!signer) throw new Error('no signer')
    const seen = sha256('something else')
    expect(await sign(room.cluster, { ...version, digest: seen }, signer)).toEqual({
      ok: false,
      refusal: { kind: 'stale-version', seen, current: version.digest },
    })
  })

  test('an objection needs its reason, a reservation its text, and both a confirmation', async () => {
    const room = await makeRoom(1)
    const version = await frozen(room)
    const [signer] = room.signers
    if (!signer) throw new Error('no signer')
    for (const stance of ['object', 'endorse-with-reservation']) {
      expect(await sign(room.cluster, version, signer, { stance })).toMatchObject({
        refusal: { kind: 'invalid', fields: { text: expect.any(String) } },
      })
    }
    expect(await sign(room.cluster, version, signer, { confirmed: 'no' })).toMatchObject({
      refusal: { kind: 'invalid', fields: { confirmed: expect.any(String) } },
    })
    expect(await stored(version.versionId)).toEqual([])
  })

  test('a tick under the version that was read is none under the version that took its place on the page', async () => {
    const room = await makeRoom(1)
    const read = await frozen(room)
    const shown = await frozen({ ...room, draftId: await makeDraft(room.cluster, room.lead) })
    const [signer] = room.signers
    if (!signer) throw new Error('no signer')
    expect(await sign(room.cluster, shown, signer, { confirmed: read.digest })).toMatchObject({
      refusal: { kind: 'invalid', fields: { confirmed: expect.any(String) } },
    })
    expect(await stored(shown.versionId)).toEqual([])
  })

  test('nobody signs with a proof of identity that is older than five minutes', async () => {
    const room = await makeRoom(1)
    const version = await frozen(room)
    const [signer] = room.signers
    if (!signer) throw new Error('no signer')
    const stale = { ...signer.person, provedAt: new Date(Date.now() - 6 * 60_000) }
    expect(await sign(room.cluster, version, { ...signer, person: stale })).toMatchObject({
      refusal: { kind: 'not-fresh' },
    })
  })
})

describe('Who may sign', () => {
  test('a contributor without the signatory role cannot, neither through the door nor past it', async () => {
    const room = await makeRoom(1)
    const version = await frozen(room)
    const [signer] = room.signers
    if (!signer) throw new Error('no signer')
    const contributor = await makeActor(database, owner, 'Carla', [{ role: 'contributor', in: signer.company }])
    expect(await sign(room.cluster, version, { ...signer, person: contributor })).toMatchObject({
      refusal: { kind: 'not-found' },
    })
    const past = (person: Actor, digest: string) =>
      inContext(database, { kind: 'user', accountId: person.accountId }, (tx) =>
        tx.insert(stanceTable).values({
          id: randomUUID(),
          clusterId: room.cluster.id,
          versionId: version.versionId,
          organisationId: signer.company.id,
          organisationName: 'x',
          digest,
          kind: 'endorse',
          signerId: person.accountId,
          signerName: 'x',
          provedAt: new Date(),
          signedAt: new Date(),
        }),
      )
    await expect(past(contributor, version.digest)).rejects.toMatchObject({ cause: { code: '42501' } })
    await expect(past(signer.person, sha256('other bytes'))).rejects.toMatchObject({ cause: { code: '42501' } })
  })

  test('a signatory cannot sign for another company', async () => {
    const room = await makeRoom(2)
    const version = await frozen(room)
    const [one, two] = room.signers
    if (!one || !two) throw new Error('no signers')
    expect(await sign(room.cluster, version, { company: two.company, person: one.person })).toMatchObject({
      refusal: { kind: 'not-found' },
    })
  })

  test('a signatory cannot adopt or publish past the door', async () => {
    const room = await makeRoom(1)
    const version = await frozen(room)
    const [signer] = room.signers
    if (!signer) throw new Error('no signer')
    await sign(room.cluster, version, signer)
    await expect(
      inContext(database, { kind: 'user', accountId: signer.person.accountId }, (tx) =>
        tx.execute(
          `update frozen_standing set state = 'adopted', adopted_at = now() where version_id = '${version.versionId}'`,
        ),
      ),
    ).rejects.toMatchObject({ cause: { code: '42501' } })
  })
})

describe('What is frozen stays', () => {
  test('frozen versions and stances refuse change by grant, and by trigger even from the owner', async () => {
    const room = await makeRoom(1)
    const version = await frozen(room)
    const [signer] = room.signers
    if (!signer) throw new Error('no signer')
    await sign(room.cluster, version, signer)
    for (const table of ['frozen_version', 'stance']) {
      for (const change of [`update ${table} set digest = 'x'`, `delete from ${table}`, `truncate ${table} cascade`]) {
        await expect(
          inContext(database, { kind: 'user', accountId: room.lead.accountId }, (tx) => tx.execute(change)),
        ).rejects.toMatchObject({ cause: { code: '42501' } })
        await expect(
          owner.begin(async (tx) => {
            await tx.unsafe(`alter table ${table} disable row level security`)
            await tx.unsafe(change)
          }),
        ).rejects.toMatchObject({ code: '23001' })
      }
    }
  })

  test('the moment of agreement and the digest of a standing are never rewritten, not even by a lead', async () => {
    const room = await makeRoom(1)
    const version = await frozen(room)
    const [signer] = room.signers
    if (!signer) throw new Error('no signer')
    await sign(room.cluster, version, signer)
    for (const change of [`agreed_at = now() + interval '1 day'`, `digest = 'x'`, `state = 'in-signature'`]) {
      await expect(
        inContext(database, { kind: 'user', accountId: room.lead.accountId }, (tx) =>
          tx.execute(`update frozen_standing set ${change} where version_id = '${version.versionId}'`),
        ),
      ).rejects.toMatchObject({ cause: { code: '23001' } })
    }
  })
})

describe('Freezing, approval and publication', () => {
  test('a draft that is not the newest is not frozen', async () => {
    const room = await makeRoom(1)
    await makeDraft(room.cluster, room.lead)
    expect(await freeze(room)).toMatchObject({ refusal: { kind: 'wrong-state' } })
  })

  test('nothing is frozen while a blocking conflict is open', async () => {
    const room = await makeRoom(1)
    const draftId = await makeDraft(room.cluster, room.lead, (found) =>
      found.slice(0, 1).map((conflict) => ({ ...conflict, blocking: true })),
    )
    expect(await freeze({ ...room, draftId })).toMatchObject({
      refusal: { kind: 'wrong-state', sentence: expect.stringContaining('1 blocking conflict is open') },
    })
    expect(await events(room.cluster.id, 'roadmap.frozen')).toEqual([])
  })

  test('the public reads a version and its stances only once it is published', async () => {
    const room = await makeRoom(1)
    const version = await frozen(room)
    const [signer] = room.signers
    if (!signer) throw new Error('no signer')
    await sign(room.cluster, version, signer)
    const by = lead(room.cluster, room.lead, version.versionId)
    const seen = () => lookOpen(publishedCluster, { cluster: room.cluster.slug }, { database, now: new Date() })
    const rows = () =>
      inContext(database, { kind: 'public' }, (tx) =>
        tx.execute(`select 1 from stance where version_id = '${version.versionId}'
          union all select 1 from frozen_version where id = '${version.versionId}'
          union all select 1 from frozen_standing where version_id = '${version.versionId}'`),
      )
    await by.approve()
    expect(await seen()).toBeNull()
    expect(await rows()).toHaveLength(0)
    await by.publish()
    const page = await seen()
    expect(page).toMatchObject({ number: 1, digest: version.digest })
    expect(page?.board.rows).toMatchObject([{ stance: { kind: 'endorse', signerName: null } }])
    const next = await frozen({ ...room, draftId: await makeDraft(room.cluster, room.lead) })
    await sign(room.cluster, next, signer)
    const unpublished = await inContext(database, { kind: 'public' }, (tx) =>
      tx.execute(`select 1 from stance where version_id = '${next.versionId}'
        union all select 1 from frozen_version where id = '${next.versionId}'
        union all select 1 from frozen_standing where version_id = '${next.versionId}'`),
    )
    expect(unpublished).toHaveLength(0)
    expect(await seen()).toMatchObject({ number: 1 })
  })

  test('a version is approved only after its rule is met', async () => {
    const room = await makeRoom(2)
    const version = await frozen(room)
    const [one, two] = room.signers
    if (!one || !two) throw new Error('no signers')
    await sign(room.cluster, version, one)
    const by = lead(room.cluster, room.lead, version.versionId)
    expect(await by.approve()).toMatchObject({ refusal: { kind: 'wrong-state' } })
    expect(await by.publish()).toMatchObject({ refusal: { kind: 'wrong-state' } })
    await sign(room.cluster, version, two, { stance: 'endorse-with-reservation', text: 'If the grid comes.' })
    expect(await by.approve()).toMatchObject({ ok: true })
    expect(await by.publish()).toMatchObject({ ok: true })
  })

  test('a version that was signed for the members alone cannot be published', async () => {
    const room = await makeRoom(1)
    const version = await frozen(room, { publication: 'members' })
    const [signer] = room.signers
    if (!signer) throw new Error('no signer')
    await sign(room.cluster, version, signer)
    const by = lead(room.cluster, room.lead, version.versionId)
    await by.approve()
    expect(await by.publish()).toMatchObject({ refusal: { kind: 'wrong-state' } })
    const text = await bytesOf(version.versionId)
    expect(await check(text)).toMatchObject({ verdict: 'unknown' })
  })
})

const check = (text: string) => lookOpen(checkFingerprint, fingerprintOf(text), { database, now: new Date() })

describe('Verification', () => {
  test('confirms the adopted bytes, and no byte may differ', async () => {
    const room = await makeRoom(1)
    const version = await frozen(room)
    const [signer] = room.signers
    if (!signer) throw new Error('no signer')
    await sign(room.cluster, version, signer)
    const text = await bytesOf(version.versionId)
    expect(verifyText(text)).toMatchObject({ digest: version.digest, form: { kind: 'canonical' } })
    expect(await check(text)).toMatchObject({ verdict: 'unknown' })
    const by = lead(room.cluster, room.lead, version.versionId)
    await by.approve()
    await by.publish()
    expect(await check(text)).toMatchObject({ verdict: 'adopted', version: { number: 1, digest: version.digest } })
    for (let position = 0; position < text.length; position += Math.ceil(text.length / 40)) {
      const other = text[position] === '0' ? '1' : '0'
      const changed = `${text.slice(0, position)}${other}${text.slice(position + 1)}`
      const answer = await check(changed)
      expect(answer?.verdict, `at ${position}`).not.toBe('adopted')
      expect(answer?.digest).not.toBe(version.digest)
    }
    expect(await check(`${text}\n`)).toMatchObject({ verdict: 'reformatted', version: { number: 1 } })
  })

  test('knows a replaced version of a published cluster for what it is', async () => {
    const room = await makeRoom(1)
    const [signer] = room.signers
    if (!signer) throw new Error('no signer')
    const first = await frozen(room)
    await sign(room.cluster, first, signer)
    const by = lead(room.cluster, room.lead, first.versionId)
    await by.approve()
    await by.publish()
    const second = await frozen({ ...room, draftId: await makeDraft(room.cluster, room.lead) })
    expect(await check(await bytesOf(first.versionId))).toMatchObject({ verdict: 'adopted' })
    await sign(room.cluster, second, signer)
    await lead(room.cluster, room.lead, second.versionId).approve()
    expect(await check(await bytesOf(first.versionId))).toMatchObject({
      verdict: 'replaced',
      version: { replacedByNumber: 2 },
    })
  })
})
