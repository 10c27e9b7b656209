import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isDecimal } from '#lib/domain/decimal'
import { importEpaHub } from './epa-hub.ts'
import type { Cell, FactorWorkbook, Row } from './factor-workbook.ts'
import { importUkFlatFile } from './uk-flat-file.ts'

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.double(),
  fc.string(),
  fc.constantFrom(
    'Fuels',
    'tonnes',
    'kWh',
    'kg CO2e',
    'kg CO2e of CO2 per unit',
    'Outside of scopes',
    '__proto__',
    'Table 3',
    'Source:',
    'NA',
  ),
)
/** Rows that look like the set’s, so that groups form, lack gases and come twice. */
const ukRow: fc.Arbitrary<Row> = fc.tuple(
  fc.constantFrom('1', '2'),
  fc.constantFrom('Scope 1', 'Outside of Scopes'),
  fc.constantFrom('Fuels', 'Outside of scopes', 'WTT- fuels', 'Hotel stay', 'Refrigerant & other'),
  fc.constantFrom('Gaseous fuels', 'Kyoto protocol products', 'Kyoto'),
  fc.constantFrom('Natural gas', 'HFC-23', '__proto__', 'France'),
  fc.constantFrom(null, 'kWh'),
  fc.constant(null),
  fc.constantFrom('tonnes', 'kg', 'million litres', 'moons'),
  fc.constantFrom(
    'kg CO2e',
    'kg CO2e of CO2 per unit',
    'kg CO2e of CH4 per unit',
    'kg CO2e of N2O per unit',
    'kWh (net)',
  ),
  fc.oneof(fc.double(), fc.integer({ min: 0, max: 9 }), fc.constantFrom(null, 'n/a')),
)
const rows = fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 30 })

const ukHeadings: Row = [
  'ID',
  'Scope',
  'Level 1',
  'Level 2',
  'Level 3',
  'Level 4',
  'Column Text',
  'UOM',
  'GHG/Unit',
  'GHG Conversion Factor 2024',
]
const epaTop: readonly Row[] = [
  ['Last Modified: January 15, 2025'],
  [null, 'Table 1', 'Stationary Combustion'],
  [null, null, 'Fuel', 'mmBtu per short ton', 'kg CO2 per mmBtu', 'g CH4 per mmBtu', 'g N2O per mmBtu'],
]

const sound = (result: ReturnType<typeof importUkFlatFile>): void => {
  if (!result.ok) throw new Error(result.refusal)
  const { factors } = result.value
  expect(new Set(factors.map(({ id }) => id)).size).toBe(factors.length)
  for (const { gases } of factors) {
    expect(Object.keys(gases).length).toBeGreaterThan(0)
    expect(Object.values(gases).every(isDecimal)).toBe(true)
  }
}

test('whatever the cells of a UK flat file hold, each row with something in it is in a factor or named', () => {
  fc.assert(
    fc.property(fc.oneof(rows, fc.array(ukRow, { maxLength: 40 })), (body) => {
      const workbook: FactorWorkbook = { sheets: [{ name: 'Factors by Category', rows: [ukHeadings, ...body] }] }
      const result = importUkFlatFile(workbook)
      sound(result)
      if (!result.ok) return
      const named = new Set(result.value.skipped.map(({ row }) => row))
      const filled = body.filter((row) => row.some((each) => each !== null && String(each).trim() !== '')).length
      // A factor has one to five rows behind it.
      expect(named.size + result.value.factors.length * 5).toBeGreaterThanOrEqual(filled)
      expect(named.size).toBeLessThanOrEqual(filled)
    }),
  )
})

test('whatever the cells of an EPA hub hold, it is read without a fault', () => {
  fc.assert(
    fc.property(rows, (body) => {
      sound(
        importEpaHub({
          sheets: [{ name: 'Emission Factors Hub', rows: [...epaTop, ...body.map((row) => [null, null, ...row])] }],
        }),
      )
    }),
  )
})
