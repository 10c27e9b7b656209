import { fromDecimal } from '../decimal.ts'
import { shownSeries } from '../disclosure/show.ts'
import { addTo, minus, type Path } from '../pathway/path.ts'
import type { Series } from './document.ts'

/** The values of a series; empty where it is withheld. */
export const pathOf = (series: Series): Path =>
  series.state === 'shown' ? Float64Array.from(series.values, fromDecimal) : new Float64Array(0)

/** The sum of so many years; withheld where one of the parts is, for its reason. */
export function sumOfSeries(parts: readonly Series[], years: number): Series {
  const hidden = parts.find(({ state }) => state === 'withheld')
  if (hidden !== undefined) return hidden
  const sum = new Float64Array(years)
  for (const part of parts) addTo(sum, pathOf(part))
  return shownSeries(sum)
}

/** `from - less`, year by year; withheld where one of the two is, for its reason. */
export function differenceOfSeries(from: Series, less: Series): Series {
  if (from.state === 'withheld') return from
  return less.state === 'withheld' ? less : shownSeries(minus(pathOf(from), pathOf(less)))
}
