import { describe, expect, test } from 'vitest'
import { inContext } from '#db/client'
import { findFactorUpload, listFactorUploads } from '#db/factor-uploads'
import { makeWorld } from '#db/make'
import { freshDatabase } from '#db/testing'
import { authorise } from '#lib/domain/access/grant'
import { oneCell, partsWith, plainWorkbook, workbookWith, packed } from '#lib/import/workbook/make-workbook'
import { receiveFactorFile } from './receive-factor-file.ts'

const { database, owner } = await freshDatabase()
const world = await makeWorld(database, owner, { companies: ['Steel'] })
const company = world.company('Steel')
const now = new Date('2026-03-02T09:00:00Z')
const place = { organisationId: company.id, clusterId: world.cluster.id }

const headings = ['ID', 'Scope', 'Level 1', 'Level 2', 'Level 3', 'Level 4', 'Column Text', 'UOM', 'GHG/Unit']
const flatFile = (...rows: (string | number | null)[][]) =>
  plainWorkbook('Factors by Category', [[...headings, 'GHG Conversion Factor 2024'], ...rows])
const good = flatFile(['1', 'Scope 1', 'Fuels', 'Solid fuels', 'Peat', null, null, 'tonnes', 'kg CO2e', 2000])

const read = <T>(work: Parameters<typeof inContext<T>>[2]) =>
  inContext(database, { kind: 'user', accountId: company.contributor.accountId }, work)

function grantOf() {
  const grant = authorise(company.contributor, 'company:read', place)
  if (!grant.ok) throw new Error('The maker gave the wrong role')
  return grant.value
}

async function send(source: Buffer) {
  const sent = { ...place, fileName: 'factors.xlsx', source }
  const kept = await receiveFactorFile(sent, { database, actor: company.contributor, now })
  if (!kept.ok) throw new Error(kept.refusal.kind)
  const id = kept.value.made?.['id'] ?? ''
  return read((tx) => findFactorUpload(tx, grantOf(), id))
}

describe('A workbook that is sent as a publication', () => {
  test('is read with the publisher, the year and every row that gave no factor', async () => {
    const file = flatFile(
      ['1', 'Scope 1', 'Fuels', 'Solid fuels', 'Peat', null, null, 'tonnes', 'kg CO2e', 2000],
      ['2', 'Scope 1', 'Fuels', 'Solid fuels', 'Peat', null, null, 'fortnights', 'kg CO2e', 1],
      ['3', 'Scope 1', 'Fuels', 'Solid fuels', 'Turf', null, null, 'tonnes', 'kg CO2e', '#REF!'],
    )
    expect((await send(file))?.summary).toMatchObject({
      refusal: null,
      edition: { year: 2024, licence: 'Open Government Licence v3.0' },
      factors: 1,
      skipped: [{ row: 3 }, { row: 4, reason: '“#REF!” is not a figure.' }],
    })
  })

  test.each([
    ['a bomb', workbookWith(oneCell, { 'xl/media/a.xml': ' '.repeat(20_000_000) }), 'Nothing was saved.'],
    [
      'an external entity',
      workbookWith(oneCell, {
        'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><workbook>&b;</workbook>',
      }),
      'Nothing was saved.',
    ],
    ['a macro', packed({ ...partsWith(oneCell), 'xl/vbaProject.bin': 'x' }), 'macro'],
    ['a text file', Buffer.from('ID,Scope\n1,Scope 1\n'), 'text file'],
    [
      'half a million cells',
      workbookWith(`<row r="1">${'<c r="A1"><v>1</v></c>'.repeat(500_000)}</row>`),
      'Nothing was saved.',
    ],
    ['another workbook', plainWorkbook('Budget', [['Item', 'Cost']]), 'its sheets are “Budget”'],
    ['a flat file without a factor', flatFile(), 'none of its rows gave a factor'],
  ])('with %s is turned away whole, with a sentence, and keeps nothing of itself', async (_, file, words) => {
    const upload = await send(file)
    expect(upload?.summary.refusal).toContain(words)
    expect(upload?.factors).toBe('')
  })

  test('with a bomb keeps no other request waiting', async () => {
    const bomb = workbookWith(oneCell, { 'xl/media/a.xml': ' '.repeat(20_000_000) })
    const underway = [bomb, bomb, bomb, good].map(send)
    const times: number[] = []
    for (let asked = 0; asked < 20; asked += 1) {
      const began = performance.now()
      await read((tx) => listFactorUploads(tx, grantOf()))
      times.push(performance.now() - began)
    }
    const uploads = await Promise.all(underway)
    expect(uploads.map((upload) => upload?.summary.refusal === null)).toEqual([false, false, false, true])
    expect(times.toSorted((a, b) => a - b)[10]).toBeLessThan(500)
  })
})
