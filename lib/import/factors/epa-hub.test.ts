import { describe, expect, test } from 'vitest'
import { co2eOf } from '#lib/domain/factors/co2e-of'
import type { Factor } from '#lib/domain/factors/factor'
import { listFactors } from '#lib/domain/factors/library'
import { importEpaHub } from './epa-hub.ts'
import type { FactorImport, FactorWorkbook } from './factor-workbook.ts'
import { publishedHere, readPublished, symbolOf, whySkipped } from './published-workbook.ts'

function imported(workbook: FactorWorkbook): FactorImport {
  const result = importEpaHub(workbook)
  if (!result.ok) throw new Error(result.refusal)
  return result.value
}

const title = [
  [null, 'Emission Factors for Greenhouse Gas Inventories'],
  [null, null, 'Last Modified: January 15, 2025'],
]
const hub = (...rows: FactorWorkbook['sheets'][number]['rows']): FactorWorkbook => ({
  sheets: [{ name: 'Emission Factors Hub', rows: [...title, ...rows] }],
})

test('a table with other headings is left out whole and named', () => {
  const { factors, skipped } = imported(
    hub(
      [null, 'Table 7', 'Steam and Heat'],
      [null, null, null, 'CO2 Factor (lb CO2 / mmBtu)'],
      [null, null, 'Steam and Heat', 146, 2, 3],
    ),
  )
  expect(factors).toEqual([])
  expect(skipped).toEqual([
    {
      sheet: 'Emission Factors Hub',
      row: 3,
      reason: 'Table 7, Steam and Heat, has other headings than the ones known: none of its rows was read.',
    },
  ])
})

test('a row that lacks one of its figures is named', () => {
  const heads = [null, null, null, '(kg CO2 / mmBtu)', '(g CH4 / mmBtu)', '(g N2O / mmBtu)']
  const { factors, skipped } = imported(
    hub([null, 'Table 7', 'Steam and Heat'], heads, [null, null, 'Steam', 66.33, null, 0.125]),
  )
  expect(factors).toEqual([])
  expect(skipped.map(({ row, reason }) => `${row}: ${reason}`)).toEqual(['5: Steam: a figure is missing.'])
})

test('another workbook is refused with a sentence', () => {
  for (const workbook of [{ sheets: [] }, { sheets: [{ name: 'Emission Factors Hub', rows: title }] }]) {
    const result = importEpaHub(workbook)
    expect(!result.ok && result.refusal).toContain('Nothing was read.')
  }
})

describe.skipIf(!publishedHere)(`the EPA hub 2025 as issued${whySkipped}`, async () => {
  const whole = publishedHere ? imported(await readPublished('ghg-emission-factors-hub-2025.xlsx')) : null
  const factors = whole?.factors ?? []
  const of = (table: number) => factors.filter(({ source }) => source.startsWith(`Table ${table},`))

  test('its twelve tables give their factors, and what gives none is a cell without a figure', () => {
    expect(Array.from({ length: 12 }, (_, at) => of(at + 1).length)).toEqual([
      121, 10, 115, 34, 40, 56, 1, 7, 183, 12, 32, 30,
    ])
    expect(whole?.skipped.length).toBe(183)
    expect(whole?.skipped.filter(({ reason }) => !reason.endsWith('no figure (NA).'))).toEqual([])
    expect(factors.filter(({ per }) => symbolOf(per) !== per)).toEqual([])
    expect(whole?.ignoredSheets).toEqual(['Sheet1'])
    expect(new Set(factors.map(({ id }) => id)).size).toBe(factors.length)
  })

  test('the starter library holds the same fuels, subregions and steam, figure by figure', () => {
    const byId = new Map(factors.map((factor) => [factor.id, factor]))
    const starter = listFactors().filter(({ id }) => id.startsWith('epa-2025/'))
    expect(starter.length).toBe(121 + 28 + 1)
    for (const factor of starter) expect(byId.get(factor.id), factor.id).toEqual(factor)
  })

  test('a merged cell names the rows below it, and a second line of it does not', () => {
    const names = of(3).map(({ name }) => name)
    expect(names.filter((name) => name.startsWith('Gasoline Passenger Cars')).length).toBe(38)
    expect(names.filter((name) => name.startsWith('('))).toEqual([])
    expect(of(4).map(({ name }) => name)).toContain('Light-Duty Trucks, CNG, CH4 and N2O alone')
  })

  test('the waste table is in the GWP set that its notes name', () => {
    expect(new Set(of(9).map(({ gwp }) => gwp))).toEqual(new Set(['AR4']))
    expect(of(9)[0]).toMatchObject({ name: 'Waste, Aluminum Cans, Recycled', per: 'short ton', gases: { CO2e: '60' } })
  })

  test('table 11 is our AR5, and with it each blend’s gases give its own GWP within rounding', () => {
    for (const factor of of(11)) expect(co2eOf(factor, 'AR5'), factor.name).toBe(printedGwp(factor))
    const mixed = of(12).filter(({ gases }) => gases['CO2e'] === undefined)
    expect(mixed.length).toBe(25)
    for (const factor of mixed) {
      const sum = co2eOf(factor, 'AR5')
      expect(Math.abs((sum ?? NaN) - printedGwp(factor)), factor.name).toBeLessThanOrEqual(0.5 + 1e-9)
    }
  })

  test('a blend whose printed GWP is not that of its composition keeps the print and says so', () => {
    const printed = of(12).filter(({ gases }) => gases['CO2e'] !== undefined && gases['CO2e'] !== '0')
    expect(printed.map(({ name, gases, source }) => [name, gases['CO2e'], source.split('although ')[1]])).toEqual([
      ['R-424A, refrigerant blend, released', '3104', 'its composition gives 2212'],
    ])
  })

  test('fuel by fuel, the three gases with AR5 give the CO2e of the hub’s figures', () => {
    const gas = of(1).filter(({ id }) => id === 'epa-2025/natural-gas/mmbtu-hhv')
    expect(gas.map((factor) => co2eOf(factor, 'AR5'))).toEqual([expect.closeTo(53.1145, 10)])
    for (const factor of of(1)) {
      const { CO2 = '0', CH4 = '0', N2O = '0' } = factor.gases
      expect(co2eOf(factor, 'AR5'), factor.id).toBeCloseTo(Number(CO2) + 28 * Number(CH4) + 265 * Number(N2O), 9)
    }
  })
})

const printedGwp = ({ source }: Factor): number => Number(/GWP (\d+)/.exec(source)?.[1])
