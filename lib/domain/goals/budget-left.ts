import { fromDecimal, type Tonnes } from '../decimal.ts'
import { budgetOf, budgetOfPath } from '../pathway/budget.ts'
import type { YearValue } from '../pathway/year-values.ts'
import { no, ok, type Result } from '../result.ts'
import type { RoadmapDocument } from '../roadmap/document.ts'
import { pathOf } from './roadmap-ladder.ts'

/** What of the target's budget is still there (METHODS 2.3). Tonnes over the years, the rate in tonnes a year. */
export type BudgetLeft = {
  readonly from: number
  readonly horizon: number
  /** Under the target path from the base year to the horizon. */
  readonly total: Tonnes
  /** The last year that all sites of the base year report. */
  readonly until: number
  /** The area under what was emitted from the base year until then. */
  readonly used: Tonnes
  /** Negative is overdrawn. */
  readonly left: Tonnes
  readonly rate: Tonnes
  /** How many more years at that rate the rest lasts; 0 where nothing is left, null where nothing is emitted any more. */
  readonly yearsLeft: number | null
  /** Why a later year that is recorded does not count; null where none is. */
  readonly notWhole: string | null
}

/** As near as the recorded tonnes of the base year must be to those that the paths start from (METHODS 1.9). */
const sameBase = 0.05

/**
 * The target's budget less what was emitted since the base year, out of nothing but figures that the roadmap shows. Refused with
 * a sentence where one of them is withheld, and where what is recorded is not the whole of what the target is about.
 */
export function budgetLeftOf({ years, target, reference, recorded }: RoadmapDocument): Result<BudgetLeft, string> {
  const [from = 0] = years
  const horizon = years.at(-1) ?? from
  const asked = pathOf(target)
  if (asked === null) return no(target.state === 'withheld' ? target.reason : 'The cluster has set no target.')
  const inBase = recorded.find(({ year }) => year === from)
  if (inBase === undefined) return no(`No site reports ${from}, the base year.`)
  if (inBase.tonnes.state !== 'shown') return no(inBase.tonnes.reason)
  const base = pathOf(reference)?.[0]
  const known = fromDecimal(inBase.tonnes.value)
  if (base !== undefined && Math.abs(base - known) > sameBase * Math.max(base, known))
    return no('What is recorded is not all that the target is about: some members have sent nothing yet.')
  const emitted = emittedSince(recorded, from, inBase.sites)
  const last = emitted.at(-1)
  if (last === undefined) throw new Error('The base year is recorded')
  const area = emitted.length === 1 ? ok(0) : budgetOf(emitted)
  if (!area.ok) return area
  const total = budgetOfPath(asked)
  const left = total - area.value
  const yearsLeft = last.value > 0 ? Math.max(0, left) / last.value : null
  const spent = { until: last.year, used: area.value, left, rate: last.value, yearsLeft }
  return ok({ from, horizon, total, ...spent, notWhole: notWholeAfter(recorded, last.year, inBase.sites) })
}

function notWholeAfter(recorded: RoadmapDocument['recorded'], until: number, sites: number): string | null {
  const next = recorded.find(({ year }) => year > until)
  if (next === undefined) return null
  if (next.year > until + 1) return `No site reports ${until + 1}.`
  if (next.sites < sites) return `${next.year} does not count: ${next.sites} of ${sites} sites report it.`
  return `${next.year} does not count: ${next.tonnes.state === 'shown' ? '' : next.tonnes.reason}`
}

/** From the base year on, year after year, as long as no site of the base year is missing and the sum is shown. */
function emittedSince(recorded: RoadmapDocument['recorded'], from: number, sites: number): readonly YearValue[] {
  const emitted: YearValue[] = []
  for (let year = from; ; year += 1) {
    const of = recorded.find((one) => one.year === year)
    if (of === undefined || of.tonnes.state !== 'shown' || of.sites < sites) return emitted
    emitted.push({ year, value: fromDecimal(of.tonnes.value) })
  }
}
