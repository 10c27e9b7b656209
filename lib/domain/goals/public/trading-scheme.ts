import type { Tonnes } from '../../decimal.ts'
import { numberIn, yearIn, type LeftOut, type TableRow } from './public-actor.ts'
import type { Edition } from '../goal.ts'

/** A yearly cap on allowances, one allowance a tonne of CO2e. `derived` is arithmetic on published numbers. */
export type CapYear = { readonly year: number; readonly tonnes: Tonnes; readonly derived: boolean }

/** How fast the cap falls: per cent a year of the scheme's reference amount, from `from` to `to`, null for open-ended. */
export type ReductionFactor = { readonly from: number; readonly to: number | null; readonly percent: number }

/** A one-off change of the cap. One that `widens` brings in sources that were not capped before. */
export type CapChange = {
  readonly year: number
  readonly tonnes: Tonnes
  readonly what: string
  readonly widens?: boolean
}

export type TradingScheme = {
  readonly id: string
  readonly name: string
  readonly caps: readonly CapYear[]
  readonly factors: readonly ReductionFactor[]
  /** What the factors are per cent of, in allowances a year. Absent where nobody says: then no cap follows from a factor. */
  readonly referenceAmount?: Tonnes
  readonly changes: readonly CapChange[]
  readonly edition: Edition
  readonly source: string | null
}

/** The cap of a year as it is kept, or null where it is not. What follows from the factors is in `capIndex`. */
export const capIn = (scheme: TradingScheme, year: number): Tonnes | null =>
  scheme.caps.find((cap) => cap.year === year)?.tonnes ?? null

/** The reduction factor in force in a year; null where none is published. */
export const factorIn = (scheme: TradingScheme, year: number): ReductionFactor | null =>
  scheme.factors.find(({ from, to }) => year >= from && (to === null || year <= to)) ?? null

/** The EU's scheme from rows of item, value, unit, period, status and source. */
export function schemeFromRows(
  rows: readonly TableRow[],
  edition: Edition,
): { readonly scheme: TradingScheme; readonly leftOut: readonly LeftOut[] } {
  const caps: CapYear[] = []
  const factors: ReductionFactor[] = []
  const changes: CapChange[] = []
  const amounts: Tonnes[] = []
  const leftOut: LeftOut[] = []
  for (const { item = '', value: text, period = '', status = '' } of rows) {
    const value = numberIn(text)
    const year = yearIn(period)
    const [, factorNamed] = /^Annual cap reduction at LRF (\d+(?:\.\d+)?)%$/.exec(item) ?? []
    const span = /^(\d{4})-(\d{4})?$/.exec(period)
    if (value === null) leftOut.push({ id: item, name: period, reason: 'It is no number.' })
    else if (item.startsWith('Union-wide cap') && year !== null)
      caps.push({ year, tonnes: value, derived: status.startsWith('derived') })
    else if (item === 'Linear reduction factor' && span !== null)
      factors.push({ from: Number(span[1]), to: span[2] === undefined ? null : Number(span[2]), percent: value })
    else if (year !== null && /rebasing|addition/i.test(item))
      changes.push({ year, tonnes: value, what: item, ...(/addition/i.test(item) ? { widens: true } : {}) })
    else if (factorNamed !== undefined && Number(factorNamed) > 0) amounts.push((value / Number(factorNamed)) * 100)
    else leftOut.push({ id: item, name: period, reason: 'It is neither a cap, nor a factor, nor a change of the cap.' })
  }
  const [referenceAmount] = amounts
  const source = rows[0]?.['source'] ?? null
  const byYear = <T extends { readonly year: number }>(all: readonly T[]): readonly T[] =>
    all.toSorted((a, b) => a.year - b.year)
  return {
    scheme: {
      id: 'eu-ets',
      name: 'EU Emissions Trading System, stationary installations',
      caps: byYear(caps),
      factors: factors.toSorted((a, b) => a.from - b.from),
      ...(referenceAmount === undefined ? {} : { referenceAmount }),
      changes: byYear(changes),
      edition,
      source,
    },
    leftOut,
  }
}
