import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { findCompanyDraft } from '#db/company-draft'
import { inContext } from '#db/client'
import { actorOf, makeWorld } from '#db/make'
import { freshDatabase, unguarded } from '#db/testing'
import type { Actor } from '#lib/domain/access/actor'
import { authorise } from '#lib/domain/access/grant'
import { digestOf, sha256 } from '#lib/domain/digest'
import { submissionDocument } from '#lib/domain/submission/draft-document'
import type { OpinionDocument } from '#lib/domain/verification/opinion'
import { isBoundTo } from '#lib/domain/verification/bound'
import type { Json } from '#lib/domain/canonical'
import type { Bundle } from '#lib/domain/roadmap/bundle'
import { mergeRoadmap } from '#lib/domain/roadmap/merge'
import { foreignOpinions, parseBundle } from '#lib/domain/roadmap/parse-bundle'
import { clusterBundle } from '#lib/views/cluster-bundle'
import { look } from '#lib/views/view'
import { perform, type Action } from '../action.ts'
import { attachFile } from '../evidence/testing.ts'
import { gridPost } from '../inventory/testing.ts'
import { done, invitations, kindOf, newAddress } from '../invitation/testing.ts'
import { actions, type ActionName } from '../registry.ts'
import { engageVerifier, opinionFields, uploadStatement } from './testing.ts'

const { database, owner, ownerUrl } = await freshDatabase()
const { tokenTo, accept } = invitations(database)
let worlds = 0

/** A company that has sent its first submission with a file, and the second with another figure. */
async function aWorld() {
  worlds += 1
  const world = await makeWorld(database, owner, { cluster: { slug: `cluster-${worlds}` } })
  const company = world.company('Northbank Steel')
  const scope = { organisationId: company.id, clusterId: world.cluster.id }
  const act = (actor: Actor, name: ActionName, input: Readonly<Record<string, unknown>>, now = new Date()) =>
    perform(name, actions[name] as unknown as Action, input, { database, actor, now })
  const site = { key: 'S-1', name: 'Rolling mill', sector: 'Steel', latitude: '53.6', longitude: '-0.6' }
  const siteId = done(await act(company.contributor, 'site.save', { ...scope, ...site })).made?.['id'] ?? ''
  await act(company.contributor, 'inventory.save', { ...scope, ...gridPost({ siteId }) })
  await attachFile(database, company.contributor, scope, { content: 'a bill' })
  const send = async () => {
    const grant = authorise(company.contributor, 'company:read', scope)
    if (!grant.ok) throw new Error('They may')
    const found = await inContext(database, as(company.contributor), (tx) => findCompanyDraft(tx, grant.value))
    if (!found) throw new Error('There is a draft')
    const digest = digestOf(submissionDocument(found.draft))
    done(await act(company.contributor, 'submission.send', { ...scope, digest }))
    return digest
  }
  const digest = await send()
  await act(company.contributor, 'site.save', { ...scope, ...site, id: siteId, rowVersion: '1', name: 'Mill' })
  await attachFile(database, company.contributor, scope, { content: 'a later bill' })
  const later = await send()
  await attachFile(database, company.contributor, scope, { content: 'a draft bill' })
  const { verifier, engagementId } = await engageVerifier(database, company.admin, { ...scope, number: '1' })
  return { world, company, scope, act, digest, later, verifier, engagementId }
}

const as = (actor: Actor) => ({ kind: 'user', accountId: actor.accountId }) as const
const rowsOf = async (actor: Actor, table: string) =>
  inContext(database, as(actor), (tx) => tx.execute(sql.raw(`select * from ${table}`)))

const record = async (made: Awaited<ReturnType<typeof aWorld>>, over = {}, actor = made.verifier) =>
  made.act(actor, 'verification.record-opinion', {
    engagementId: made.engagementId,
    digest: made.digest,
    ...opinionFields,
    ...over,
  })

