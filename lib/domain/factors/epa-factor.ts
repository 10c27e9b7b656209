import type { Decimal } from '../decimal.ts'
import { pointLeft, productOf } from './exact.ts'
import type { Factor, HeatingValue, MethaneOrigin } from './factor.ts'
import { slugOf } from './fold.ts'

/** A fuel of table 1: kg CO2, g CH4 and g N2O per mmBtu, then per physical unit where the table has it. */
export type EpaFuelRow =
  | readonly [fuel: string, co2: Decimal, ch4: Decimal, n2o: Decimal]
  | readonly [
      fuel: string,
      co2: Decimal,
      ch4: Decimal,
      n2o: Decimal,
      unitCo2: Decimal,
      unitCh4: Decimal,
      unitN2o: Decimal,
    ]
export type EpaFuelGroup = { readonly group: string; readonly unit: string; readonly rows: readonly EpaFuelRow[] }

const units: ReadonlyMap<string, string> = new Map([
  ['mmbtu', 'MMBtu'],
  ['short ton', 'short ton'],
  ['scf', 'scf'],
  ['gallon', 'US gal'],
  ['mwh', 'MWh'],
  ['kg', 'kg'],
  ['vehicle-mile', 'vehicle-mile'],
  ['passenger-mile', 'passenger-mile'],
  ['short ton-mile', 'ton-mile'],
])

/** A unit as the EPA hub writes it, by its symbol in the unit table; null where it is another one. */
export const readEpaUnit = (text: string): string | null => units.get(text.trim().toLowerCase()) ?? null

/** What a fuel was made of. Where it is mixed (a grid, a fleet) most of it is fossil, whose methane weighs more in AR6. */
export type EpaOrigin = 'fossil' | 'biomass'
type Emitted = Pick<Factor, 'gases' | 'methane'>

const methaneOf = (origin: EpaOrigin): MethaneOrigin => (origin === 'biomass' ? 'non-fossil' : 'fossil')

/** Kilograms of gases from the hub's kg CO2 and grams of CH4 and N2O. The CO2 of biomass is a memo. */
export const epaGases = (co2: Decimal, ch4: Decimal, n2o: Decimal, origin: EpaOrigin): Emitted => ({
  gases: { ...epaCo2(co2, origin), ...epaOthers(ch4, n2o) },
  methane: methaneOf(origin),
})

/** The CO2 alone, for the tables that leave the other gases to the next. */
export const epaCo2 = (co2: Decimal, origin: EpaOrigin): Factor['gases'] => ({
  [origin === 'biomass' ? 'CO2-biogenic' : 'CO2']: co2,
})

/** Methane and nitrous oxide alone, from grams. */
export const epaEngineGases = (ch4: Decimal, n2o: Decimal, origin: EpaOrigin): Emitted => ({
  gases: epaOthers(ch4, n2o),
  methane: methaneOf(origin),
})

const epaOthers = (ch4: Decimal, n2o: Decimal): Factor['gases'] => ({ CH4: pointLeft(ch4, 3), N2O: pointLeft(n2o, 3) })

const kilogramsOfPound = '0.45359237'

/** Kilograms of gases from pounds of each, by the definition of the pound: exact. */
export const epaGridGases = (co2: Decimal, ch4: Decimal, n2o: Decimal): Emitted => ({
  gases: {
    CO2: productOf(co2, kilogramsOfPound),
    CH4: productOf(ch4, kilogramsOfPound),
    N2O: productOf(n2o, kilogramsOfPound),
  },
  methane: 'fossil',
})

export type EpaFactorParts = {
  readonly name: string
  readonly per: string
  readonly basis?: HeatingValue
  readonly region?: string
  readonly validFrom?: number
  readonly gases: Factor['gases']
  readonly gwp?: 'AR4' | 'AR5'
  readonly methane?: MethaneOrigin | undefined
  readonly source: string
}

/** A factor of the EPA hub of a year. Its fuels are meant for any year; what is bound to one says so in `validFrom`. */
export const epaFactor = (year: number, parts: EpaFactorParts): Factor => ({
  id: `epa-${year}/${slugOf(parts.name)}/${slugOf(parts.per)}${parts.basis === undefined ? '' : `-${parts.basis.toLowerCase()}`}`,
  name: parts.name,
  publisher: 'US Environmental Protection Agency',
  dataset: `GHG Emission Factors Hub ${year}`,
  year,
  region: parts.region ?? 'US',
  validFrom: parts.validFrom ?? null,
  validTo: null,
  per: parts.per,
  basis: parts.basis ?? null,
  gases: parts.gases,
  gwp: parts.gwp ?? null,
  ...(parts.methane !== undefined && { methane: parts.methane }),
  licence: 'US public domain',
  source: parts.source,
})

/** The one or two factors of a fuel of table 1: per mmBtu (HHV), and per short ton, scf or gallon. */
export function epaFuelFactors(year: number, group: string, unit: string, row: EpaFuelRow): readonly Factor[] {
  const [fuel, co2, ch4, n2o, unitCo2, unitCh4, unitN2o] = row
  const origin = /biomass/i.test(group) ? 'biomass' : 'fossil'
  const common = { name: fuelName(group, fuel), source: `Table 1, Stationary Combustion, ${group}${asideOf(fuel)}` }
  const energy = epaFactor(year, { ...common, per: 'MMBtu', basis: 'HHV', ...epaGases(co2, ch4, n2o, origin) })
  const per = readEpaUnit(unit)
  if (per === null || unitCo2 === undefined || unitCh4 === undefined || unitN2o === undefined) return [energy]
  return [energy, epaFactor(year, { ...common, per, ...epaGases(unitCo2, unitCh4, unitN2o, origin) })]
}

function fuelName(group: string, fuel: string): string {
  if (/kraft/i.test(group)) return `Kraft pulping liquor, ${fuel}`
  return /^coal/i.test(group) && !/coal|coke/i.test(fuel) ? `Coal, ${fuel}` : fuel
}

/** The IPCC counts the CO2 of peat as fossil, the EPA lists it under biomass: whoever takes the factor should know. */
const asideOf = (fuel: string): string => (/^peat/i.test(fuel) ? ' (the IPCC counts peat as fossil)' : '')

/** A subregion of eGRID (table 6), total output, from lb per MWh. */
export const epaGridFactor = (
  { year, dataYear }: { readonly year: number; readonly dataYear: number },
  code: string,
  name: string,
  lb: readonly [co2: Decimal, ch4: Decimal, n2o: Decimal],
): Factor => {
  const whole = /average/i.test(code)
  return epaFactor(year, {
    name: `Grid electricity, ${whole ? 'US average' : `${name} (${code})`}`,
    per: 'MWh',
    region: whole ? 'US' : `US-${code}`,
    validFrom: dataYear,
    ...epaGridGases(...lb),
    source: `Table 6, eGRID${dataYear}, total output, ${code}`,
  })
}
