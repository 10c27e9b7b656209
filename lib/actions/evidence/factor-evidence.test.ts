import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findCompanyDraft } from '#db/company-draft'
import { inContext } from '#db/client'
import { findFile } from '#db/evidence-files'
import { makeWorld } from '#db/make'
import { freshDatabase } from '#db/testing'
import type { Actor } from '#lib/domain/access/actor'
import { authorise } from '#lib/domain/access/grant'
import { digestOf, sha256 } from '#lib/domain/digest'
import { ownFactorId } from '#lib/domain/factors/own-factor'
import { submissionDocument } from '#lib/domain/submission/draft-document'
import { evidenceFolder } from '#lib/env'
import { verifierEvidence } from '#lib/views/evidence-files'
import { look } from '#lib/views/view'
import { perform, type Action } from '../action.ts'
import { factorForm } from '../factor-set/testing.ts'
import { gridPost } from '../inventory/testing.ts'
import { actions, type ActionName } from '../registry.ts'
import { engageVerifier } from '../verification/testing.ts'
import { attachFile } from './testing.ts'

const { database, owner } = await freshDatabase()
let worlds = 0

/** A company with an own factor, and a line that took it. */
async function aWorld() {
  worlds += 1
  const world = await makeWorld(database, owner, { cluster: { slug: `cluster-${worlds}` } })
  const company = world.company('Northbank Steel')
  const scope = { organisationId: company.id, clusterId: world.cluster.id }
  const reading = authorise(company.contributor, 'company:read', scope)
  if (!reading.ok) throw new Error('They may')
  const act = (name: ActionName, input: Readonly<Record<string, unknown>>, actor = company.contributor) =>
    perform(name, actions[name] as unknown as Action, { ...scope, ...input }, { database, actor, now: new Date() })
  const idOf = async (outcome: ReturnType<typeof act>): Promise<string> => {
    const done = await outcome
    if (!done.ok) throw new Error(JSON.stringify(done.refusal))
    return done.value.made?.['id'] ?? ''
  }
  const site = { key: 'S-1', name: 'Rolling mill', sector: 'Steel', latitude: '53.6', longitude: '-0.6' }
  const siteId = await idOf(act('site.save', site))
  const factorId = await idOf(act('factor.save', factorForm))
  const lineId = crypto.randomUUID()
  const cells = { gas: '', tonnes: '', source: '', quantity: '10', unit: 't', factor: ownFactorId(factorId, 1) }
  const post = gridPost({ siteId, id: lineId, cells })
  const line = { siteId, year: 2021, lineId, post }
  const attach = (content: string, of = factorId, actor: Actor = company.contributor) =>
    attachFile(database, actor, scope, { content, place: { factorId: of } })
  const document = async () => {
    const found = await inContext(database, as(company.contributor), (tx) => findCompanyDraft(tx, reading.value))
    if (!found) throw new Error('There is a draft')
    return submissionDocument(found.draft)
  }
  const stewardFinds = async (digest: string) => {
    const grant = authorise(world.steward, 'submission:decide', scope)
    if (!grant.ok) throw new Error('They may')
    return inContext(database, as(world.steward), (tx) => findFile(tx, grant.value, digest))
  }
  return { world, company, scope, act, factorId, line, attach, document, stewardFinds }
}

const as = (actor: Actor) => ({ kind: 'user', accountId: actor.accountId }) as const
const kindOf = (outcome: Awaited<ReturnType<typeof perform>>) =>
  outcome.ok ? 'ok' : outcome.refusal.kind === 'file' ? outcome.refusal.why : outcome.refusal.kind
const isOnDisk = (scope: { organisationId: string; clusterId: string }, digest: string) =>
  existsSync(join(evidenceFolder(), scope.organisationId, scope.clusterId, digest))