describe('A verifier', () => {
  test('reads the one submission, its files and how it stands, and no row of anything else', async () => {
    const { verifier, digest } = await aWorld()
    const tables = await owner<{ name: string }[]>`select tablename as name from pg_tables where schemaname = 'public'`
    const seen: Record<string, number> = {}
    for (const { name } of tables) {
      const rows = await rowsOf(verifier, name)
      if (rows.length > 0) seen[name] = rows.length
    }
    // Their own account and session, and what the engagement opens.
    expect(Object.keys(seen).toSorted()).toEqual([
      'account',
      'engagement',
      'evidence_file',
      'session',
      'submission',
      'submission_evidence',
      'submission_standing',
    ])
    expect((await rowsOf(verifier, 'account')).map((row) => row['id'])).toEqual([verifier.accountId])
    expect((await rowsOf(verifier, 'submission')).map((row) => row['digest'])).toEqual([digest])
    expect((await rowsOf(verifier, 'evidence_file')).map((row) => row['digest'])).toEqual([sha256('a bill')])
  })

  test('has no role and is a member of nothing', async () => {
    const { verifier } = await aWorld()
    expect([verifier.roles, verifier.memberships]).toEqual([[], []])
    expect(verifier.engagements).toHaveLength(1)
    const clusters = await inContext(database, as(verifier), (tx) =>
      tx.execute<{ clusters: string }>(sql`select concord.clusters()::text as clusters`),
    )
    expect(clusters[0]?.clusters).toBe('{}')
  })

  test('asks, and the company answers; the steward reads neither', async () => {
    const { world, company, scope, act, verifier, engagementId } = await aWorld()
    done(await act(verifier, 'verification.ask', { engagementId, body: 'Which meter is this?' }))
    done(await act(company.contributor, 'verification.answer', { ...scope, engagementId, body: 'Meter 4711.' }))
    const said = async (actor: Actor) => (await rowsOf(actor, 'verification_message')).map((row) => row['body'])
    expect(await said(verifier)).toEqual(['Which meter is this?', 'Meter 4711.'])
    expect(await said(company.signatory)).toEqual(['Which meter is this?', 'Meter 4711.'])
    expect(await said(world.steward)).toEqual([])
    expect(kindOf(await act(company.signatory, 'verification.answer', { ...scope, engagementId, body: 'x' }))).toBe(
      'not-found',
    )
  })

  test('is out with the next click once the company withdraws the engagement, and stays out', async () => {
    const { company, scope, act, verifier, engagementId } = await aWorld()
    done(await act(company.admin, 'verification.withdraw', { ...scope, engagementId }))
    // Also a page that is open already, with the actor of before, finds nothing.
    for (const table of ['submission', 'submission_evidence', 'evidence_file', 'engagement', 'submission_standing'])
      expect(await rowsOf(verifier, table), table).toHaveLength(0)
    await expect(act(verifier, 'verification.ask', { engagementId, body: 'And this?' })).rejects.toThrow()
    const next = await actorOf(database, owner, verifier.accountId)
    expect(next.engagements).toEqual([])
    expect(kindOf(await act(next, 'verification.ask', { engagementId, body: 'And this?' }))).toBe('not-found')
    expect(kindOf(await act(company.admin, 'verification.withdraw', { ...scope, engagementId }))).toBe('wrong-state')
  })
})

