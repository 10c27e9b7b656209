import { setImmediate as otherWork } from 'node:timers/promises'
import { faultsOfSchedule } from '#lib/domain/schedule/faults'
import { polishPlan } from '#lib/domain/schedule/polish'
import type { Plan, ScheduleProblem } from '#lib/domain/schedule/problem'

const moves = 40_000
/** Between two slices, each some hundredths of a second long, whatever else waits has its turn. */
const slice = 1000

export type PolishBeside = {
  /** Looks around a plan that the solver found. Of several the newest is looked at next. */
  readonly look: (plan: Plan) => void
  readonly end: () => void
}

/** Polishes what a solver finds while it goes on; `onPolished` hears of each plan that came of it, its constraints checked. */
export function polishBeside(problem: ScheduleProblem, onPolished: (plan: Plan) => void): PolishBeside {
  let waiting: Plan | null = null
  let busy = false
  let ended = false
  const work = async (): Promise<void> => {
    busy = true
    while (waiting !== null && !ended) {
      const polishing = polishPlan(problem, waiting)
      waiting = null
      for (let made = 0; made < moves && !ended; made += slice) {
        polishing.run(slice, moves)
        await otherWork()
      }
      const best = polishing.best()
      if (!ended && faultsOfSchedule(problem, best).length === 0) onPolished(best)
    }
    busy = false
  }
  return {
    look(plan) {
      waiting = plan
      if (!busy) void work()
    },
    end() {
      ended = true
    },
  }
}
