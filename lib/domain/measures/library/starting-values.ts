import { toDecimal, type Decimal } from '../../decimal.ts'
import { carriers, type EnergyDelta, type MeasureEntry } from '../../submission/document.ts'
import { valueYears, type ByStartYear, type MeasureType } from './measure-type.ts'

/** How large the plant is to be. */
export type Sizing = {
  /** What it makes or captures in a year, in the unit of its type. */
  readonly perYear: number
  /** Hours a year at full load, over which the yearly amount is spread. */
  readonly fullLoadHours: number
  readonly start: number
  /** What one unit of the type's currency is in the cluster's; null where nobody said, and both are not the same. */
  readonly exchangeRate: number | null
}

/** What a measure starts from. Everything in it is a published figure or arithmetic on one, and the engineer's to change. */
export type StartingValues = Pick<
  MeasureEntry,
  'title' | 'pillar' | 'start' | 'lifetimeYears' | 'capex' | 'opexPerYear' | 'energy' | 'source' | 'confidence'
> & {
  /** Null where it depends on what the site does today. */
  readonly tonnesPerYear: Decimal | null
  /** The same money in the currency of the source, before any exchange. */
  readonly inSourceMoney: { readonly capex: number; readonly opexPerYear: number }
}

export const usualFullLoadHours = 8000
const hoursOfYear = 8784

/** Natural gas burnt, tonnes of CO₂ a MWh of lower heating value: 56,100 kg a TJ (IPCC 2006, volume 2, table 2.2). */
const tonnesPerMwhOfGas = 0.0036 * 56.1

/**
 * What a plant of a type and size costs and takes (METHODS 4.1): `capacity = amount / hours`, investment by capacity, fixed cost as a
 * share of it, the rest by amount. Values between two years of the source lie on the straight line; before the first and after the
 * last they stay. Throws on a size that `faultOfSizing` names.
 */
export function startingValues(type: MeasureType, sizing: Sizing): StartingValues {
  const fault = faultOfSizing(sizing)
  if (fault !== null) throw new Error(fault)
  const { perYear, fullLoadHours, start, exchangeRate } = sizing
  const of = (series: ByStartYear): number => valueIn(series, start)
  const energy = carriers.flatMap((carrier): readonly EnergyDelta[] => {
    const taken = type.takes[carrier]
    const spared = carrier === 'natural-gas' && type.sparesGas !== null ? of(type.sparesGas) : 0
    const mwh = ((taken === undefined ? 0 : of(taken)) - spared) * perYear
    return mwh === 0 ? [] : [{ carrier, mwhPerYear: toDecimal(mwh, 0) }]
  })
  const power = type.takes.power
  const perHour = type.investmentIsFor === 'power-input' && power !== undefined ? of(power) : 1
  const capex = of(type.investment) * (perYear / fullLoadHours) * perHour
  const opexPerYear = (capex * of(type.fixedPercent)) / 100 + (type.variable === null ? 0 : of(type.variable) * perYear)
  const money = (amount: number): Decimal | null => (exchangeRate === null ? null : toDecimal(amount * exchangeRate, 0))
  return {
    title: type.name,
    pillar: type.pillar,
    start,
    lifetimeYears: type.lifetimeYears,
    tonnesPerYear: tonnesOf(type, perYear, start),
    capex: money(capex),
    opexPerYear: money(opexPerYear),
    energy,
    confidence: 'low',
    source: `${type.source} (${type.currency}, prices of ${type.priceYear})`,
    inSourceMoney: { capex, opexPerYear },
  }
}

/** Why a plant cannot have this size, as a sentence; null where it can. */
export function faultOfSizing({ perYear, fullLoadHours, start, exchangeRate }: Sizing): string | null {
  if (!(perYear > 0) || perYear > 1e12) return 'The size must be a number above zero.'
  if (!(fullLoadHours > 0) || fullLoadHours > hoursOfYear)
    return `A year has ${hoursOfYear} hours at most: full-load hours must be between 1 and ${hoursOfYear}.`
  if (!Number.isInteger(start) || start < 1990 || start > 2150) return 'The start must be a year.'
  if (exchangeRate !== null && !(exchangeRate > 0 && exchangeRate < 1e6))
    return 'The exchange rate must be a number above zero.'
  return null
}

function tonnesOf(type: MeasureType, perYear: number, start: number): Decimal | null {
  if (type.tonnes !== null) return toDecimal(type.tonnes * perYear)
  return type.sparesGas === null ? null : toDecimal(valueIn(type.sparesGas, start) * perYear * tonnesPerMwhOfGas, 0)
}

/** The value of a series in a year. */
export function valueIn(series: ByStartYear, year: number): number {
  const step = 10
  const place = Math.min(Math.max((year - valueYears[0]) / step, 0), valueYears.length - 1)
  const before = Math.floor(place)
  const from = series[before] ?? 0
  const to = series[before + 1] ?? from
  return from + (to - from) * (place - before)
}