describe('A file behind an own factor', () => {
  test('goes with what is sent once a line took the factor, and steward and verifier read it then', async () => {
    const { world, company, scope, act, factorId, line, attach, document, stewardFinds } = await aWorld()
    const digest = sha256('laboratory report')
    expect(kindOf(await attach('laboratory report'))).toBe('ok')
    expect(await document()).not.toHaveProperty('factorEvidence')
    expect(kindOf(await act('inventory.save', line.post))).toBe('ok')
    const sent = await document()
    const [taken] = sent.lines
    expect(taken?.content).toMatchObject({ kind: 'calculated', factor: { id: ownFactorId(factorId, 1) } })
    expect(sent.factorEvidence).toEqual([
      { factor: ownFactorId(factorId, 1), name: factorForm.name, files: [{ digest, name: 'bill.txt' }] },
    ])
    expect(await stewardFinds(digest)).toBeNull()
    expect(kindOf(await act('submission.send', { digest: digestOf(sent) }))).toBe('ok')
    expect(await stewardFinds(digest)).toMatchObject({ digest, name: 'bill.txt' })
    const { verifier, engagementId } = await engageVerifier(database, company.admin, { ...scope, number: '1' })
    const asked = { id: engagementId, digest }
    expect(await look(verifierEvidence, asked, { database, actor: verifier, now: new Date() })).toMatchObject({
      digest,
    })
    const rival = world.company('Estuary Refining').contributor
    expect(await look(verifierEvidence, asked, { database, actor: rival, now: new Date() })).toBeNull()
  })

  test('stays behind lines that took an earlier version of the factor', async () => {
    const { act, factorId, line, attach, document } = await aWorld()
    await act('inventory.save', line.post)
    expect(kindOf(await act('factor.save', { ...factorForm, id: factorId, rowVersion: '1', name: 'Renamed' }))).toBe(
      'ok',
    )
    await attach('laboratory report')
    expect((await document()).factorEvidence).toMatchObject([
      { factor: ownFactorId(factorId, 1), name: factorForm.name },
    ])
  })

  test('keeps the factor from being removed while a line took it, and is erased with it afterwards', async () => {
    const { scope, act, factorId, line, attach } = await aWorld()
    await attach('laboratory report')
    await act('inventory.save', line.post)
    const remove = { id: factorId, rowVersion: '1' }
    expect(await act('factor.remove', remove)).toMatchObject({
      refusal: { sentence: expect.stringContaining('one of your lines took this factor') },
    })
    expect(isOnDisk(scope, sha256('laboratory report'))).toBe(true)
    const { siteId, year, lineId } = line
    await act('inventory.save', { siteId, year, rows: [], removed: [{ id: lineId, seen: 1 }] })
    expect(kindOf(await act('factor.remove', remove))).toBe('ok')
    expect(isOnDisk(scope, sha256('laboratory report'))).toBe(false)
  })

  test('is taken off by itself, and the factor stands without it', async () => {
    const { scope, act, attach, line, document } = await aWorld()
    await act('inventory.save', line.post)
    const attached = await attach('laboratory report')
    const evidenceId = attached.ok ? attached.value.made?.['id'] : ''
    expect(kindOf(await act('evidence.remove', { evidenceId }))).toBe('ok')
    expect(await document()).not.toHaveProperty('factorEvidence')
    expect(isOnDisk(scope, sha256('laboratory report'))).toBe(false)
  })

  test('is attached once, to a factor of one’s own, by a contributor', async () => {
    const { world, company, attach } = await aWorld()
    const other = await aWorld()
    expect(kindOf(await attach('laboratory report'))).toBe('ok')
    expect(kindOf(await attach('laboratory report'))).toBe('attached-already')
    expect(kindOf(await attach('laboratory report', other.factorId))).toBe('no-factor')
    expect(kindOf(await attach('laboratory report', crypto.randomUUID()))).toBe('no-factor')
    for (const actor of [company.signatory, world.steward, world.company('Estuary Refining').contributor])
      expect(kindOf(await attach('another', undefined, actor))).toBe('not-found')
  })
})
