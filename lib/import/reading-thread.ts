import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Result } from '#lib/domain/result'
import { readBytes, type FileSource } from './file-bytes.ts'
import { refuseFile, type FileRefusal } from './file-refusal.ts'
import type { AnswerValue, AnyAnswer, WorkerMessage, WorkerPiece, WorkerTask } from './worker-messages.ts'

export type ReadingLimits = { readonly milliseconds: number; readonly megabytes: number }

/** Two files are read at a time; more would only slow each other down and fill the memory. Others wait, up to a point. */
const places = 2
const queueLength = 10
let underway = 0
let taken = 0
const waiting: (() => void)[] = []

/** The worker answers each kind of task in its own way: `Answer` is what the task's kind is answered with. */
export async function readInWorker<Answer extends AnswerValue>(
  task: (bytes: Uint8Array) => WorkerTask,
  source: FileSource,
  maximum: number,
  limits: ReadingLimits,
  take: (piece: WorkerPiece) => void = () => undefined,
): Promise<Result<Answer, FileRefusal>> {
  if (underway >= places + queueLength)
    return refuseFile('busy', 'Many files are being read at this moment. Send the file again in a minute.')
  underway += 1
  try {
    const bytes = await readBytes(source, maximum)
    if (!bytes.ok) return bytes
    await place()
    try {
      return (await answerOf(task(bytes.value), limits, take)) as Result<Answer, FileRefusal>
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

async function answerOf(
  task: WorkerTask,
  limits: ReadingLimits,
  take: (piece: WorkerPiece) => void,
): Promise<AnyAnswer> {
  // The path is made at run time, from the project's folder: the app is bundled, the worker is not.
  const worker = new Worker(join(process.cwd(), 'lib', 'import', 'reading-worker.ts'), {
    workerData: task,
    // Rows are many and short-lived: with room for the young ones, collecting them costs a fraction.
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: 48 },
  })
  const { promise, resolve, reject } = Promise.withResolvers<AnyAnswer>()
  const clock = setTimeout(() => resolve(tookTooLong()), limits.milliseconds)
  worker.on('message', (message: WorkerMessage) => {
    if (message.kind === 'answer') return resolve(message.answer)
    take(message.piece)
    // Other work that waits has its turn before the next piece.
    setImmediate(() => worker.postMessage('next'))
  })
  worker.on('error', (fault) => (isOutOfMemory(fault) ? resolve(tookTooMuchMemory()) : reject(fault)))
  worker.on('exit', () => reject(new Error('The reading worker ended without an answer')))
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
