import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { EmissionFileOptions } from './emissions-csv.ts'
import { readBytes, type FileSource } from './file-bytes.ts'
import { refuseFile } from './file-refusal.ts'
import type { WorkerAnswer, WorkerTask } from './worker-messages.ts'

export type ReadingLimits = { readonly milliseconds: number; readonly megabytes: number }

const usualLimits: ReadingLimits = { milliseconds: 20_000, megabytes: 256 }

/** Reads and packs a site file in a thread of its own, so that other requests go on. */
export const readSitesInWorker = (source: FileSource, limits: ReadingLimits = usualLimits): Promise<WorkerAnswer> =>
  readInWorker((bytes) => ({ kind: 'sites', bytes }), source, limits)

/** Reads and packs an emission file in a thread of its own, so that other requests go on. */
export const readEmissionsInWorker = (
  source: FileSource,
  options: EmissionFileOptions,
  limits: ReadingLimits = usualLimits,
): Promise<WorkerAnswer> => readInWorker((bytes) => ({ kind: 'emissions', bytes, options }), source, limits)

/** Two files are read at a time; more would only slow each other down and fill the memory. Others wait, up to a point. */
const places = 2
const queueLength = 10
let underway = 0
let taken = 0
const waiting: (() => void)[] = []

async function readInWorker(
  task: (bytes: Uint8Array) => WorkerTask,
  source: FileSource,
  limits: ReadingLimits,
): Promise<WorkerAnswer> {
  if (underway >= places + queueLength)
    return refuseFile('busy', 'Many files are being read at this moment. Send the file again in a minute.')
  underway += 1
  try {
    const bytes = await readBytes(source)
    if (!bytes.ok) return bytes
    await place()
    try {
      return await answerOf(task(bytes.value), limits)
    } finally {
      release()
    }
  } finally {
    underway -= 1
  }
}

async function place(): Promise<void> {
  if (taken >= places) return new Promise((resolve) => waiting.push(resolve))
  taken += 1
}

/** A place is handed on to the one who waits longest, so that nobody slips in between. */
function release(): void {
  const next = waiting.shift()
  if (next === undefined) taken -= 1
  next?.()
}

async function answerOf(task: WorkerTask, limits: ReadingLimits): Promise<WorkerAnswer> {
  // The path is made at run time, from the project's folder: the app is bundled, the worker is not.
  const worker = new Worker(join(process.cwd(), 'lib', 'import', 'csv-worker.ts'), {
    workerData: task,
    // Rows are many and short-lived: with room for the young ones, collecting them costs a fraction.
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: 48 },
  })
  const { promise, resolve, reject } = Promise.withResolvers<WorkerAnswer>()
  const clock = setTimeout(() => resolve(tookTooLong()), limits.milliseconds)
  worker.on('message', resolve)
  worker.on('error', (fault) => (isOutOfMemory(fault) ? resolve(tookTooMuchMemory()) : reject(fault)))
  worker.on('exit', () => reject(new Error('The CSV worker ended without an answer')))
  try {
    return await promise
  } finally {
    clearTimeout(clock)
    await worker.terminate()
  }
}

const isOutOfMemory = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && fault.code === 'ERR_WORKER_OUT_OF_MEMORY'

const tookTooLong = () =>
  refuseFile('took-too-long', 'Reading the file took too long. Split it, for example by year, and import the parts.')

const tookTooMuchMemory = () =>
  refuseFile('took-too-much-memory', 'Reading the file took too much memory. Split it and import the parts.')
