import {
  epaCo2,
  epaEngineGases,
  epaFactor,
  epaFuelFactors,
  epaGases,
  epaGridFactor,
  epaGridGases,
  readEpaUnit,
} from '#lib/domain/factors/epa-factor'
import { pointLeft } from '#lib/domain/factors/exact'
import type { Factor } from '#lib/domain/factors/factor'
import { given, originOf, sourceOf, type EpaOutcome, type EpaReader } from './epa-reader.ts'
import { epaBlends, epaReleases } from './epa-refrigerants.ts'

const scope3 = (about: string): EpaReader => ({
  headings: [/CO2 Factor \(kg CO2 \/ unit\)/, /CH4 Factor \(g CH4 \/ unit\)/, /N2O Factor \(g N2O \/ unit\)/],
  read: (table, { year }) =>
    table.rows.map((row): EpaOutcome => {
      const [co2, ch4, n2o] = [row.figure(1), row.figure(2), row.figure(3)]
      if (co2 === null || ch4 === null || n2o === null) return { row }
      const per = readEpaUnit(row.text(4))
      if (per === null) return { row, reason: `The unit “${row.text(4)}” is not known.` }
      const name = `${row.text(0)}, ${about}`
      return given(row, epaFactor(year, { name, per, ...epaGases(co2, ch4, n2o, 'fossil'), source: sourceOf(table) }))
    }),
})

const stationary: EpaReader = {
  headings: [/kg CO2 per mmBtu/, /g CH4 per mmBtu/, /g N2O per mmBtu/],
  read(table, { year }) {
    let group = ''
    let unit = ''
    return table.rows.map((row): EpaOutcome => {
      const heading = /^mmBtu per (.+)$/.exec(row.text(1))
      if (heading !== null) unit = heading[1] ?? ''
      const [co2, ch4, n2o] = [row.figure(2), row.figure(3), row.figure(4)]
      if (co2 === null || ch4 === null || n2o === null) {
        if (row.text(0) !== '' && row.text(1) === '') group = row.text(0)
        return { row }
      }
      const [unitCo2, unitCh4, unitN2o] = [row.figure(5), row.figure(6), row.figure(7)]
      if (unitCo2 === null || unitCh4 === null || unitN2o === null)
        return given(row, ...epaFuelFactors(year, group, unit, [row.text(0), co2, ch4, n2o]))
      const figures = [row.text(0), co2, ch4, n2o, unitCo2, unitCh4, unitN2o] as const
      return given(row, ...epaFuelFactors(year, group, unit, figures))
    })
  },
}

const grid: EpaReader = {
  headings: [/lb CO2 \/ MWh/, /lb CH4 \/ MWh/, /lb N2O \/ MWh/, /Non-Baseload/],
  read(table, { year }) {
    const dataYear = Number(/eGRID(\d{4})/.exec(table.notes)?.[1] ?? year)
    return table.rows.map((row): EpaOutcome => {
      const [co2, ch4, n2o] = [row.figure(2), row.figure(3), row.figure(4)]
      if (co2 === null || ch4 === null || n2o === null) return { row }
      const total = epaGridFactor({ year, dataYear }, row.text(0), row.text(1), [co2, ch4, n2o])
      const [edgeCo2, edgeCh4, edgeN2o] = [row.figure(5), row.figure(6), row.figure(7)]
      if (edgeCo2 === null || edgeCh4 === null || edgeN2o === null) return given(row, total)
      return given(row, total, nonBaseload(total, year, epaGridGases(edgeCo2, edgeCh4, edgeN2o)))
    })
  },
}

/** For what a measure avoids on the grid; the EPA says not to use it for an inventory, so its name does too. */
const nonBaseload = (total: Factor, year: number, emitted: ReturnType<typeof epaGridGases>): Factor => ({
  ...total,
  ...epaFactor(year, {
    name: `${total.name}, non-baseload, for reductions and not for inventories`,
    per: 'MWh',
    region: total.region,
    ...(total.validFrom !== null && { validFrom: total.validFrom }),
    ...emitted,
    source: total.source.replace('total output', 'non-baseload output'),
  }),
})

