import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { inContext } from '#db/client'
import { actorOf } from '#db/make'
import { freshDatabase, unguarded } from '#db/testing'
import type { Actor } from '#lib/domain/access/actor'
import { sha256 } from '#lib/domain/digest'
import { done, invitations, kindOf, newAddress } from '../invitation/testing.ts'
import { as, rowsFor, verifiedWorld } from './testing.ts'

const { database, owner, ownerUrl } = await freshDatabase()
const rowsOf = rowsFor(database)
const aWorld = () => verifiedWorld(database, owner)
const { tokenTo, accept } = invitations(database)

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
