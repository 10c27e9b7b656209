import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { ok, type Result } from '#lib/domain/result'
import type { RegisterFigure } from '#lib/domain/inventory/register-figure'
import type { LineRow } from '#lib/domain/inventory/line-row'
import type { TemplateFile } from './template/read-template.ts'
import type { ReadFile } from './csv-rows.ts'
import type { EmissionFileOptions } from './emissions-csv.ts'
import { maximumBytes, readBytes, type FileSource } from './file-bytes.ts'
import { refuseFile, type FileRefusal } from './file-refusal.ts'
import { maximumRegisterBytes, type RegisterFile, type RegisterSummary } from './registers/register-file.ts'
import { usualWorkbookLimits, type Cell, type Workbook, type WorkbookLimits } from './workbook/workbook.ts'
import type {
  AnyAnswer,
  PackedFile,
  LineTaskOptions,
  WorkbookOutline,
  WorkerAnswer,
  WorkerMessage,
  WorkerPiece,
  WorkerTask,
} from './worker-messages.ts'

export type ReadingLimits = { readonly milliseconds: number; readonly megabytes: number }

const usualLimits: ReadingLimits = { milliseconds: 20_000, megabytes: 256 }
const workbookReading: ReadingLimits = { milliseconds: 10_000, megabytes: 256 }

/** Reads and packs a site file in a thread of its own, so that other requests go on. */
export const readSitesInWorker = (source: FileSource, limits: ReadingLimits = usualLimits): Promise<WorkerAnswer> =>
  readInWorker<PackedFile>((bytes) => ({ kind: 'sites', bytes }), source, maximumBytes, limits)

/** Reads and packs an emission file in a thread of its own, so that other requests go on. */
export const readEmissionsInWorker = (
  source: FileSource,
  options: EmissionFileOptions,
  limits: ReadingLimits = usualLimits,
): Promise<WorkerAnswer> =>
  readInWorker<PackedFile>((bytes) => ({ kind: 'emissions', bytes, options }), source, maximumBytes, limits)

/** Reads the cells of a workbook (.xlsx) in a thread of its own. Whatever could do harm is refused with a sentence. */
export async function readWorkbook(
  source: FileSource,
  workbookLimits: WorkbookLimits = usualWorkbookLimits,
  limits: ReadingLimits = workbookReading,
): Promise<Result<Workbook, FileRefusal>> {
  const rows: (readonly Cell[])[][] = []
  const outline = await readInWorker<WorkbookOutline>(
    (bytes) => ({ kind: 'workbook', bytes, limits: workbookLimits }),
    source,
    workbookLimits.fileBytes,
    limits,
    (piece) => {
      if (piece.kind === 'rows') (rows[piece.sheet] ??= []).push(...piece.rows)
    },
  )
  if (!outline.ok) return outline
  return ok({ sheets: outline.value.sheets.map((sheet, at) => ({ ...sheet, rows: rows[at] ?? [] })) })
}

/** Reads the template that Concord issued, in a thread of its own: every bad cell of every sheet is named at once. */
export async function readTemplateFile(
  source: FileSource,
  options: LineTaskOptions,
  limits: ReadingLimits = workbookReading,
): Promise<Result<TemplateFile, FileRefusal>> {
  const rows: LineRow[] = []
  const file = await readInWorker<TemplateFile>(
    (bytes) => ({ kind: 'template', bytes, options }),
    source,
    usualWorkbookLimits.fileBytes,
    limits,
    (piece) => {
      if (piece.kind === 'lines') rows.push(...piece.lines)
    },
  )
  return file.ok ? ok({ ...file.value, lines: { ...file.value.lines, rows } }) : file
}

/** Reads inventory lines from CSV in a thread of its own, up to 100,000 of them. */
export async function readLinesInWorker(
  source: FileSource,
  options: LineTaskOptions,
  limits: ReadingLimits = usualLimits,
): Promise<Result<ReadFile<LineRow>, FileRefusal>> {
  const rows: LineRow[] = []
  const file = await readInWorker<ReadFile<LineRow>>(
    (bytes) => ({ kind: 'lines', bytes, options }),
    source,
    maximumBytes,
    limits,
    (piece) => {
      if (piece.kind === 'lines') rows.push(...piece.lines)
    },
  )
  return file.ok ? ok({ ...file.value, rows }) : file
}

/** Reads a register's file as its publisher issues it, whichever of the known ones it is, in a thread of its own. */
export async function readRegister(
  source: FileSource,
  limits: ReadingLimits = usualLimits,
): Promise<Result<RegisterFile, FileRefusal>> {
  const figures: RegisterFigure[] = []
  const summary = await readInWorker<RegisterSummary>(
    (bytes) => ({ kind: 'register', bytes }),
    source,
    maximumRegisterBytes,
    limits,
    (piece) => {
      if (piece.kind === 'figures') figures.push(...piece.figures)
    },
  )
  return summary.ok ? ok({ ...summary.value, figures }) : summary
}

/** Two files are read at a time; more would only slow each other down and fill the memory. Others wait, up to a point. */
const places = 2
const queueLength = 10
let underway = 0
let taken = 0
const waiting: (() => void)[] = []

/** The worker answers each kind of task in its own way: `Answer` is what the task's kind is answered with. */
async function readInWorker<
  Answer extends PackedFile | WorkbookOutline | RegisterSummary | TemplateFile | ReadFile<LineRow>,
>(
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