const steam: EpaReader = {
  headings: [/kg CO2 \/ mmBtu/, /g CH4 \/ mmBtu/, /g N2O \/ mmBtu/],
  read: (table, { year }) =>
    table.rows.map((row): EpaOutcome => {
      const [co2, ch4, n2o] = [row.figure(1), row.figure(2), row.figure(3)]
      if (co2 === null || ch4 === null || n2o === null) return { row }
      const source = `${sourceOf(table)}, from natural gas at 80 % efficiency`
      return given(
        row,
        epaFactor(year, { name: row.text(0), per: 'MMBtu', ...epaGases(co2, ch4, n2o, 'fossil'), source }),
      )
    }),
}

const waste: EpaReader = {
  headings: [/Metric Tons CO2e \/ Short Ton Material/, /^Material$/],
  read(table, { year }) {
    const head = table.rows.find((row) => row.text(0) === 'Material')
    return table.rows.flatMap((row): readonly EpaOutcome[] => {
      if (head === undefined || row.row <= head.row || row.text(0) === '') return [{ row }]
      return [1, 2, 3, 4, 5, 6].map((column) => {
        const tonnes = row.figure(column)
        const way = head.text(column)
        if (tonnes === null)
          return { row, reason: `${row.text(0)}, ${way}: no figure (${row.text(column) || 'empty'}).` }
        const gases = { CO2e: pointLeft(tonnes, -3) }
        const name = `Waste, ${row.text(0)}, ${way}`
        return given(
          row,
          epaFactor(year, { name, per: 'short ton', gases, gwp: 'AR4', source: `${sourceOf(table)}, ${way}` }),
        )
      })
    })
  },
}

const fuelOnly: EpaReader = {
  headings: [/kg CO2 per unit/],
  read: (table, { year }) =>
    table.rows.map((row): EpaOutcome => {
      const co2 = row.figure(1)
      if (co2 === null) return { row }
      const per = readEpaUnit(row.text(2))
      if (per === null) return { row, reason: `The unit “${row.text(2)}” is not known.` }
      const gases = epaCo2(co2, originOf(row.text(0)))
      const name = `${row.text(0)}, mobile combustion, CO2 alone`
      return given(row, epaFactor(year, { name, per, gases, source: sourceOf(table) }))
    }),
}

/** Methane and nitrous oxide of vehicles. The first columns name vehicle, fuel and model year; an empty cell repeats the one above. */
const engines = (names: number, heading: RegExp, per: string): EpaReader => ({
  headings: [heading],
  read(table, { year }) {
    let above: readonly string[] = []
    return table.rows.map((row): EpaOutcome => {
      const [ch4, n2o] = [row.figure(names), row.figure(names + 1)]
      if (ch4 === null || n2o === null) return { row }
      const carried = carriedDown(
        Array.from({ length: names }, (_, column) => row.text(column)),
        above,
      )
      above = carried
      const words = carried
        .filter((text) => text !== '')
        .map((text) => (/^\d{4}(-\d{4})?$/.test(text) ? `model year ${text}` : text))
      const name = `${words.join(', ')}, CH4 and N2O alone`
      return given(
        row,
        epaFactor(year, { name, per, ...epaEngineGases(ch4, n2o, originOf(name)), source: sourceOf(table) }),
      )
    })
  },
})

/**
 * The names of a row with its empty cells filled from the row above, up to the first cell that is its own: below a new vehicle or fuel
 * nothing is carried on. A cell in brackets is the second line of the cell above it.
 */
function carriedDown(own: readonly string[], above: readonly string[]): readonly string[] {
  const texts = own.map((text) => (text.startsWith('(') ? '' : text))
  const first = texts.findIndex((text) => text !== '')
  return texts.map((text, column) => (column < first ? (above[column] ?? '') : text))
}

/** How each table of the hub is read, by its number. */
export const epaReaders: ReadonlyMap<number, EpaReader> = new Map([
  [1, stationary],
  [2, fuelOnly],
  [3, engines(2, /g CH4 \/ vehicle-mile/, 'vehicle-mile')],
  [4, engines(3, /g CH4 \/ vehicle-mile/, 'vehicle-mile')],
  [5, engines(2, /g CH4 \/ gallon/, 'US gal')],
  [6, grid],
  [7, steam],
  [8, scope3('transportation and distribution')],
  [9, waste],
  [10, scope3('business travel and commuting')],
  [11, epaReleases],
  [12, epaBlends],
])
