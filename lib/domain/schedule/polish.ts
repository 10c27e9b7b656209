import { chanceFrom } from '../chance.ts'
import { costOfStart, startYears } from './by-start.ts'
import { negligibleTonnes, outcomeOf } from './outcome.ts'
import type { Plan, ScheduleProblem } from './problem.ts'
import { quickScore } from './quick-score.ts'
import { nextMove } from './search-moves.ts'

/**
 * How a search cools: a worse plan by the share `warm` of the cost is taken now and then at first, by `cold` in the end. Meanwhile a
 * missed tonne grows dearer, from `lenient` of its price to the whole.
 */
export type Cooling = { readonly warm: number; readonly lenient: number }

/** To look around a plan that nobody tuned, and around one that is good already. */
export const widely: Cooling = { warm: 0.002, lenient: 0.3 }
export const nearby: Cooling = { warm: 0.0006, lenient: 1 }

const cold = 0.00003
/** What a broken constraint counts as while the search passes through it, as a share of the cost. */
const fineShare = 0.05

/** A search that is carried on in small steps, so that whoever runs it may do other things between. */
export type Polishing = {
  /** Makes so many moves of `total`: the nearer to the end, the less a worse plan is taken. After that it begins anew. */
  readonly run: (moves: number, total: number) => void
  /** The best plan yet: at least as good as the one known, and it keeps the constraints. */
  readonly best: () => Plan
}

/**
 * Looks for a plan that misses less than a known one, or as little at less cost, by simulated annealing that begins with `from`. That
 * may break constraints, as a rounded relaxation does; what is found keeps them. It proves nothing. The same plans, seed
 * and steps give the same answer.
 */
export function polishPlan(
  problem: ScheduleProblem,
  known: Plan,
  {
    from = known,
    cooling = nearby,
    seed = 1,
  }: { readonly from?: Plan; readonly cooling?: Cooling; readonly seed?: number } = {},
): Polishing {
  const quick = quickScore(problem)
  const chance = chanceFrom(seed)
  const alike = negligibleTonnes(problem) / 2
  const price = priceOfMissing(problem)
  const begun = outcomeOf(problem, known)
  const scale = Math.abs(begun.cost)
  let best: { readonly choice: Int16Array; readonly missed: number; readonly cost: number } | null = null
  let made = 0
  quick.choiceOf(from).forEach((place, measure) => quick.put(measure, place))
  let now = { cost: quick.cost(), missed: quick.missed(), broken: quick.broken() }

  const keep = (): void => {
    const { cost, missed, broken } = now
    const than = best ?? begun
    if (broken === 0 && (missed < than.missed - alike || (missed <= than.missed + alike && cost < than.cost)))
      best = { choice: quick.choice.slice(), missed: Math.min(missed, than.missed), cost }
  }
  const step = (progress: number): void => {
    const changes = nextMove(quick, chance)
    const before = changes.map(([measure]) => quick.choice[measure] ?? -1)
    for (const [measure, place] of changes) quick.put(measure, place)
    const next = { cost: quick.cost(), missed: quick.missed(), broken: quick.broken() }
    const dear = price * (cooling.lenient + (1 - cooling.lenient) * progress)
    const worse =
      next.cost - now.cost + dear * (next.missed - now.missed) + scale * fineShare * (next.broken - now.broken)
    if (worse > 0 && chance() >= Math.exp(-worse / (scale * cooling.warm * (cold / cooling.warm) ** progress))) {
      changes.forEach(([measure], index) => quick.put(measure, before[index] ?? -1))
      return
    }
    now = next
    keep()
  }
  keep()
  return {
    run(moves, total) {
      if (quick.choice.length === 0) return
      for (let move = 0; move < moves; move += 1, made += 1) step((made % total) / total)
    },
    best: () => (best === null ? known : quick.planOf(best.choice)),
  }
}

/** Money for a tonne above the target that no measure is dearer than, were it built for that one year. */
function priceOfMissing(problem: ScheduleProblem): number {
  const prices = problem.measures.flatMap((measure) => {
    const yearly = measure.effects.reduce((sum, { tonnesPerYear }) => sum + tonnesPerYear, 0)
    const [start] = startYears(problem, measure)
    return start === undefined || yearly === 0 ? [] : [Math.abs(costOfStart(problem, measure, start)) / yearly]
  })
  return Math.max(1, ...prices)
}
