import { setImmediate as otherWork } from 'node:timers/promises'
import { faultsOfSchedule } from '#lib/domain/schedule/faults'
import { nearby, polishPlan, widely, type Cooling } from '#lib/domain/schedule/polish'
import type { Plan, ScheduleProblem } from '#lib/domain/schedule/problem'

/** Moves of one search around a plan that is good already, and around one that only shows the way. */
const moves: ReadonlyMap<Cooling, number> = new Map([
  [nearby, 60_000],
  [widely, 150_000],
])
/** Between two slices, each some thousandths of a second long, whatever else waits has its turn. */
const slice = 1000
/** After so many searches in a row that found nothing better it waits for the solver to find something. */
const mostInVain = 1

export type PolishBeside = {
  /** Looks around a plan that the solver found. Of several the newest is looked at next. */
  readonly look: (plan: Plan, cooling: Cooling) => void
  readonly end: () => void
}

/**
 * Polishes what a solver finds while it goes on, and what it found itself in between; `take` hears of each plan that came of it, its
 * constraints checked, and says which is the best one known.
 */
export function polishBeside(problem: ScheduleProblem, best: () => Plan, take: (plan: Plan) => void): PolishBeside {
  let seed = 0
  let waiting: { readonly from: Plan; readonly cooling: Cooling } | null = null
  let busy = false
  let ended = false
  const search = async (from: Plan, cooling: Cooling): Promise<boolean> => {
    const known = best()
    const polishing = polishPlan(problem, known, { from, cooling, seed: (seed += 1) })
    const total = moves.get(cooling) ?? slice
    for (let made = 0; made < total && !ended; made += slice) {
      polishing.run(slice, total)
      await otherWork()
    }
    const found = polishing.best()
    if (ended || found === known || faultsOfSchedule(problem, found).length > 0) return false
    take(found)
    return true
  }
  const work = async (): Promise<void> => {
    busy = true
    for (let inVain = 0; inVain < mostInVain && !ended;) {
      const { from, cooling } = waiting ?? { from: best(), cooling: nearby }
      inVain = waiting === null ? inVain : 0
      waiting = null
      if (!(await search(from, cooling))) inVain += 1
    }
    busy = false
  }
  return {
    look(from, cooling) {
      waiting = { from, cooling }
      if (!busy) void work()
    },
    end() {
      ended = true
    },
  }
}
