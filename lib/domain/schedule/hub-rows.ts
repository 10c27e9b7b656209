import { neededBy, takenShare } from './by-start.ts'
import type { Draft } from './draft.ts'
import type { HubNeed, ScheduleHub } from './problem.ts'
import { addChoice, addTerm, type Terms } from './program-builder.ts'

type Built = Draft['hubs'][number]
type Taker = Draft['measures'][number] & { readonly need: HubNeed }

/**
 * What a hub holds and asks for: each measure waits for its hub (a link of its own beside the capacity row, without which the
 * relaxation builds a hub by parts), the takers together keep to the capacity, and reach the minimum in each year it runs.
 */
export function hubRows(draft: Draft): void {
  for (const built of draft.hubs) {
    const takers = draft.measures.flatMap((one): readonly Taker[] =>
      one.measure.needs.filter(({ hubId }) => hubId === built.hub.id).map((need) => ({ ...one, need })),
    )
    linkRows(draft, built, takers)
    draft.problem.years.forEach((year, index) => {
      capacityRow(draft, built, takers, year, index)
      if (built.hub.minimumTake > 0) minimumRows(draft, built, takers, year)
    })
  }
}

function linkRows({ builder, problem }: Draft, { name, steps }: Built, takers: readonly Taker[]): void {
  for (const taker of takers)
    for (const { year, column } of taker.steps) {
      const terms: Terms = new Map([[column, 1]])
      addChoice(terms, steps, isBy(neededBy(problem, taker.need, year), -1))
      builder.row(`${taker.name}_at_${name}_${year}`, -Infinity, terms, 0)
    }
}

function capacityRow(
  { limit }: Draft,
  { hub, name, steps }: Built,
  takers: readonly Taker[],
  year: number,
  index: number,
): void {
  const terms = takenOf(takers, year, hubUnitOf(hub))
  addChoice(terms, steps, isBy(year, -(hub.capacity[index] ?? 0) / hubUnitOf(hub)))
  limit({ kind: 'hub-capacity', hubId: hub.id, year }, `${name}_holds_${year}`, -Infinity, terms, 0)
}

/**
 * At least the minimum is taken in a year in which the hub runs. A hub that can be built when its first taker starts, and whose
 * takers all go on, runs from then: there its own binary says so. Else a variable "runs in this year" does; it need not be
 * binary, as the minimum keeps it as low as the takers let it, which is 0 or 1.
 */
function minimumRows(draft: Draft, built: Built, takers: readonly Taker[], year: number): void {
  const { hub, name, steps } = built
  const minimum = hub.minimumTake / hubUnitOf(hub)
  const taken = takenOf(takers, year, hubUnitOf(hub))
  if (takers.every((taker) => isBuiltForStart(built, taker) && !canHaveEnded(taker, year)))
    addChoice(taken, steps, isBy(year, -minimum))
  else addTerm(taken, runsColumn(draft, built, takers, year), -minimum)
  draft.limit({ kind: 'hub-minimum', hubId: hub.id, year }, `${name}_asks_${year}`, 0, taken, Infinity)
}

/** Whether the hub may be built in each year in which the measure may start, and it takes of it at once. */
const isBuiltForStart = ({ steps }: Built, { steps: starts, need }: Taker): boolean =>
  need.delayYears === 0 &&
  starts.every(({ year }) => year < (steps[0]?.year ?? 0) || steps.some((step) => step.year === year))

const canHaveEnded = ({ measure, steps }: Taker, year: number): boolean =>
  measure.lifetimeYears !== null && (steps[0]?.year ?? Infinity) + measure.lifetimeYears <= year

function runsColumn({ builder }: Draft, { name, steps }: Built, takers: readonly Taker[], year: number): number {
  const runs = builder.column({ name: `${name}_runs_${year}`, cost: 0, lower: 0, upper: 1, integer: false })
  const by: Terms = new Map([[runs, 1]])
  addChoice(by, steps, isBy(year, -1))
  builder.row(`${name}_built_${year}`, -Infinity, by, 0)
  for (const { name: own, steps: starts, measure, need } of takers) {
    const takes: Terms = new Map()
    addChoice(takes, starts, (start) => (need.amount * takenShare(measure, need, start, year) > 0 ? 1 : 0))
    addTerm(takes, runs, -1)
    if (takes.size > 1) builder.row(`${own}_runs_${name}_${year}`, -Infinity, takes, 0)
  }
  return runs
}

/** In shares of the largest amount, so that megawatt hours and tonnes are held to alike. */
export const hubUnitOf = ({ capacity, minimumTake }: ScheduleHub): number => Math.max(...capacity, minimumTake) || 1

const isBy =
  (year: number, value: number) =>
  (built: number): number =>
    built <= year ? value : 0

function takenOf(takers: readonly Taker[], year: number, unit: number): Terms {
  const terms: Terms = new Map()
  for (const { measure, need, steps } of takers)
    addChoice(terms, steps, (start) => (need.amount / unit) * takenShare(measure, need, start, year))
  return terms
}
