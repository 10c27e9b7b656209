import { countInSequence } from '../measures/sequence.ts'
import { tonnesInWords } from '../roadmap/tonnes-in-words.ts'
import { effectShare, startYears } from './by-start.ts'
import type { Aim, Limit } from './draft.ts'
import type { Formulation } from './formulate.ts'
import { hubUnitOf } from './hub-rows.ts'
import { partsOf, type Outcome } from './outcome.ts'
import type { ScheduleProblem } from './problem.ts'

/**
 * A limit that binds: what one unit of it is worth, in discounted money, or in tonnes of shortfall where the target cannot be
 * met. It is the dual value of the linear relaxation: the price at the margin, not what a whole measure more would cost.
 */
export type BindingLimit = {
  readonly limit: Limit
  readonly worth: number
  readonly in: 'money' | 'tonnes'
  readonly sentence: string
}

/** The limits that bind in the relaxation, in the order of the rows. `duals` by row; `currency` as a sentence names it. */
export function bindingLimits(
  problem: ScheduleProblem,
  { limits, units }: Formulation,
  aim: Aim,
  duals: ArrayLike<number>,
  currency: string,
): readonly BindingLimit[] {
  const unit = aim.least === 'cost' ? units.money : units.tonnes
  return [...limits].flatMap(([row, limit]): readonly BindingLimit[] => {
    const dual = Math.abs(duals[row] ?? 0)
    if (dual < 1e-7) return []
    const worth = (dual * unit) / unitOfLimit(problem, units, limit)
    // Where the target is missed, a tonne of it is a tonne of shortfall, and no cost follows from it.
    if (limit.kind === 'target' && !(aim.least === 'cost' && aim.missed === 0)) return []
    const sentence = sentenceOf(problem, limit, worth, aim.least === 'cost' ? currency : null, currency)
    return [{ limit, worth, in: aim.least === 'cost' ? 'money' : 'tonnes', sentence }]
  })
}

/** What one unit on the right-hand side of a limit's row stands for. */
function unitOfLimit(problem: ScheduleProblem, units: Formulation['units'], limit: Limit): number {
  switch (limit.kind) {
    case 'target':
      return units.tonnes
    case 'capital-budget':
      return units.money
    case 'build-rate':
      return 1
    case 'hub-capacity':
    case 'hub-minimum': {
      const hub = problem.hubs.find(({ id }) => id === limit.hubId)
      return hub === undefined ? 1 : hubUnitOf(hub)
    }
  }
}

function sentenceOf(
  problem: ScheduleProblem,
  limit: Limit,
  worth: number,
  money: string | null,
  currency: string,
): string {
  const amount = (value: number): string => (money === null ? tonnesInWords(value) : `${plain(value)} ${money}`)
  const gain = money === null ? 'makes the shortfall smaller by' : 'saves'
  switch (limit.kind) {
    case 'target':
      return `The target of ${limit.year} binds: one tonne less in that year costs about ${amount(worth)}.`
    case 'capital-budget':
      return `The capital budget of ${limit.year} binds: a million ${currency} more ${gain} about ${amount(worth * 1e6)}.`
    case 'build-rate':
      return `The build rate of ${limit.group} binds in ${limit.year}: one start more ${gain} about ${amount(worth)}.`
    case 'hub-capacity':
    case 'hub-minimum': {
      const hub = problem.hubs.find(({ id }) => id === limit.hubId)
      const thousand = `a thousand ${hub?.unit ?? 'units'}`
      return limit.kind === 'hub-capacity'
        ? `${hub?.name ?? limit.hubId} is full in ${limit.year}: ${thousand} more of capacity ${gain} about ${amount(worth * 1000)}.`
        : `The minimum take of ${hub?.name ?? limit.hubId} binds in ${limit.year}: ${thousand} less ${gain} about ${amount(worth * 1000)}.`
    }
  }
}

/** Three significant digits, no exponent. */
const plain = (value: number): string => {
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.max(value, 1e-6))))
  const rounded =
    value >= 1000
      ? Math.round(value / 10 ** (Math.floor(Math.log10(value)) - 2)) * 10 ** (Math.floor(Math.log10(value)) - 2)
      : value
  return Number(rounded.toFixed(Math.min(digits, 6))).toLocaleString('en-GB', { maximumFractionDigits: 6 })
}

/** Why the target is missed in the years in which it is: no measure can come sooner, or the limits they share. */
export function reasonsOfShortfall(
  problem: ScheduleProblem,
  outcome: Outcome,
  binding: readonly BindingLimit[],
): readonly string[] {
  const inTonnes = binding.filter((limit) => limit.in === 'tonnes').map(({ sentence }) => sentence)
  const byYear = problem.years.flatMap((year, index) => {
    const short = outcome.shortfall[index] ?? 0
    const target = problem.target[index] ?? null
    if (short === 0 || target === null) return []
    const least = leastPossible(problem, index)
    const missing = `${year} is ${tonnesInWords(short)} short of the target.`
    if (least <= target) return [`${missing} The measures could reach it, but not within what they share.`]
    return [
      `${missing} With every measure at its best start and no shared limit it would still be ${tonnesInWords(least - target)}.`,
    ]
  })
  return [...byYear, ...inTonnes]
}

/** Emissions of a year with each measure at the start that serves it best, whatever they share; what names streams acts first. */
function leastPossible(problem: ScheduleProblem, index: number): number {
  const year = problem.years[index] ?? 0
  return problem.sources.reduce((sum, source) => {
    const claims = problem.measures.flatMap((measure) => {
      const share = Math.max(0, ...startYears(problem, measure).map((start) => effectShare(measure, start, year)))
      return measure.effects
        .filter(({ sourceId }) => sourceId === source.id)
        .map(({ tonnesPerYear, streams = null }) => ({ path: Float64Array.of(share * tonnesPerYear), parts: streams }))
    })
    const inTurn = claims.toSorted((a, b) => (a.parts?.length ?? Infinity) - (b.parts?.length ?? Infinity))
    const parts = partsOf(source).map((part) => part.slice(index, index + 1))
    return sum + (countInSequence(parts, inTurn).left[0] ?? 0)
  }, 0)
}
