import type { Result } from '#lib/domain/result'
import type { Aim } from '#lib/domain/schedule/draft'
import { formulate, type Formulation } from '#lib/domain/schedule/formulate'
import type { Plan, ScheduleProblem } from '#lib/domain/schedule/problem'
import { valuesOf } from '#lib/domain/schedule/read-plan'
import { solveProgram, type Solved, type SolveLimits, type SolverRefusal } from './solve-program.ts'

/** What is heard of a computation while it goes on: better solutions, what none can cost less than, the relaxation once it is there. */
export type Hearing = {
  readonly improved: (values: Float64Array) => void
  readonly progress: (bound: number) => void
  readonly relaxed: (solved: Solved) => void
}

export type Solving = {
  readonly formulation: Formulation
  /** What was said before somebody hears is said first: the newest of each. */
  readonly hear: (hearing: Hearing) => void
  readonly ended: Promise<{
    readonly relaxed: Result<Solved, SolverRefusal>
    readonly solved: Result<Solved, SolverRefusal>
  }>
  /** What is known is enough: the program need not go on. */
  readonly enough: () => void
  /** Nobody wants it any more. Resolves once its threads are gone. */
  readonly stop: () => Promise<unknown>
  readonly isStopped: () => boolean
}

/** Begins to solve for one aim: the program and its relaxation, each in a thread of its own. `start` is a plan to begin with. */
export function beginSolving(
  problem: ScheduleProblem,
  aim: Aim,
  limits: SolveLimits,
  signal?: AbortSignal,
  start?: Plan,
): Solving {
  const formulation = formulate(problem, aim)
  const [stopped, enough] = [new AbortController(), new AbortController()]
  const unwanted = signal === undefined ? stopped.signal : AbortSignal.any([signal, stopped.signal])
  let hearing: Hearing | null = null
  let [bound, improved, known]: [number, Float64Array | null, Solved | null] = [-Infinity, null, null]
  const relaxation = solveProgram(formulation.program, limits, { signal: unwanted, relaxed: true }).then((relaxed) => {
    if (relaxed.ok) known = relaxed.value
    if (known !== null) hearing?.relaxed(known)
    return relaxed
  })
  const program = solveProgram(formulation.program, limits, {
    signal: AbortSignal.any([unwanted, enough.signal]),
    ...(start === undefined ? {} : { start: valuesOf(formulation, start) }),
    onImproved(values) {
      improved = values
      hearing?.improved(values)
    },
    onProgress(now) {
      bound = now.bound
      hearing?.progress(now.bound)
    },
  })
  const ended = Promise.all([relaxation, program]).then(([relaxed, solved]) => ({ relaxed, solved }))
  // A fault is thrown to whoever waits for the end; nobody may be waiting yet.
  const over = ended.catch(() => undefined)
  return {
    formulation,
    hear(now) {
      hearing = now
      if (known !== null) now.relaxed(known)
      if (improved !== null) now.improved(improved)
      if (bound > -Infinity) now.progress(bound)
    },
    ended,
    enough: () => enough.abort(),
    stop() {
      stopped.abort()
      return over
    },
    isStopped: () => stopped.signal.aborted,
  }
}
