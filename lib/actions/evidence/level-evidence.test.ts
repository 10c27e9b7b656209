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
import type { Level } from '#lib/domain/submission/document'
import { submissionDocument } from '#lib/domain/submission/draft-document'
import { evidenceFolder } from '#lib/env'
import { perform, type Action } from '../action.ts'
import { gridPost } from '../inventory/testing.ts'
import { actions, type ActionName } from '../registry.ts'
import { attachFile } from './testing.ts'

const { database, owner } = await freshDatabase()
let worlds = 0

const as = (actor: Actor) => ({ kind: 'user', accountId: actor.accountId }) as const
const kindOf = (outcome: Awaited<ReturnType<typeof perform>>) =>
  outcome.ok ? 'ok' : outcome.refusal.kind === 'file' ? outcome.refusal.why : outcome.refusal.kind

/** A company with a measure that has its permit. */
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
  const line = { siteId, id: crypto.randomUUID(), cells: { gas: 'CO2', tonnes: '5000', source: 'Meter' } }
  await act('inventory.save', gridPost(line))
  const form = {
    siteId,
    title: 'Capture',
    pillar: 'capture',
    level: 'permit',
    start: '2030',
    rampYears: '1',
    tonnesPerYear: '900',
    class: 'members',
  }
  const measureId = await idOf(act('measure.save', form))
  const attach = (content: string, level: Level, of = measureId, actor: Actor = company.contributor) =>
    attachFile(database, actor, scope, { content, place: { measureId: of, level } })
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
  const isOnDisk = (digest: string) => existsSync(join(evidenceFolder(), scope.organisationId, scope.clusterId, digest))
  return { world, company, act, form, measureId, attach, document, stewardFinds, isOnDisk }
}

describe('A file that shows that a measure reached a level', () => {
  test('goes with the measure, and the steward reads it once it was sent', async () => {
    const { act, attach, document, stewardFinds } = await aWorld()
    const digest = sha256('the permit')
    expect(kindOf(await attach('the permit', 'permit'))).toBe('ok')
    const sent = await document()
    expect(sent.measures[0]?.levelEvidence).toEqual([
      { level: 'permit', reachedOn: null, note: null, evidence: [{ digest, name: 'bill.txt' }] },
    ])
    expect(sent.evidence).toEqual([])
    expect(await stewardFinds(digest)).toBeNull()
    expect(await act('submission.send', { digest: digestOf(sent) })).toMatchObject({ ok: true })
    expect(await stewardFinds(digest)).toMatchObject({ digest, name: 'bill.txt' })
  })

  test('stands beside the day and the words, and stays when the measure is saved again', async () => {
    const { act, form, measureId, attach, document } = await aWorld()
    await attach('the permit', 'permit')
    const said = {
      ...form,
      id: measureId,
      rowVersion: '1',
      levelEvidence: { permit: { reachedOn: '2026-02-03', note: 'Granted' } },
    }
    expect(kindOf(await act('measure.save', said))).toBe('ok')
    expect((await document()).measures[0]?.levelEvidence).toMatchObject([
      { level: 'permit', reachedOn: '2026-02-03', note: 'Granted', evidence: [{ name: 'bill.txt' }] },
    ])
  })

  test('is not taken for a level that the measure has not reached, and not sent once it has gone back from it', async () => {
    const { act, form, measureId, attach, document } = await aWorld()
    expect(kindOf(await attach('first stone', 'building'))).toBe('level-not-reached')
    expect(kindOf(await attach('the permit', 'permit'))).toBe('ok')
    expect(kindOf(await act('measure.save', { ...form, id: measureId, rowVersion: '1', level: 'idea' }))).toBe('ok')
    expect((await document()).measures[0]).not.toHaveProperty('levelEvidence')
  })

  test('leaves with its measure, and is erased where nothing was sent with it', async () => {
    const { act, measureId, attach, isOnDisk } = await aWorld()
    await attach('the permit', 'permit')
    expect(isOnDisk(sha256('the permit'))).toBe(true)
    expect(kindOf(await act('measure.remove', { id: measureId, rowVersion: '7' }))).toBe('wrong-state')
    expect(isOnDisk(sha256('the permit'))).toBe(true)
    expect(kindOf(await act('measure.remove', { id: measureId, rowVersion: '1' }))).toBe('ok')
    expect(isOnDisk(sha256('the permit'))).toBe(false)
  })

  test('is attached once to a level, to a measure of one’s own, by a contributor', async () => {
    const { world, company, attach } = await aWorld()
    const other = await aWorld()
    expect(kindOf(await attach('the permit', 'permit'))).toBe('ok')
    expect(kindOf(await attach('the permit', 'permit'))).toBe('attached-already')
    expect(kindOf(await attach('the permit', 'idea'))).toBe('ok')
    expect(kindOf(await attach('the permit', 'permit', other.measureId))).toBe('no-measure')
    expect(kindOf(await attach('the permit', 'permit', crypto.randomUUID()))).toBe('no-measure')
    for (const actor of [company.signatory, world.steward, world.company('Estuary Refining').contributor])
      expect(kindOf(await attach('another', 'permit', undefined, actor))).toBe('not-found')
  })
})
