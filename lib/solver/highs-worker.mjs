// Runs in a thread of its own and is opened by its path, outside the bundle: plain JavaScript that Node reads as it is.
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import loadHighs from 'highs'

/** @type {import('./worker-messages.ts').SolveTask} */
const task = workerData
const say = (/** @type {import('./worker-messages.ts').SolveMessage} */ message) => parentPort?.postMessage(message)

// The solver's memory is not the thread's own, which Node could limit: it has to be refused where it grows.
let memoryRanOut = false
const grow = WebAssembly.Memory.prototype.grow
WebAssembly.Memory.prototype.grow = function growWithin(pages) {
  if (this.buffer.byteLength / 65_536 + pages > task.megabytes * 16) {
    memoryRanOut = true
    throw new RangeError('The solver asks for more memory than it may have')
  }
  return grow.call(this, pages)
}

/**
 * Null where the solver takes no such figures.
 * @param {Awaited<ReturnType<typeof loadHighs>>} highs
 */
function modelOf(highs) {
  try {
    return highs.createModel({ ...task.model, sense: highs.constants.objectiveSense.minimize })
  } catch (fault) {
    if (memoryRanOut || !(fault instanceof Error) || fault.name !== 'HighsError') throw fault
    return null
  }
}

/** @param {Awaited<ReturnType<typeof loadHighs>>} highs */
function solve(highs) {
  const { model: data, options, start } = task
  const model = modelOf(highs)
  if (model === null) return say({ kind: 'not-taken' })
  const { callbackType, modelStatus } = highs.constants
  model.options.set(options)
  let told = -Infinity
  const tell = (/** @type {{ mip_primal_bound?: number, mip_dual_bound?: number }} */ now) => {
    told = now.mip_dual_bound ?? -Infinity
    say({ kind: 'progress', best: now.mip_primal_bound ?? Infinity, bound: told })
  }
  if (start !== null) model.setSolution(start)
  model.run(
    data.integrality === undefined
      ? undefined
      : {
          [callbackType.mipImprovingSolution]({ data: now }) {
            if (now.mip_solution !== undefined) say({ kind: 'improved', values: now.mip_solution })
          },
          [callbackType.mipLogging]({ data: now }) {
            tell(now)
          },
          // Whoever waits may stop as soon as the bound lets them; the log is written every few seconds only.
          [callbackType.mipInterrupt]({ data: now }) {
            if ((now.mip_dual_bound ?? -Infinity) > told) tell(now)
          },
        },
  )
  const status = model.getModelStatus()
  // A solver that gave up has no solution to be asked for.
  if (status !== modelStatus.optimal && model.info.get('primal_solution_status') !== 2)
    return say({ kind: 'nothing-found' })
  const { colValue, rowDual } = model.getSolution()
  say({
    kind: 'solved',
    end: status === modelStatus.optimal ? 'optimal' : status === modelStatus.timeLimit ? 'time-limit' : 'other',
    values: colValue,
    duals: rowDual,
    objective: model.getObjectiveValue(),
    bound: data.integrality === undefined ? model.getObjectiveValue() : Number(model.info.get('mip_dual_bound')),
    version: highs.version.string,
  })
}

/** Compiled once a process: threads hand it on, with all that was made faster while it ran. */
async function compiled() {
  if (task.compiled !== null) return task.compiled
  const module = await WebAssembly.compile(await readFile(fileURLToPath(import.meta.resolve('highs/runtime'))))
  say({ kind: 'compiled', module })
  return module
}

try {
  solve(await loadHighs({ wasmModule: await compiled() }))
} catch (fault) {
  if (!memoryRanOut) throw fault
  say({ kind: 'out-of-memory' })
}
