import type { Tonnes } from '../decimal.ts'
import { costOfHub, costOfStart, buildYears, startYears } from './by-start.ts'
import type { ScheduleProblem } from './problem.ts'

/** What one of the program's figures stands for: so many tonnes, so much money. Powers of ten, which read well. */
export type Units = { readonly tonnes: Tonnes; readonly money: number }

/**
 * Solvers hold rows to a millionth of one: in these units the cluster's yearly emissions are in the thousands, and the largest
 * cost of a single choice in the hundreds.
 */
export function unitsOf(problem: ScheduleProblem): Units {
  const yearly = problem.years.map((_, index) =>
    problem.sources.reduce((sum, { reference }) => sum + (reference[index] ?? 0), 0),
  )
  const costs = [
    ...problem.measures.flatMap((measure) =>
      startYears(problem, measure).map((year) => costOfStart(problem, measure, year)),
    ),
    ...problem.hubs.flatMap((hub) => buildYears(problem, hub).map((year) => costOfHub(problem, hub, year))),
  ]
  return {
    tonnes: powerOfTen(Math.max(0, ...yearly)) / 1000,
    money: powerOfTen(Math.max(0, ...costs.map(Math.abs))) / 100,
  }
}

/** The power of ten at or below a value; one for zero. */
const powerOfTen = (value: number): number => (value > 0 ? 10 ** Math.floor(Math.log10(value)) : 1)
