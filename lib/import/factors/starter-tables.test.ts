import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { co2eOf } from '#lib/domain/factors/co2e-of'
import { findFactor, listFactors } from '#lib/domain/factors/library'
import { publishedFile, publishedHere, whySkipped } from './published-workbook.ts'

type Record = Readonly<globalThis.Record<string, string>>
const read = (name: string): readonly Record[] => parse(readFileSync(publishedFile(name)), { columns: true })
/** Half a unit of the last digit that a table prints for its fuels of one kind. */
const halfOf = (column: readonly string[]): number =>
  0.5 *
  10 **
    -Math.max(
      ...column.map(
        (text) => (/e/.test(text) ? Number(text).toFixed(12) : text).replace(/\.?0+$/, '').split('.')[1]?.length ?? 0,
      ),
    )

describe.skipIf(!publishedHere)(`the starter tables beside the published files${whySkipped}`, () => {
  test('each country’s grid intensity is Ember’s', () => {
    const rows = read('grid_intensity_ember_latest.csv').filter(({ iso3 }) => iso3 !== '')
    const ours = listFactors().filter(
      ({ publisher, region }) => publisher === 'Ember' && region !== 'EU' && region !== 'world',
    )
    expect(ours.length).toBe(rows.length)
    const figures = (list: readonly string[]): readonly string[] => list.toSorted()
    expect(figures(ours.map(({ validFrom, gases }) => `${validFrom} ${Number(gases['CO2e'])}`))).toEqual(
      figures(rows.map(({ year, gco2_per_kwh }) => `${year} ${Number(gco2_per_kwh)}`)),
    )
    for (const [iso3, code] of [
      ['DEU', 'de'],
      ['NLD', 'nl'],
      ['KOR', 'kr'],
      ['GBR', 'gb'],
      ['COD', 'cd'],
      ['NER', 'ne'],
    ] as const) {
      const row = rows.find((each) => each['iso3'] === iso3)
      const id = `ember-${row?.['year']}/grid-electricity-life-cycle/${code}/mwh`
      expect(Number(findFactor(id)?.gases['CO2e']), iso3).toBe(Number(row?.['gco2_per_kwh']))
    }
  })

  test('Ember’s figures are of the life cycle, as the names say: hydropower alone comes to 24 g', () => {
    expect(Number(findFactor('ember-2023/grid-electricity-life-cycle/py/mwh')?.gases['CO2e'])).toBeCloseTo(24.86, 2)
  })

  test('each subregion of eGRID is the EPA’s pounds times 0.45359237', () => {
    for (const row of read('epa_hub_2025_egrid2023_subregions.csv')) {
      const code = row['subregion'] ?? ''
      const region = code === 'US Average' ? 'US' : `US-${code}`
      const factor = listFactors().find(
        (each) => each.region === region && each.per === 'MWh' && each.publisher.startsWith('US'),
      )
      expect(Number(factor?.gases['CO2']) / 0.45359237, code).toBeCloseTo(Number(row['co2_lb_per_mwh']), 9)
      expect(Number(factor?.gases['CH4']) / 0.45359237, code).toBeCloseTo(Number(row['ch4_lb_per_mwh']), 9)
      expect(Number(factor?.gases['N2O']) / 0.45359237, code).toBeCloseTo(Number(row['n2o_lb_per_mwh']), 9)
    }
  })

  test('a fuel’s CO2e per mmBtu times its heat content is its CO2e per ton, scf or gallon, within the rounding of the table', () => {
    const rows = read('epa_hub_2025_stationary_combustion.csv').filter(({ heat_content }) => heat_content !== '')
    expect(rows.length).toBe(58)
    const apart = rows.flatMap((row) => {
      const kin = rows.filter(({ per_unit }) => per_unit === row['per_unit'])
      const half = (column: string): number => halfOf(kin.map((each) => each[column] ?? ''))
      const figure = (column: string): number => Number(row[column])
      const energy =
        figure('co2_kg_per_mmbtu') + (28 * figure('ch4_g_per_mmbtu') + 265 * figure('n2o_g_per_mmbtu')) / 1000
      const unit = figure('co2_kg_per_unit') + (28 * figure('ch4_g_per_unit') + 265 * figure('n2o_g_per_unit')) / 1000
      const tolerance =
        energy * half('heat_content') +
        figure('heat_content') *
          (half('co2_kg_per_mmbtu') + (28 * half('ch4_g_per_mmbtu') + 265 * half('n2o_g_per_mmbtu')) / 1000) +
        half('co2_kg_per_unit') +
        (28 * half('ch4_g_per_unit') + 265 * half('n2o_g_per_unit')) / 1000
      return Math.abs(energy * figure('heat_content') - unit) <= tolerance
        ? []
        : [`${row['fuel']}: ${energy * figure('heat_content')} and ${unit}, ${tolerance}`]
    })
    expect(apart).toEqual([])
  })

  test('our factor of each fossil fuel gives the CO2e of the table’s row', () => {
    const fossil = read('epa_hub_2025_stationary_combustion.csv').filter(
      ({ category = '' }) => !category.startsWith('Biomass'),
    )
    for (const row of fossil) {
      const factor = listFactors().find(
        ({ name, per, publisher }) =>
          publisher.startsWith('US') && per === 'MMBtu' && (name === row['fuel'] || name === `Coal, ${row['fuel']}`),
      )
      const expected =
        Number(row['co2_kg_per_mmbtu']) +
        (28 * Number(row['ch4_g_per_mmbtu']) + 265 * Number(row['n2o_g_per_mmbtu'])) / 1000
      expect(factor === undefined ? null : co2eOf(factor, 'AR5'), row['fuel']).toBeCloseTo(expected, 9)
    }
  })
})
