import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { siteFinder } from '../template/site-finder.ts'
import type { Cell, Sheet } from '../workbook/workbook.ts'
import { applyMapping } from './apply-mapping.ts'
import { fieldOf, massUnitIn } from './heading-words.ts'
import { headingFingerprint } from './headings.ts'
import type { Mapping } from './mapping.ts'
import { proposeMapping } from './propose-mapping.ts'

const options = {
  findSite: siteFinder([
    { key: 'A-1', name: 'North Works' },
    { key: 'B-2', name: 'Mühle' },
  ]),
  knowsUnit: (unit: string) => ['MWh', 't'].includes(unit),
}
const sheetOf = (rows: readonly (readonly Cell[])[]): Sheet => ({
  name: 'Data',
  hidden: false,
  rows,
  formulas: [],
  formulaCount: 0,
})
const proposalOf = (rows: readonly (readonly Cell[])[]) => {
  const proposal = proposeMapping(sheetOf(rows))
  if (!proposal.ok) throw new Error(proposal.refusal)
  return proposal.value
}
const fileOf = (rows: readonly (readonly Cell[])[], mapping: Mapping) => {
  const file = applyMapping(sheetOf(rows), mapping, options)
  if (!file.ok) throw new Error(file.refusal.sentence)
  return file.value
}

describe('the columns of a sheet of one’s own are guessed', () => {
  test.each([
    ['Standort', 'site'],
    ['Werk', 'site'],
    ['Facility name', 'site'],
    ['Instalación', 'site'],
    ['Année', 'year'],
    ['Jahr', 'year'],
    ['Año', 'year'],
    ['Emisiones (t CO₂e)', 'tonnes'],
    ['Émissions de GES', 'tonnes'],
    ['Treibhausgasemissionen', 'tonnes'],
    ['tCO2e', 'tonnes'],
    ['Verbrauch [MWh]', 'quantity'],
    ['Consommation', 'quantity'],
    ['Einheit', 'unit'],
    ['Emissionsfaktor', 'factor'],
    ['Brennstoff', 'stream'],
    ['Quelle', 'source'],
    ['Bemerkung', 'note'],
    ['Scope', 'scope'],
    ['Mood', null],
  ])('%s is %s', (heading, field) => {
    expect(fieldOf(heading)).toBe(field)
  })

  test.each([
    ['CO2e (kt)', 'kt'],
    ['Emissions, kg CO2', 'kg'],
    ['Emissions [MtCO2e]', 'Mt'],
    ['Tonnen CO2', 't'],
    ['1000 t CO2', 'kt'],
    ['emisiones (toneladas)', 't'],
    ['Tsd. Tonnen', 'kt'],
    ['metric tons', 't'],
    ['emissions (mt)', 'unclear'],
    ['short tons', 'unclear'],
    ['tons', 'unclear'],
    ['Emissions', null],
  ])('%s stands in %s', (heading, unit) => {
    expect(massUnitIn(heading)).toBe(unit)
  })

  test('a German sheet with a title above its headings', () => {
    const rows = [
      ['Treibhausgasbilanz der Gruppe'],
      [],
      ['Standort', 'Jahr', 'Scope', 'Emissionen (kt CO2e)', 'Quelle', 'Laune'],
      ['Mühle', 2023, 'Scope 1', '1.234,5', 'Bericht', 'gut'],
      ['north works', 2023, 'Scope 2 (marktbasiert)', 0.1, 'Bericht', ''],
      ['Summe', null, null, 1234.6],
    ]
    const { mapping, questions } = proposalOf(rows)
    expect(questions).toEqual([])
    expect(mapping).toMatchObject({ headingRow: 3, years: 'column', tonnesUnit: 'kt' })
    const asked = fileOf(rows, mapping)
    expect(asked.problems).toMatchObject([{ row: 4, column: 'Emissionen (kt CO2e)', value: '1.234,5' }])
    const file = fileOf(rows, { ...mapping, decimalSign: 'comma' })
    expect(file.problems).toEqual([])
    expect(file.rows.map(({ row, siteKey, scope, content }) => [row, siteKey, scope, content])).toEqual([
      [4, 'B-2', '1', { kind: 'reported', gas: 'CO2e', tonnes: '1234500', source: 'Bericht' }],
      [5, 'A-1', '2-market', { kind: 'reported', gas: 'CO2e', tonnes: '100', source: 'Bericht' }],
    ])
    expect([file.unknownColumns, file.notes]).toEqual([['Laune'], ['Rows of totals were left out: 6.']])
  })

  test('years as columns give a line for each year, and targets are no years', () => {
    const rows = [
      ['Emissions in Mt CO2e'],
      ['Site', 2021, '2022', 'FY2023', 'Target 2030'],
      ['A-1', 0.0012, null, '0.001', 0.0005],
      ['B-2', 1, 2, 'n/a', 0],
    ]
    const { mapping, questions } = proposalOf(rows)
    expect(mapping).toMatchObject({ headingRow: 2, years: 'headings', notYears: ['Target 2030'], tonnesUnit: 'Mt' })
    expect(questions).toEqual([
      'Which column names the scope, or of which scope is the whole sheet?',
      'Where do the tonnages come from?',
    ])
    const fixed = { ...mapping.fixed, scope: '1' as const, source: 'Report' }
    const file = fileOf(rows, { ...mapping, fixed })
    expect(file.rows.map((line) => [line.year, line.content.kind === 'reported' && line.content.tonnes])).toEqual([
      [2021, '1200'],
      [2023, '1000'],
    ])
    expect(file.problems).toMatchObject([{ row: 4, column: 'FY2023', value: 'n/a' }])
    expect(file.counts).toMatchObject({ rows: 2, good: 1, bad: 1 })
  })

  test('activity data with the unit in the heading', () => {
    const rows = [
      ['Plant', 'Year', 'Scope', 'Fuel', 'Consumption (MWh)', 'Emission factor'],
      ['A-1', 2023, 1, '-gas', 12.5, 'Natural gas'],
    ]
    const { mapping, questions } = proposalOf(rows)
    expect(questions).toEqual([])
    expect(fileOf(rows, mapping).rows[0]).toMatchObject({
      stream: '-gas',
      content: {
        kind: 'calculated',
        quantity: { value: '12.5', unit: 'MWh' },
        factor: { id: null, name: 'Natural gas' },
      },
    })
  })

  test('a sheet without headings is asked about', () => {
    expect(
      proposeMapping(
        sheetOf([
          [1, 2],
          [3, 4],
        ]),
      ).ok,
    ).toBe(false)
    expect(proposeMapping(sheetOf([])).ok).toBe(false)
  })
})

