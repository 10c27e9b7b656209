import { toDecimal } from '../decimal.ts'
import { grouped } from '../grouped.ts'
import { byText } from '../text-order.ts'
import { byCost, type AbatementOption } from './cost-curve.ts'

/** When an option must be decided so that all of it works in the target year, and what can still be had of it. */
export type BuildStep = {
  readonly id: string
  /** The last year in which a decision still brings the whole potential by the target year. */
  readonly decideBy: number
  /** Tonnes in the target year if it is decided as early as it may be. */
  readonly reachable: number
  /** True where even the earliest decision comes too late for the whole potential. */
  readonly late: boolean
}

/** Whoever takes the cheap option cannot take the deeper one while the cheap one runs. */
export type LockIn = {
  readonly cheap: string
  readonly deep: string
  /** Tonnes in the target year that the deep option would take off beyond the cheap one. */
  readonly tonnesForgone: number
  /** Null where the cheap one outlives every horizon. */
  readonly blockedUntil: number | null
  readonly sentence: string
}

export type BuildOrder = { readonly steps: readonly BuildStep[]; readonly lockIns: readonly LockIn[] }

/** What works of an option in a year if it is decided in another: nothing in its lead time, then its build rate a year up to its potential. */
export function workingIn(option: AbatementOption, decidedIn: number, year: number): number {
  const first = decidedIn + option.leadYears
  if (year < first || (option.lifetimeYears !== null && year >= first + option.lifetimeYears)) return 0
  return Math.min(option.potential, option.buildRate * (year - first + 1))
}

/**
 * The order in which options must be begun for a target year: the one that takes longest from decision to full effect first,
 * whatever it costs; of two that must be decided in one year the cheaper first (METHODS 4.3, after Vogt-Schilb and Hallegatte 2014).
 * Options on the cost curve that keep a deeper one of their exclusive group out are named as lock-ins.
 */
export function buildOrder(options: readonly AbatementOption[], targetYear: number): BuildOrder {
  const steps = options
    .toSorted((a, b) => decideBy(a, targetYear) - decideBy(b, targetYear) || byCost(a, b))
    .map((option): BuildStep => {
      const reachable = workingIn(option, option.decidedFrom, targetYear)
      return { id: option.id, decideBy: decideBy(option, targetYear), reachable, late: reachable < option.potential }
    })
  return { steps, lockIns: lockInsOf(options, targetYear) }
}

function decideBy({ potential, buildRate, leadYears }: AbatementOption, targetYear: number): number {
  const yearsToFull = potential > 0 ? Math.ceil(potential / buildRate - 1e-9) : 1
  return targetYear + 1 - yearsToFull - leadYears
}

function lockInsOf(options: readonly AbatementOption[], targetYear: number): readonly LockIn[] {
  const groups = Map.groupBy(
    options.filter(({ exclusiveGroup }) => exclusiveGroup !== null),
    ({ exclusiveGroup }) => exclusiveGroup,
  )
  return [...groups.values()]
    .flatMap((group) => {
      const [cheap, ...dearer] = group.toSorted(byCost)
      if (cheap === undefined || cheap.costPerTonne === null) return []
      return dearer.flatMap((deep) => lockIn(cheap, deep, targetYear) ?? [])
    })
    .toSorted((a, b) => b.tonnesForgone - a.tonnesForgone || byText(a.deep, b.deep))
}

/** After the cheap option the deep one may work from the year in which the cheap one is worn out, and no sooner. */
function lockIn(cheap: AbatementOption, deep: AbatementOption, targetYear: number): LockIn | null {
  const { leadYears, lifetimeYears, decidedFrom } = cheap
  const blockedUntil = lifetimeYears === null ? null : decidedFrom + leadYears + lifetimeYears
  const afterCheap =
    blockedUntil === null || blockedUntil > targetYear
      ? workingIn(cheap, decidedFrom, targetYear)
      : workingIn(deep, Math.max(deep.decidedFrom, blockedUntil - deep.leadYears), targetYear)
  const tonnesForgone = workingIn(deep, deep.decidedFrom, targetYear) - afterCheap
  if (tonnesForgone <= 0) return null
  const until = blockedUntil === null ? 'for good' : `until ${blockedUntil}`
  return {
    cheap: cheap.id,
    deep: deep.id,
    tonnesForgone,
    blockedUntil,
    sentence: `Taking the cheaper ${cheap.id} first keeps ${deep.id} out ${until}: ${grouped(toDecimal(tonnesForgone, 0))} t fewer are taken off in ${targetYear}.`,
  }
}