describe('An invitation to verify', () => {
  test('comes from a company’s admin alone, and for a submission of theirs', async () => {
    const { world, company, scope, act } = await aWorld()
    const wish = { ...scope, number: '1', email: newAddress() }
    for (const actor of [company.contributor, company.signatory, world.steward, world.lead, world.staff])
      expect(kindOf(await act(actor, 'verification.invite', wish))).toBe('not-found')
    expect(kindOf(await act(company.admin, 'verification.invite', { ...wish, number: '9' }))).toBe('not-found')
  })

  test('works once, for its address, and not for the company’s own people', async () => {
    const { company, scope, act } = await aWorld()
    const email = newAddress()
    done(await act(company.admin, 'verification.invite', { ...scope, number: '2', email }))
    const token = await tokenTo(email)
    const [first, second] = await Promise.all([accept(token), accept(token)])
    expect([first, second].map(kindOf).toSorted()).toEqual(['ok', 'wrong-state'])
    const own = company.contributor
    done(await act(company.admin, 'verification.invite', { ...scope, number: '2', email: own.email }))
    expect(kindOf(await accept(await tokenTo(own.email), own))).toBe('wrong-state')
  })

  test('is replaced by a newer one, and both lead to one engagement', async () => {
    const { company, scope, act } = await aWorld()
    const email = newAddress()
    const invite = async () => done(await act(company.admin, 'verification.invite', { ...scope, number: '2', email }))
    const first = await invite()
    const old = await tokenTo(email)
    expect((await invite()).made?.['engagementId']).toBe(first.made?.['engagementId'])
    expect(kindOf(await accept(old))).toBe('wrong-state')
    expect(kindOf(await accept(await tokenTo(email)))).toBe('ok')
  })

  test('no longer opens once it is withdrawn, older than 72 hours, or its inviter is no admin any more', async () => {
    const { company, scope, act } = await aWorld()
    const invite = async (email: string) =>
      done(await act(company.admin, 'verification.invite', { ...scope, number: '2', email })).made?.['engagementId']
    const [withdrawn, old, orphan] = [newAddress(), newAddress(), newAddress()] as const
    const engagementId = await invite(withdrawn)
    done(await act(company.admin, 'verification.withdraw', { ...scope, engagementId }))
    expect(kindOf(await accept(await tokenTo(withdrawn)))).toBe('wrong-state')
    await invite(old)
    const late = new Date(Date.now() + 73 * 3_600_000)
    expect(kindOf(await accept(await tokenTo(old), null, { now: late }))).toBe('wrong-state')
    await invite(orphan)
    await unguarded(ownerUrl, (tx) =>
      tx.execute(sql`update role_grant set revoked_at = now() where account_id = ${company.admin.accountId}`),
    )
    expect(kindOf(await accept(await tokenTo(orphan)))).toBe('wrong-state')
  })
})