describe('a mapping is remembered', () => {
  const heading = ['Standort', 'Emissionen 2022 (t)', 'Emissionen 2023 (t)']

  test('a layout is known again with its columns moved and another year in it', () => {
    const known = headingFingerprint(sheetOf([heading]), 1)
    expect(headingFingerprint(sheetOf([['Titel'], ['EMISSIONEN 2024 (t)', ...heading]]), 2)).toBe(known)
    expect(headingFingerprint(sheetOf([['Standort', 'Menge']]), 1)).not.toBe(known)
  })

  test('kept as JSON, it reads next year’s sheet', () => {
    const { mapping } = proposalOf([heading, ['A-1', 1, 2]])
    const kept: Mapping = JSON.parse(
      JSON.stringify({ ...mapping, fixed: { ...mapping.fixed, scope: '1', source: 'R' } }),
    )
    const file = fileOf(
      [
        ['Emissionen 2024 (t)', 'Standort', 'Emissionen 2023 (t)'],
        [3, 'A-1', 2],
      ],
      kept,
    )
    expect(file.rows.map((line) => line.year)).toEqual([2024, 2023])
  })

  test('a column that is gone is named', () => {
    const { mapping } = proposalOf([heading, ['A-1', 1, 2]])
    const answer = applyMapping(
      sheetOf([
        ['Werk', '2022'],
        ['A-1', 1],
      ]),
      mapping,
      options,
    )
    expect(answer.ok ? '' : answer.refusal.sentence).toContain('no column “Standort” in row 1')
  })
})

test('any sheet at all gets an answer, whatever is guessed of it', () => {
  const cell = fc.oneof(
    fc.constantFrom<Cell>(
      'Site',
      'Year',
      '2023',
      2022,
      'CO2e (kt)',
      'Scope',
      'A-1',
      '1.234,5',
      null,
      { fault: '#N/A' },
      true,
    ),
    fc.double(),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), (rows) => {
      const proposal = proposeMapping(sheetOf(rows))
      if (!proposal.ok) return
      const file = applyMapping(sheetOf(rows), { ...proposal.value.mapping, tonnesUnit: 'kt' }, options)
      if (!file.ok) return
      expect(file.value.counts.good + file.value.counts.bad).toBe(file.value.counts.rows)
      expect(file.value.problems.length > 0).toBe(file.value.counts.bad > 0)
    }),
    { numRuns: 1_000 },
  )
})
