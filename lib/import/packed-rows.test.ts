import { expect, test } from 'vitest'
import type { EmissionRow } from '#lib/domain/inventory/import-row'
import { figurePacker, unpackFigures } from './packed-rows.ts'

const figure = {
  row: 2,
  siteKey: 'A-1',
  year: 2023,
  scope: '1',
  gas: 'CO2e',
  tonnes: '0.10000000000000000001',
  source: 'R',
} as const

test('figures are unpacked as they were packed: an empty note, one that a file has no column for, and one that looks like another text', () => {
  const rows: readonly EmissionRow[] = [
    { ...figure, note: null },
    figure,
    { ...figure, row: 4, scope: '2-market', note: 'R' },
    { ...figure, row: 5, siteKey: '__proto__', gas: 'CH4', note: '-1' },
  ]
  const problems = [{ row: 3, column: 'year', value: 'x', reason: 'Not a year.' }]
  const packer = figurePacker()
  for (const row of rows) packer.add(row)
  expect(unpackFigures(packer.done(problems).rows)).toStrictEqual({ rows, problems })
})

test('a file that was turned away whole has no rows', () => {
  expect(unpackFigures('')).toEqual({ rows: [], problems: [] })
})
