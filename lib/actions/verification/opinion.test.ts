import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { freshDatabase, unguarded } from '#db/testing'
import type { Json } from '#lib/domain/canonical'
import { digestOf, sha256 } from '#lib/domain/digest'
import type { Bundle } from '#lib/domain/roadmap/bundle'
import { mergeRoadmap } from '#lib/domain/roadmap/merge'
import { foreignOpinions, parseBundle } from '#lib/domain/roadmap/parse-bundle'
import { isBoundTo } from '#lib/domain/verification/bound'
import type { OpinionDocument } from '#lib/domain/verification/opinion'
import { clusterBundle } from '#lib/views/cluster-bundle'
import { look } from '#lib/views/view'
import { done, kindOf } from '../invitation/testing.ts'
import { engageVerifier, opinionFields, rowsFor, uploadStatement, verifiedWorld } from './testing.ts'

const { database, owner, ownerUrl } = await freshDatabase()
const rowsOf = rowsFor(database)
const aWorld = () => verifiedWorld(database, owner)

const record = async (made: Awaited<ReturnType<typeof aWorld>>, over = {}, actor = made.verifier) =>
  made.act(actor, 'verification.record-opinion', {
    engagementId: made.engagementId,
    digest: made.digest,
    ...opinionFields,
    ...over,
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
