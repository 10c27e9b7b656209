import { describe, expect, test } from 'vitest'
import { co2eOf } from '#lib/domain/factors/co2e-of'
import { findFactor, listFactors, searchFactors } from '#lib/domain/factors/library'
import type { FactorImport, FactorWorkbook, Row } from './factor-workbook.ts'
import { publishedHere, readPublished, symbolOf, whySkipped } from './published-workbook.ts'
import { importUkFlatFile } from './uk-flat-file.ts'

const headings: Row = [
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
const gas = (unit: string, ghg: string, figure: Row[number]): Row => [
  '1',
  'Scope 1',
  'Fuels',
  'Gaseous fuels',
  'Natural gas',
  null,
  null,
  unit,
  ghg,
  figure,
]
const book = (...rows: readonly Row[]): FactorWorkbook => ({
  sheets: [{ name: 'Factors by Category', rows: [headings, ...rows] }],
})

function imported(workbook: FactorWorkbook): FactorImport {
  const result = importUkFlatFile(workbook)
  if (!result.ok) throw new Error(result.refusal)
  return result.value
}

test('four rows of one activity make one factor with its gases in kilograms', () => {
  const { factors, skipped } = imported(
    book(
      gas('kWh (Gross CV)', 'kg CO2e', 0.1829),
      gas('kWh (Gross CV)', 'kg CO2e of CO2 per unit', 0.18253),
      gas('kWh (Gross CV)', 'kg CO2e of CH4 per unit', 0.00028),
      gas('kWh (Gross CV)', 'kg CO2e of N2O per unit', 0.00009),
    ),
  )
  expect(skipped).toEqual([])
  expect(factors).toEqual([findFactor('uk-2024/natural-gas/kwh-hhv')])
})

test('what gives no factor is named with its row and reason', () => {
  const { factors, skipped } = imported(
    book(
      gas('tonnes', 'kg CO2e', null),
      gas('fortnights', 'kg CO2e', 1),
      gas('litres', 'kWh (Net CV)', 12),
      gas('litres', 'kg CO2e', 'n/a'),
      gas('litres', 'kg CO2e of SF6', 1),
      gas('kg', 'kg CO2e', 2),
      gas('kg', 'kg CO2e', 3),
      gas('kg', '', 3),
    ),
  )
  expect(factors.map(({ gases }) => gases)).toEqual([{ CO2e: '2' }])
  expect(skipped.map(({ row, reason }) => `${row}: ${reason}`)).toEqual([
    '2: The row has no figure.',
    '3: The unit “fortnights” is not known.',
    '4: The row is an amount of energy, not of emissions.',
    '5: “n/a” is not a figure.',
    '6: “kg CO2e of SF6” is neither CO2e nor one of CO2, CH4 and N2O.',
    '8: Row 7 has a figure for the same gas already.',
    '9: The row names no gas.',
  ])
})

test('the year comes from the heading, wherever the headings stand', () => {
  const year2023 = headings.map((cell) => (typeof cell === 'string' ? cell.replace('2024', '2023') : cell))
  const shifted = [[], ['a title'], [null, ...year2023], [null, ...gas('kg', 'kg CO2e', 2)]]
  const { year, factors } = imported({ sheets: [{ name: 'Factors by Category', rows: shifted }] })
  expect([year, factors[0]?.id, factors[0]?.validTo]).toEqual([2023, 'uk-2023/natural-gas/kg', 2023])
})

test('another workbook is refused with a sentence', () => {
  for (const workbook of [
    { sheets: [] },
    { sheets: [{ name: 'Sheet1', rows: [headings] }] },
    { sheets: [{ name: 'Factors by Category', rows: [['ID']] }] },
  ]) {
    const result = importUkFlatFile(workbook)
    expect(!result.ok && result.refusal).toContain('Nothing was read.')
  }
})

describe.skipIf(!publishedHere)(`the UK government set 2024 as issued${whySkipped}`, async () => {
  const workbook = publishedHere
    ? await readPublished('ghg-conversion-factors-2024-FlatFormat_v1_1.xlsx')
    : { sheets: [] }
  const rows = workbook.sheets.find(({ name }) => name === 'Factors by Category')?.rows.slice(6) ?? []
  const whole = publishedHere ? imported(workbook) : null

  test('every row is in a factor or named with a reason, and no id comes twice', () => {
    const { factors = [], skipped = [], ignoredSheets = [] } = whole ?? {}
    expect([rows.length, factors.length, skipped.length]).toEqual([8742, 2618, 2163])
    expect(ignoredSheets).toEqual(['Front page', 'Sheet1', 'Sheet2'])
    expect(new Set(factors.map(({ id }) => id)).size).toBe(factors.length)
    expect(factors.filter(({ per }) => symbolOf(per) !== per)).toEqual([])
    const reasons = Map.groupBy(skipped, ({ reason }) => reason)
    expect([...reasons].map(([reason, of]) => `${of.length}: ${reason}`).toSorted()).toEqual([
      '1648: The row has no figure.',
      '1: The row names no gas.',
      '514: The row is an amount of energy, not of emissions.',
    ])
  })

  test('the CO2e of every row group is the sum of its gases within the rounding of the printed digits', () => {
    const groups = [...Map.groupBy(rows, ([id]) => String(id).replace(/_\d$/, '')).values()].filter(
      (group) => group.length === 4 && group.every((row) => typeof row[9] === 'number'),
    )
    expect(groups.length).toBeGreaterThan(1200)
    const apart = groups.flatMap((group) => {
      const [factor] = imported(book(...group)).factors
      const printed = group.map((row) => Number(row[9]))
      const sum = factor === undefined ? null : co2eOf(factor, 'AR5')
      // Four figures rounded to five places, half a unit each; and the twelve digits of a gas.
      const tolerance = 4 * 0.5e-5 + 1e-9 * (printed[0] ?? 0)
      return sum !== null && Math.abs(sum - (printed[0] ?? 0)) <= tolerance
        ? []
        : [`${String(group[0]?.[0])}: ${printed.join(' ')} gives ${sum}`]
    })
    expect(apart).toEqual([])
  })

  test('the starter library holds the same factors, figure by figure', () => {
    const byId = new Map(whole?.factors.map((factor) => [factor.id, factor]))
    const starter = listFactors().filter(({ id }) => id.startsWith('uk-2024/'))
    expect(starter.length).toBeGreaterThan(170)
    for (const factor of starter) expect(byId.get(factor.id), factor.id).toEqual(factor)
  })

  test('biogenic CO2 outside of scopes stands beside the fuel it comes from', () => {
    const memos = whole?.factors.filter(({ gases }) => gases['CO2-biogenic'] !== undefined) ?? []
    const alone = memos.filter(({ gases }) => Object.keys(gases).length === 1).map(({ name, per }) => `${name}, ${per}`)
    expect(alone).toEqual([
      'Diesel (average biofuel blend), biogenic CO2 outside of scopes, kWh',
      'Petrol (average biofuel blend), biogenic CO2 outside of scopes, kWh',
    ])
  })

  test('a refrigerant that is one gas is a kilogram of it, and its blends keep the published sum', () => {
    const find = (name: string) => whole?.factors.find((factor) => factor.name.startsWith(name))
    expect(find('HFC-134a, Emissions including only Kyoto')?.gases).toEqual({ 'HFC-134a': '1' })
    expect(find('Perfluorobutane (PFC-3-1-10), Emissions')?.gases).toEqual({ 'PFC-31-10': '1' })
    expect(find('R410A, Emissions including only Kyoto')).toMatchObject({ gases: { CO2e: '1924' }, gwp: 'AR5' })
  })

  test('loaded into the library, “nat gas” still finds the same first, and vehicles are found by what they are called', () => {
    const extra = whole?.factors ?? []
    expect(searchFactors('nat gas', { sets: [extra], country: 'GB' })[0]?.id).toBe('uk-2024/natural-gas/kwh-hhv')
    expect(searchFactors('lorry artic average laden km', { sets: [extra], country: 'GB' })[0]?.name).toContain(
      'Articulated (>33t), Average laden',
    )
    expect(searchFactors('natural gas wtt kwh', { sets: [extra], country: 'GB' })[0]?.name).toBe(
      'Natural gas, well to tank',
    )
    expect(searchFactors('hotel france', { sets: [extra] })[0]).toMatchObject({ region: 'FR', per: 'room night' })
  })
})
