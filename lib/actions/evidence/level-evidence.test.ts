import { describe, expect, test } from 'vitest'
import { freshDatabase } from '#db/testing'
import type { Actor } from '#lib/domain/access/actor'
import { digestOf, sha256 } from '#lib/domain/digest'
import type { Level } from '#lib/domain/submission/document'
import { gridPost } from '../inventory/testing.ts'
import { attachFile, kindOf, makeEvidenceRoom } from './testing.ts'

const testDatabase = await freshDatabase()

/** A company with a measure that has its permit. */
async function aWorld() {
  const room = await makeEvidenceRoom(testDatabase)
  const { siteId, act, idOf, company, scope } = room
  await act(
    'inventory.save',
    gridPost({ siteId, id: crypto.randomUUID(), cells: { gas: 'CO2', tonnes: '5000', source: 'Meter' } }),
  )
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
    attachFile(testDatabase.database, actor, scope, { content, place: { measureId: of, level } })
  return { ...room, form, measureId, attach }
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
