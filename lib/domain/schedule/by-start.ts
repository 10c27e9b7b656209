import type { HubNeed, ScheduleHub, ScheduleMeasure, ScheduleProblem } from './problem.ts'

/** The years in which a measure may start, in order: its window, its lead time, and within the plan. None without its hubs. */
export function startYears(problem: ScheduleProblem, measure: ScheduleMeasure): readonly number[] {
  const { years, hubs, decisionsFrom } = problem
  if (!measure.needs.every(({ hubId }) => hubs.some(({ id }) => id === hubId))) return []
  if (measure.begunIn !== undefined) return [measure.begunIn]
  const decidable = measure.decided || decisionsFrom === null ? -Infinity : decisionsFrom + measure.leadYears
  const first = Math.max(measure.earliestStart, decidable)
  return years.filter((year) => year >= first && year <= measure.latestStart)
}

const firstYearOf = ({ years }: ScheduleProblem): number => years[0] ?? -Infinity

/** The year of the plan by which a hub must be there for a measure that starts in `start`: when it first takes of it. */
export const neededBy = (problem: ScheduleProblem, { delayYears }: HubNeed, start: number): number =>
  Math.max(start + delayYears, firstYearOf(problem))

/** The years in which a hub may be built, in order. */
export const buildYears = ({ years }: ScheduleProblem, hub: ScheduleHub): readonly number[] =>
  years.filter((year) => hub.buildYears.includes(year))

/** Whether a measure that starts in `start` works in `year`: from its start to the end of its life. */
export const isActive = ({ lifetimeYears }: ScheduleMeasure, start: number, year: number): boolean =>
  year >= start && (lifetimeYears === null || year < start + lifetimeYears)

/** The share of its full effect that a measure has in a year, on a straight ramp, as `claimedPath` has it (METHODS 2.2). */
export const effectShare = (measure: ScheduleMeasure, start: number, year: number): number =>
  isActive(measure, start, year) ? Math.min(1, (year - start + 1) / measure.rampYears) : 0

/** The share of its full amount that a measure takes of a hub in a year. */
export const takenShare = (measure: ScheduleMeasure, need: HubNeed, start: number, year: number): number =>
  isActive(measure, start, year) && year >= start + need.delayYears
    ? Math.min(1, (year - start - need.delayYears + 1) / need.rampYears)
    : 0

/** What an amount of money of a year is worth in the first year of the plan. */
export const discountOf = ({ years, discountRate }: ScheduleProblem, year: number): number =>
  (1 + discountRate) ** ((years[0] ?? year) - year)

/**
 * Discounted cost of a measure that starts in `start`, over the years of the plan: capital, running, energy, and the tariffs of
 * what it takes of hubs. Capital of a start before the plan is spent; nothing is given back at the end of the plan.
 */
export function costOfStart(problem: ScheduleProblem, measure: ScheduleMeasure, start: number): number {
  const tariffs = measure.needs.map((need) => ({
    need,
    full: need.amount * (problem.hubs.find(({ id }) => id === need.hubId)?.tariff ?? 0),
  }))
  const inYear = (year: number): number =>
    tariffs.reduce(
      (sum, { need, full }) => sum + full * takenShare(measure, need, start, year),
      isActive(measure, start, year)
        ? measure.opexPerYear + (measure.energyByYear[year - (problem.years[0] ?? year)] ?? 0)
        : 0,
    )
  return problem.years.reduce(
    (sum, year) => sum + inYear(year) * discountOf(problem, year),
    start < firstYearOf(problem) ? 0 : measure.capex * discountOf(problem, start),
  )
}

/** Discounted cost of a hub that is built in `built`, tariffs not counted: those stand with the measures. */
export const costOfHub = (problem: ScheduleProblem, hub: ScheduleHub, built: number): number =>
  problem.years.reduce(
    (sum, year) => sum + (year >= built ? hub.fixedCostPerYear * discountOf(problem, year) : 0),
    hub.capex * discountOf(problem, built),
  )

/**
 * What dropping a measure counts as, in tonnes: for a decided one all that it would take off over the plan, so that it is
 * dropped only where nothing else will do. Nothing for one that cannot start at all.
 */
export function tonnesOfDropping(problem: ScheduleProblem, measure: ScheduleMeasure): number {
  if (!measure.decided || startYears(problem, measure).length === 0) return 0
  return problem.years.length * measure.effects.reduce((sum, effect) => sum + effect.tonnesPerYear, 0)
}
