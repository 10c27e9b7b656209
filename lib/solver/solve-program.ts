import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { no, ok, type Result } from '#lib/domain/result'
import type { Program } from '#lib/domain/schedule/program'
import type { SolveMessage, SolveTask } from './worker-messages.ts'

export type SolveLimits = {
  readonly seconds: number
  /** Relative: 0.01 stops where the best is proven to be within 1 % of the bound. */
  readonly gap: number
  readonly megabytes: number
}

/** What the best solution so far costs, and what none can cost less than; infinite while there is none. */
export type SolveProgress = { readonly best: number; readonly bound: number }

export type SolveWishes = {
  /** Leave integrality out: the linear program, with dual values of its rows. */
  readonly relaxed?: boolean
  /** Values of some columns to begin with, by index. */
  readonly start?: ReadonlyMap<number, number>
  readonly onProgress?: (progress: SolveProgress) => void
  /** Each better solution as it is found, by column. */
  readonly onImproved?: (values: Float64Array) => void
  readonly signal?: AbortSignal
}

export type Solved = {
  readonly end: 'optimal' | 'time-limit'
  readonly values: Float64Array
  readonly duals: Float64Array
  readonly objective: number
  readonly bound: number
  readonly version: string
}

export type SolverRefusal = {
  readonly kind: 'cancelled' | 'too-much-memory' | 'no-solution' | 'too-far-apart'
  readonly sentence: string
}

const refuse = (kind: SolverRefusal['kind'], sentence: string) => no({ kind, sentence })

/** The solver looks at its clock between steps; one that does not come back is stopped so many seconds after its limit. */
const graceSeconds = 10

let compiled: WebAssembly.Module | null = null

/**
 * Solves a program with HiGHS in a thread of its own, within limits of time, gap and memory. Refused where it was cancelled,
 * took too much memory, found nothing in its time, or its figures are none to reckon with; a fault of the solver is thrown.
 */
export async function solveProgram(
  program: Program,
  limits: SolveLimits,
  { relaxed = false, start, onProgress, onImproved, signal }: SolveWishes = {},
): Promise<Result<Solved, SolverRefusal>> {
  if (signal?.aborted === true) return cancelled()
  // The path is made at run time, from the project's folder: the app is bundled, the worker is not.
  const worker = new Worker(join(process.cwd(), 'lib', 'solver', 'highs-worker.mjs'), {
    workerData: taskOf(program, limits, relaxed, start),
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  })
  const { promise, resolve, reject } = Promise.withResolvers<Result<Solved, SolverRefusal>>()
  const clock = setTimeout(() => resolve(nothingFound()), (limits.seconds + graceSeconds) * 1000)
  const onAbort = () => resolve(cancelled())
  signal?.addEventListener('abort', onAbort)
  worker.on('message', (message: SolveMessage) => {
    if (message.kind === 'progress') onProgress?.({ best: message.best, bound: message.bound })
    else if (message.kind === 'improved') onImproved?.(message.values)
    else if (message.kind === 'compiled') compiled = message.module
    else resolve(answerOf(message))
  })
  worker.on('error', (fault) => (isOutOfMemory(fault) ? resolve(outOfMemory()) : reject(fault)))
  worker.on('exit', () => reject(new Error('The solver ended without an answer')))
  try {
    return await promise
  } finally {
    clearTimeout(clock)
    signal?.removeEventListener('abort', onAbort)
    await worker.terminate()
  }
}

function answerOf(
  message: Exclude<SolveMessage, { kind: 'progress' | 'improved' | 'compiled' }>,
): Result<Solved, SolverRefusal> {
  if (message.kind === 'out-of-memory') return outOfMemory()
  if (message.kind === 'not-taken') return tooFarApart()
  if (message.kind === 'nothing-found' || message.end === 'other') return nothingFound()
  const { kind: _, end, ...found } = message
  return ok({ ...found, end })
}

const cancelled = () => refuse('cancelled', 'The computation was cancelled.')
const outOfMemory = () => refuse('too-much-memory', 'The computation took more memory than it may have.')
const nothingFound = () => refuse('no-solution', 'No solution was found in the time there was.')

const tooFarApart = () =>
  refuse(
    'too-far-apart',
    'The figures lie too far apart to be solved: a tonnage, a cost, a booking or a capacity is more than 1e15 times another. Is one in another unit?',
  )

const isOutOfMemory = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && fault.code === 'ERR_WORKER_OUT_OF_MEMORY'

function taskOf(
  { offset, columns, rows }: Program,
  { seconds, gap, megabytes }: SolveLimits,
  relaxed: boolean,
  start: ReadonlyMap<number, number> | undefined,
): SolveTask {
  const starts = new Int32Array(rows.length + 1)
  rows.forEach(({ terms }, index) => {
    starts[index + 1] = (starts[index] ?? 0) + terms.size
  })
  return {
    model: {
      numCols: columns.length,
      numRows: rows.length,
      offset,
      colCost: Float64Array.from(columns, ({ cost }) => cost),
      colLower: Float64Array.from(columns, ({ lower }) => lower),
      colUpper: Float64Array.from(columns, ({ upper }) => upper),
      rowLower: Float64Array.from(rows, ({ lower }) => lower),
      rowUpper: Float64Array.from(rows, ({ upper }) => upper),
      matrix: {
        format: 'csr',
        numRows: rows.length,
        numCols: columns.length,
        starts,
        indices: Int32Array.from(rows.flatMap(({ terms }) => [...terms.keys()])),
        values: Float64Array.from(rows.flatMap(({ terms }) => [...terms.values()])),
      },
      ...(relaxed ? {} : { integrality: Int32Array.from(columns, ({ integer }) => (integer ? 1 : 0)) }),
    },
    options: {
      time_limit: seconds,
      mip_rel_gap: gap,
      output_flag: true,
      log_to_console: false,
      // It is given a plan to begin with.
      mip_heuristic_run_feasibility_jump: start === undefined,
    },
    start:
      start === undefined
        ? null
        : { indices: Int32Array.from(start.keys()), values: Float64Array.from(start.values()) },
    megabytes,
    compiled,
  }
}
