import { describe, expect, test } from 'vitest'
import { noStatements } from '../../submission/inventory-statements.ts'
import { aDocument, aLine, aMeasure, aSite } from '../../submission/make-document.ts'
import type { InventoryDocument, MeasureEntry } from '../../submission/document.ts'
import type { InventoryLine } from '../line.ts'
import { calculatedLine } from '../make-line.ts'
import { reportOf } from './of-document.ts'

// Works, of which the company holds 40 %, in 2022: a boiler with CO2 and CH4, a kiln until 2021, steam bought, and what fuels bring along.
const at = { siteId: 'site-1', evidence: [], class: 'public' as const }
const gas = { kind: 'reported', gas: 'CO2e', tonnes: '10', source: 'Bill' } as const
const lines: readonly InventoryLine[] = [
  calculatedLine(
    { result: { tonnes: '100', byGas: { CO2: '90', 'CH4-fossil': '10' }, biogenicTonnes: '0' } },
    { ...at, id: 'boiler', year: 2022, stream: 'Boiler 2' },
  ),
  aLine({ id: 'kiln-old', year: 2019, stream: 'Kiln', content: { ...gas, gas: 'N2O' } }),
  aLine({ id: 'kiln', year: 2021, stream: 'kiln ', content: { ...gas, gas: 'CO2' } }),
  aLine({ id: 'steam-l', year: 2022, scope: '2-location', stream: 'Steam', content: gas }),
  aLine({ id: 'steam-m', year: 2022, scope: '2-market', stream: 'Steam', content: gas }),
  aLine({ id: 'upstream', year: 2022, scope: '3', category: 'fuel-and-energy', stream: 'Boiler 2', content: gas }),
  aLine({ id: 'planned', year: 2023, stream: 'Furnace', content: { ...gas, gas: 'SF6' } }),
]

const running = (title: string, sources: readonly string[] | undefined, over: Partial<MeasureEntry> = {}) =>
  aMeasure({
    id: title,
    title,
    level: 'operating',
    pillar: 'efficiency',
    start: 2021,
    tonnesPerYear: '1000',
    ...(sources === undefined ? {} : { sources }),
    ...over,
  })

const documentOf = (...measures: readonly MeasureEntry[]): InventoryDocument => ({
  ...aDocument({ sites: [aSite({ ownerShares: [{ owner: 'Hanson', percent: '40' }] })] }),
  ...noStatements,
  commitments: [],
  evidence: [],
  schema: 'concord/submission/2',
  years: [{ year: 2022, gwp: 'AR5', consolidation: 'equity-share' }],
  lines,
  measures,
})

const rowsOf = (...measures: readonly MeasureEntry[]) =>
  reportOf('gri-305', documentOf(...measures), 2022, 2021, 'GBP').tables.find(({ title }) => title.startsWith('305-5'))
    ?.rows ?? []
const said = (requirement: string, name: string, ...measures: readonly MeasureEntry[]) =>
  rowsOf(...measures).find((row) => row[0] === requirement && row[1] === name)

describe('GRI 305-5', () => {
  test('puts a measure into the scope of its sources’ lines, with their gases, by the share of its site', () => {
    // 1,000 t, of which 40 % are the company's. Scope 3 tells of the boiler's fuel, and is no second source.
    const boiler = running('Burner', ['boiler  2'])
    expect(said('a', 'Burner (efficiency)', boiler)?.slice(2)).toEqual([400, 't CO2e', 'Scope 1; CO2, CH4'])
    expect(said('d', 'Reduced in scope 1 (direct)', boiler)?.[2]).toBe(400)
    expect(said('b', 'Gases', boiler)?.[4]).toBe(
      'Of the sources acted on: CO2, CH4. The tonnes of a measure are entered as CO2e and not split by gas.',
    )
  })

  test('takes a source that has ended from the newest year in which it had a figure', () => {
    expect(said('a', 'Clinker (efficiency)', running('Clinker', ['Kiln']))?.[4]).toBe('Scope 1; CO2')
  })

  test('keeps the scopes apart, and counts bought energy once though it is told twice', () => {
    // 400 + 200 t in scope 1, 40 t in scope 2: 640 t in all.
    const measures = [
      running('Burner', ['Boiler 2']),
      running('Clinker', ['Kiln'], { tonnesPerYear: '500' }),
      running('Insulation', ['Steam'], { tonnesPerYear: '100' }),
    ]
    expect(said('a', 'Reduced by measures of its own', ...measures)?.[2]).toBe(640)
    expect(said('d', 'Reduced in scope 1 (direct)', ...measures)?.[2]).toBe(600)
    expect(said('d', 'Reduced in scope 2 (energy indirect)', ...measures)?.[2]).toBe(40)
    expect(said('d', 'Scope not told', ...measures)).toBeUndefined()
    expect(said('b', 'Gases', ...measures)?.[4]).toContain('CO2, CH4; some as CO2e, not split by gas')
  })

  test('does not divide a measure whose sources stand in two scopes', () => {
    const both = running('Heat pump', ['Boiler 2', 'Steam'])
    expect(said('d', 'Reduced in more than one scope', both)?.slice(2)).toEqual([
      400,
      't CO2e',
      'Heat pump (efficiency): its sources stand in scopes 1 and 2, and how much of it is in which is not entered.',
    ])
    expect(said('d', 'Reduced in scope 1 (direct)', both)).toBeUndefined()
  })

  test('says plainly of which measure neither scope nor gases can be told, and why', () => {
    const whole = running('Monitoring', undefined)
    const planned = running('Furnace', ['Furnace'])
    expect(said('a', 'Monitoring (efficiency)', whole)?.[4]).toBe(
      'Scope and gases cannot be told: it is entered for its whole site',
    )
    expect(said('d', 'Scope not told', whole, planned)?.slice(2)).toEqual([
      800,
      't CO2e',
      'Not told of Furnace (efficiency): no line up to 2022 with a figure names its source Furnace. Not told of Monitoring (efficiency): it is entered for its whole site.',
    ])
    expect(said('b', 'Gases', whole)?.[4]).toBe(
      'Not stated: a measure is entered in tonnes of CO2e. Not told of Monitoring (efficiency): it is entered for its whole site.',
    )
  })

  test('gives the baseline with its reason, the base year in the scopes concerned, and what is left out', () => {
    const measure = running('Burner', ['Boiler 2'], { energy: [{ carrier: 'power', mwhPerYear: '1200' }] })
    const baseline = said('c', 'Baseline', measure)?.[4]
    expect(baseline).toContain('without the measure. Chosen because')
    // 40 % of the kiln's 10 t.
    expect(baseline).toContain('Scope 1, 2021: 4 t CO2e.')
    expect(said('e', 'Standards and methods', measure)?.[4]).toContain('Project method of GRI 305 (2.9.2)')
    expect(said('e', 'Left out', measure)?.[4]).toContain('Burner (efficiency): power +1200 MWh a year')
  })
})
