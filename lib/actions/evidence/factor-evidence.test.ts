import { describe, expect, test } from 'vitest'
import { freshDatabase } from '#db/testing'
import type { Actor } from '#lib/domain/access/actor'
import { digestOf, sha256 } from '#lib/domain/digest'
import { ownFactorId } from '#lib/domain/factors/own-factor'
import { verifierEvidence } from '#lib/views/evidence-files'
import { look } from '#lib/views/view'
import { factorForm } from '../factor-set/testing.ts'
import { gridPost } from '../inventory/testing.ts'
import { engageVerifier } from '../verification/testing.ts'
import { attachFile, kindOf, makeEvidenceRoom } from './testing.ts'

const testDatabase = await freshDatabase()

/** A company with an own factor, and a line that took it. */
async function aWorld() {
  const room = await makeEvidenceRoom(testDatabase)
  const { siteId, act, idOf, company, scope } = room
  const factorId = await idOf(act('factor.save', factorForm))
  const lineId = crypto.randomUUID()
  const cells = { gas: '', tonnes: '', source: '', quantity: '10', unit: 't', factor: ownFactorId(factorId, 1) }
  const line = { siteId, year: 2021, lineId, post: gridPost({ siteId, id: lineId, cells }) }
  const attach = (content: string, of = factorId, actor: Actor = company.contributor) =>
    attachFile(testDatabase.database, actor, scope, { content, place: { factorId: of } })
  return { ...room, factorId, line, attach }
}

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
    const { verifier, engagementId } = await engageVerifier(testDatabase.database, company.admin, {
      ...scope,
      number: '1',
    })
    const asked = { id: engagementId, digest }
    expect(
      await look(verifierEvidence, asked, { database: testDatabase.database, actor: verifier, now: new Date() }),
    ).toMatchObject({
      digest,
    })
    const rival = world.company('Estuary Refining').contributor
    expect(
      await look(verifierEvidence, asked, { database: testDatabase.database, actor: rival, now: new Date() }),
    ).toBeNull()
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
    const { act, factorId, line, attach, isOnDisk } = await aWorld()
    await attach('laboratory report')
    await act('inventory.save', line.post)
    const remove = { id: factorId, rowVersion: '1' }
    expect(await act('factor.remove', remove)).toMatchObject({
      refusal: { sentence: expect.stringContaining('one of your lines took this factor') },
    })
    expect(isOnDisk(sha256('laboratory report'))).toBe(true)
    const { siteId, year, lineId } = line
    await act('inventory.save', { siteId, year, rows: [], removed: [{ id: lineId, seen: 1 }] })
    expect(kindOf(await act('factor.remove', remove))).toBe('ok')
    expect(isOnDisk(sha256('laboratory report'))).toBe(false)
  })

  test('is taken off by itself, and the factor stands without it', async () => {
    const { act, attach, line, document, isOnDisk } = await aWorld()
    await act('inventory.save', line.post)
    const attached = await attach('laboratory report')
    const evidenceId = attached.ok ? attached.value.made?.['id'] : ''
    expect(kindOf(await act('evidence.remove', { evidenceId }))).toBe('ok')
    expect(await document()).not.toHaveProperty('factorEvidence')
    expect(isOnDisk(sha256('laboratory report'))).toBe(false)
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
