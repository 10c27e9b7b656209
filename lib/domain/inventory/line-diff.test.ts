import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diffLines, type StoredLine } from './line-diff.ts'
import type { LineRow } from './line-row.ts'

const stored: StoredLine = {
  id: 'l-1',
  siteKey: 'A-1',
  year: 2023,
  scope: '1',
  category: 'stationary',
  stream: 'Boiler',
  content: {
    kind: 'calculated',
    quantity: { value: '10.50', unit: 'MWh' },
    factor: { id: 'f-1', name: 'Natural gas' },
    gwp: 'AR5',
    oxidation: null,
    biogenicShare: null,
  },
  method: null,
  quality: null,
  uncertaintyPercent: null,
  note: null,
}
const row: LineRow = { ...stored, row: 3 }
const calculated = (change: object): LineRow => ({
  ...row,
  content: { ...row.content, ...change },
})

describe('a row of lines meets what is stored', () => {
  test('a factor named by its id alone, by its name alone, or under a changed name is the same factor', () => {
    for (const factor of [
      { id: 'f-1', name: null },
      { id: null, name: 'Natural gas' },
      { id: 'f-1', name: 'Gas, as we call it' },
    ])
      expect(diffLines([stored], [calculated({ factor, quantity: { value: '10.5', unit: 'MWh' } })]).unchanged).toBe(1)
  })

  test('another factor is a change, and so is another quantity', () => {
    const change = calculated({ factor: { id: 'f-2', name: 'Coal' }, quantity: { value: '11', unit: 't' } })
    expect(diffLines([stored], [change]).changed[0]?.fields).toEqual([
      { field: 'quantity', before: '10.50', after: '11' },
      { field: 'unit', before: 'MWh', after: 't' },
      { field: 'factor', before: 'f-1', after: 'f-2' },
    ])
  })

  test('a calculated figure that becomes a reported one shows what goes and what comes', () => {
    const reported: LineRow = { ...row, content: { kind: 'reported', gas: 'CO2e', tonnes: '2', source: 'Register' } }
    expect(diffLines([stored], [reported]).changed[0]?.fields.map(({ field }) => field)).toEqual([
      'quantity',
      'unit',
      'factor',
      'gwp',
      'gas',
      'tonnes',
      'source',
    ])
  })

  test('an id that is not known falls back to what the line is', () => {
    expect(diffLines([stored], [{ ...row, id: 'gone' }])).toMatchObject({ unchanged: 1, added: [] })
    expect(diffLines([stored], [{ ...row, id: 'gone', year: 2024 }]).added).toHaveLength(1)
  })

  test('a row without an id does not take the line that a later row names', () => {
    const rows = [
      { ...row, id: null },
      { ...row, row: 4, year: 2024 },
    ]
    const { added, changed } = diffLines([stored], rows)
    expect([added.map((line) => line.row), changed.map(({ after }) => after.year)]).toEqual([[3], [2024]])
  })

  test('every stored line is changed, unchanged or kept, and every row is changed, unchanged or added', () => {
    const line = fc.record({ year: fc.constantFrom(2022, 2023), stream: fc.constantFrom('a', 'b', null) })
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), fc.array(line, { maxLength: 8 }), (lines, rows) => {
        const existing = lines.map((entry, at) => ({ ...stored, ...entry, id: `l-${at}` }))
        const incoming = rows.map((entry, at) => ({ ...row, ...entry, row: at + 2, id: null }))
        const diff = diffLines(existing, incoming)
        expect(diff.changed.length + diff.unchanged + diff.kept).toBe(existing.length)
        expect(diff.changed.length + diff.unchanged + diff.added.length).toBe(incoming.length)
        expect(
          diffLines(
            existing,
            existing.map((entry, at) => ({ ...entry, id: null, row: at + 2 })),
          ).unchanged,
        ).toBe(existing.length)
      }),
    )
  })
})
