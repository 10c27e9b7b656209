import { negligibleTonnes } from './outcome.ts'
import type { Plan, ScheduleProblem } from './problem.ts'
import { quickScore, type QuickScore, type Score } from './quick-score.ts'

/** A worse plan by this share of the cost is taken now and then: first, and in the end. */
const warm = 0.0006
const cold = 0.00001

/** A search that is carried on in small steps, so that whoever runs it may do other things between. */
export type Polishing = {
  /** Makes so many moves of `total`: the nearer to the end, the less a worse plan is taken. */
  readonly run: (moves: number, total: number) => void
  /** The best plan yet: at least as good as the one begun with, and it keeps the constraints. */
  readonly best: () => Plan
}

/**
 * Looks around a good plan for a better one that misses no more, by simulated annealing: starts are moved, dropped and exchanged.
 * It proves nothing. The same plan and the same steps give the same answer.
 */
export function polishPlan(problem: ScheduleProblem, plan: Plan): Polishing {
  const quick = quickScore(problem)
  const chance = chanceFrom(1)
  const choice = quick.choiceOf(plan)
  const now: Score = { missed: 0, cost: 0 }
  quick.rate(choice, now)
  const allowed = now.missed + negligibleTonnes(problem) / 2
  const scale = Math.abs(now.cost)
  const next: Score = { missed: 0, cost: 0 }
  // A hub that the plan builds otherwise than the search would is no start for it.
  const able = now.cost !== Infinity
  let found: { readonly choice: Int16Array; readonly cost: number } | null = null
  let made = 0
  return {
    run(moves, total) {
      for (let move = 0; able && move < moves; move += 1, made += 1) {
        const undo = change(quick, choice, chance)
        quick.rate(choice, next)
        const heat = scale * warm * (cold / warm) ** Math.min(1, made / total)
        const worse = next.cost - now.cost
        if (next.cost === Infinity || next.missed > allowed || (worse > 0 && chance() >= Math.exp(-worse / heat))) {
          undo()
          continue
        }
        if (next.cost < (found?.cost ?? scale)) found = { choice: choice.slice(), cost: next.cost }
        now.cost = next.cost
      }
    },
    best: () => (found === null ? plan : quick.planOf(found.choice)),
  }
}

/** Changes the choice in place and says how to take it back. */
function change(quick: QuickScore, choice: Int16Array, chance: () => number): () => void {
  const pick = (count: number): number => Math.floor(chance() * count)
  const one = pick(choice.length)
  const other = pick(choice.length)
  const before = [choice[one] ?? -1, choice[other] ?? -1] as const
  const year = quick.years[one]?.[before[0]]
  const kind = chance()
  if (kind < 0.4) choice[one] = moved(quick, before[0], one, pick)
  else if (kind < 0.5) choice[one] = before[0] === -1 ? pick(quick.years[one]?.length ?? 0) : -1
  else if (year !== undefined && before[1] === -1) {
    // One takes the place of the other.
    choice[one] = -1
    choice[other] = nearest(quick.years[other] ?? [], year)
  } else {
    choice[one] = moved(quick, before[0], one, pick)
    choice[other] = moved(quick, before[1], other, pick)
  }
  return () => {
    choice[other] = before[1]
    choice[one] = before[0]
  }
}

/** A start a few years away; what is not started stays so. */
function moved({ years }: QuickScore, own: number, measure: number, pick: (count: number) => number): number {
  const count = years[measure]?.length ?? 0
  return own === -1 ? -1 : Math.min(Math.max(0, own + pick(7) - 3), count - 1)
}

const nearest = (years: readonly number[], year: number): number =>
  years.length === 0
    ? -1
    : Math.max(
        0,
        years.findLastIndex((own) => own <= year),
      )

/** Numbers from 0 to 1 that follow from the seed (mulberry32). */
function chanceFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
