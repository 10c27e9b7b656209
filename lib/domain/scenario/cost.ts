import { fromDecimal, type Decimal, toDecimal } from '../decimal.ts'
import { yearsBetween } from '../pathway/path.ts'
import type { Bundle } from '../roadmap/bundle.ts'
import { decisionsByKey } from '../roadmap/decide.ts'
import { tally as tallyOf } from '../roadmap/tally.ts'
import { byText } from '../text-order.ts'

/** What the counted measures of a roadmap cost, in the cluster's currency: confidential, for stewards alone. */
export type ScenarioCost = {
  /** Of all that starts by the horizon. */
  readonly capital: Decimal
  /** Over the lead years before a start; without a lead time in the start year. Beside it what can be spent, null for no limit. */
  readonly byYear: readonly { readonly year: number; readonly capital: Decimal; readonly budget: Decimal | null }[]
  /** A year, of what runs at the horizon. */
  readonly running: Decimal
  /** Measures that count and have no capital or no running cost, by title: they are in neither sum. */
  readonly uncosted: readonly string[]
}

/** Costs of what a merge of this bundle counts; the price of energy is not in it. */
export function scenarioCost({ cluster, submissions, resolutions }: Omit<Bundle, 'schema'>): ScenarioCost {
  const { claims, counting, years } = tallyOf(cluster, submissions, decisionsByKey(resolutions))
  const horizon = years.at(-1) ?? 0
  const byYear = new Map<number, number>()
  const uncosted: string[] = []
  let [capital, running] = [0, 0]
  for (const claim of claims) {
    const { measure, start } = claim
    if (!counting.counted.has(claim) || start > horizon) continue
    if (measure.capex === null || measure.opexPerYear === null) {
      uncosted.push(measure.title)
      continue
    }
    const amount = fromDecimal(measure.capex)
    capital += amount
    const lead = measure.leadYears ?? 0
    const spent = lead === 0 ? [start] : yearsBetween(start - lead, start - 1)
    for (const year of spent) byYear.set(year, (byYear.get(year) ?? 0) + amount / spent.length)
    const end = measure.lifetimeYears === null ? Infinity : start + measure.lifetimeYears
    if (horizon < end) running += fromDecimal(measure.opexPerYear)
  }
  const budgets = new Map((cluster.capitalBudget ?? []).map(({ year, amount }) => [year, amount]))
  return {
    capital: toDecimal(capital, 2),
    byYear: [...new Set([...byYear.keys(), ...budgets.keys()])]
      .toSorted((a, b) => a - b)
      .map((year) => ({
        year,
        capital: toDecimal(byYear.get(year) ?? 0, 2),
        budget: budgets.get(year) ?? null,
      })),
    running: toDecimal(running, 2),
    uncosted: uncosted.toSorted(byText),
  }
}
