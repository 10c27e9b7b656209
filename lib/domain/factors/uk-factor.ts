import type { Decimal } from '../decimal.ts'
import { quotientOf } from './exact.ts'
import type { Factor } from './factor.ts'
import { slugOf } from './fold.ts'
import { readUkUnit } from './uk-unit.ts'

/** The figures of one row group of the UK set, in kg per unit: CO2e as one sum or by gas, biogenic CO2 in kg of CO2. */
export type UkFigures = {
  readonly co2e?: Decimal
  readonly byGas?: { readonly co2: Decimal; readonly ch4: Decimal; readonly n2o: Decimal }
  readonly biogenic?: Decimal
  /** The gas itself where the activity is its release: a kilogram a kilogram, in any GWP set. */
  readonly released?: string
}

export type UkFactorRow = {
  readonly name: string
  /** As the starter tables and the publisher write it: `kWh HHV`, `kWh (Gross CV)`. */
  readonly unit: string
  /** Where the row stands in the set: `Scope 1, Fuels, Gaseous fuels`. */
  readonly place: string
  readonly figures: UkFigures
  /** Another country than the United Kingdom, by its code: nights in hotels abroad. */
  readonly region?: string
}

export type UkFuelRow = readonly [
  name: string,
  unit: string,
  co2: Decimal,
  ch4: Decimal,
  n2o: Decimal,
  biogenic?: Decimal,
]
export type UkSumRow = readonly [name: string, unit: string, co2e: Decimal, biogenic?: Decimal]

/** The GWPs by which the UK set turns methane and nitrous oxide into CO2e: AR5, as its methodology paper says. */
export const ukGwp = { ch4: 28, n2o: 265 } as const

export const ukPublisher = 'UK Department for Energy Security and Net Zero'
export const ukDataset = (year: number): string => `UK Government GHG conversion factors for company reporting ${year}`

/**
 * A factor of the UK government set of a year, or null where its unit is not known. The set publishes each gas as kg CO2e;
 * here they are kilograms of the gas, so that another GWP set can be used. A factor is meant for the year of its set.
 */
export function ukFactor(year: number, row: UkFactorRow): Factor | null {
  const unit = readUkUnit(row.unit)
  if (unit === null) return null
  const { scale } = unit
  const { co2e, byGas, biogenic, released } = row.figures
  const sum = byGas === undefined && released === undefined ? co2e : undefined
  return {
    id: `uk-${year}/${slugOf(row.name)}/${slugOf(unit.per)}${unit.basis === null ? '' : `-${unit.basis.toLowerCase()}`}`,
    name: row.name,
    publisher: ukPublisher,
    dataset: ukDataset(year),
    year,
    region: row.region ?? 'GB',
    validFrom: year,
    validTo: year,
    per: unit.per,
    basis: unit.basis,
    gases: {
      ...(byGas !== undefined && {
        CO2: scale(byGas.co2),
        CH4: quotientOf(scale(byGas.ch4), ukGwp.ch4),
        N2O: quotientOf(scale(byGas.n2o), ukGwp.n2o),
      }),
      ...(released !== undefined && { [released]: '1' }),
      ...(sum !== undefined && { CO2e: scale(sum) }),
      ...(biogenic !== undefined && { 'CO2-biogenic': scale(biogenic) }),
    },
    gwp: sum === undefined ? null : 'AR5',
    // Where the set mixes fuels (a grid, an average blend) most of the methane is fossil, and that weighs more in AR6.
    ...(byGas !== undefined && { methane: 'fossil' }),
    licence: 'Open Government Licence v3.0',
    source: `Flat file, Factors by Category: ${row.place}`,
  }
}