describe('An opinion', () => {
  test('names the submission’s digest in its own bytes, and is read by the company and the stewards', async () => {
    const made = await aWorld()
    done(await uploadStatement(database, made.verifier, made.engagementId, 'the signed statement'))
    const recorded = done(await record(made))
    for (const actor of [made.company.signatory, made.world.steward, made.verifier]) {
      const [row] = await rowsOf(actor, 'opinion')
      const document = JSON.parse(String(row?.['document'])) as OpinionDocument
      expect(isBoundTo({ digest: String(row?.['digest']), document }, made.digest)).toBe(true)
      expect(document.statement.digest).toBe(sha256('the signed statement'))
      expect(row?.['digest']).toBe(recorded.made?.['digest'])
    }
    for (const actor of [made.world.lead, made.world.staff, made.world.company('Estuary Refining').contributor])
      expect(await rowsOf(actor, 'opinion')).toHaveLength(0)
  })

  test('asks for a fresh proof, the statement, and the very submission that was read', async () => {
    const made = await aWorld()
    const old = { ...made.verifier, provedAt: new Date(Date.now() - 6 * 60_000) }
    expect(kindOf(await record(made, {}, old))).toBe('not-fresh')
    expect(kindOf(await record(made))).toBe('wrong-state')
    done(await uploadStatement(database, made.verifier, made.engagementId, 'the signed statement'))
    expect(kindOf(await record(made, { digest: made.later }))).toBe('stale-version')
    expect(kindOf(await record(made, { standard: 'other' }))).toBe('invalid')
    expect(kindOf(await record(made, { confirmed: undefined }))).toBe('invalid')
  })

  test('is recorded once, also by ten posts at once, and its statement is not exchanged afterwards', async () => {
    const made = await aWorld()
    done(await uploadStatement(database, made.verifier, made.engagementId, 'the signed statement'))
    const kinds = await Promise.all(Array.from({ length: 10 }, () => record(made)))
    expect(kinds.map(kindOf).filter((kind) => kind === 'ok')).toHaveLength(1)
    expect(await rowsOf(made.verifier, 'opinion')).toHaveLength(1)
    expect(kindOf(await uploadStatement(database, made.verifier, made.engagementId, 'another'))).toBe('wrong-state')
  })

  test('is never changed or deleted, not even by the owner of the database', async () => {
    const made = await aWorld()
    done(await uploadStatement(database, made.verifier, made.engagementId, 'the signed statement'))
    done(await record(made))
    await expect(unguarded(ownerUrl, (tx) => tx.execute(sql`update opinion set document = '{}'`))).rejects.toThrow()
    await expect(unguarded(ownerUrl, (tx) => tx.execute(sql`delete from opinion`))).rejects.toThrow()
  })

  test('stays when the engagement is withdrawn', async () => {
    const made = await aWorld()
    done(await uploadStatement(database, made.verifier, made.engagementId, 'the signed statement'))
    done(await record(made))
    done(
      await made.act(made.company.admin, 'verification.withdraw', { ...made.scope, engagementId: made.engagementId }),
    )
    expect(await rowsOf(made.company.signatory, 'opinion')).toHaveLength(1)
    expect(await rowsOf(made.verifier, 'opinion')).toHaveLength(0)
  })

  test('exchanges its statement until it is recorded, and the one before is erased', async () => {
    const made = await aWorld()
    done(await uploadStatement(database, made.verifier, made.engagementId, 'a draft'))
    done(await uploadStatement(database, made.verifier, made.engagementId, 'the signed statement'))
    const files = (await rowsOf(made.company.contributor, 'evidence_file')).map((row) => row['digest'])
    expect(files).toContain(sha256('the signed statement'))
    expect(files).not.toContain(sha256('a draft'))
  })

  test('does not erase a file of the company that happens to be the same', async () => {
    const made = await aWorld()
    done(await uploadStatement(database, made.verifier, made.engagementId, 'a draft bill'))
    done(await uploadStatement(database, made.verifier, made.engagementId, 'the signed statement'))
    const files = (await rowsOf(made.company.contributor, 'evidence_file')).map((row) => row['digest'])
    expect(files).toContain(sha256('a draft bill'))
  })
})

describe('The file that a steward takes out for a merge', () => {
  test('carries each opinion with the submission that its digest names, and merges to the same roadmap', async () => {
    const { world, company, scope, act, later } = await aWorld()
    const { verifier, engagementId } = await engageVerifier(database, company.admin, { ...scope, number: '2' })
    done(await uploadStatement(database, verifier, engagementId, 'the signed statement'))
    const fields = { engagementId, digest: later, ...opinionFields }
    const recorded = done(await act(verifier, 'verification.record-opinion', fields))
    done(await act(world.steward, 'submission.accept', { ...scope, digest: later }))
    const params = { cluster: world.cluster.slug }
    const bundle = await look(clusterBundle, params, { database, actor: world.steward, now: new Date() })
    if (!bundle) throw new Error('A steward takes the bundle out')
    const [submission] = bundle.submissions
    expect(submission?.opinions?.map((opinion) => opinion.digest)).toEqual([recorded.made?.['digest']])
    expect(foreignOpinions(bundle)).toEqual([])
    const read = parseBundle(JSON.parse(JSON.stringify(bundle)) as Json)
    expect(read.ok && foreignOpinions(read.value)).toEqual([])
    const without = { ...bundle, submissions: bundle.submissions.map(({ opinions: _, ...rest }) => rest) }
    const roadmapOf = ({ cluster, submissions, resolutions }: Bundle) =>
      digestOf(mergeRoadmap(cluster, submissions, resolutions).document)
    expect(roadmapOf(bundle)).toBe(roadmapOf(without))
    const swapped = { ...bundle, submissions: bundle.submissions.map((each) => ({ ...each, digest: 'f'.repeat(64) })) }
    expect(foreignOpinions(swapped)).toEqual(['Northbank Steel'])
  })
})
