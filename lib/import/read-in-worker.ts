import type { PublicRecord } from '#lib/domain/goals/public/kept-record'
import type { RegisterFigure } from '#lib/domain/inventory/register-figure'
import type { SiteIds } from '#lib/domain/inventory/register-match'
import { ok, type Result } from '#lib/domain/result'
import type { EmissionFileOptions } from './emissions-csv.ts'
import { maximumBytes, type FileSource } from './file-bytes.ts'
import type { FileRefusal } from './file-refusal.ts'
import type { SheetOutline } from './mapping/own-sheets.ts'
import type { PublicTable, PublicTableSummary } from './public-table.ts'
import { readInWorker, type ReadingLimits } from './reading-thread.ts'
import { maximumRegisterBytes, type RegisterFile, type RegisterSummary } from './registers/register-file.ts'
import type { ImportKind } from './preview.ts'
import { usualWorkbookLimits, type Cell, type Workbook, type WorkbookLimits } from './workbook/workbook.ts'
import type {
  ChosenHeading,
  LineTaskOptions,
  OwnSheetOptions,
  PackedFile,
  PackedTemplate,
  PublicTableOptions,
  TemplateTaskOptions,
  WorkbookOutline,
  WorkerAnswer,
} from './worker-messages.ts'

const usualLimits: ReadingLimits = { milliseconds: 20_000, megabytes: 256 }
const workbookReading: ReadingLimits = { milliseconds: 10_000, megabytes: 256 }
/** A hundred thousand lines, each made and packed as it is read. */
const linesReading: ReadingLimits = { milliseconds: 20_000, megabytes: 192 }

/** Says what a file is, by its content. */
export const recogniseInWorker = (
  source: FileSource,
  limits: ReadingLimits = usualLimits,
): Promise<Result<ImportKind, FileRefusal>> =>
  readInWorker<ImportKind>((bytes) => ({ kind: 'recognise', bytes }), source, maximumBytes, limits)

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

/** Reads and packs the template that Concord issued, in a thread of its own: every bad cell of every sheet is named at once. */
export const readTemplateInWorker = (
  source: FileSource,
  options: TemplateTaskOptions,
  limits: ReadingLimits = usualLimits,
): Promise<Result<PackedTemplate, FileRefusal>> =>
  readInWorker<PackedTemplate>(
    (bytes) => ({ kind: 'template', bytes, options }),
    source,
    usualWorkbookLimits.fileBytes,
    limits,
  )

/** Reads and packs inventory lines from CSV in a thread of its own, up to 100,000 of them. */
export const readLinesInWorker = (
  source: FileSource,
  options: LineTaskOptions,
  limits: ReadingLimits = linesReading,
): Promise<WorkerAnswer> =>
  readInWorker<PackedFile>((bytes) => ({ kind: 'lines', bytes, options }), source, maximumBytes, limits)

/** What a person needs to see of a table of their own to say how it is to be read, with a proposal for each sheet. */
export const readOutlines = (
  source: FileSource,
  chosen: ChosenHeading | null = null,
  limits: ReadingLimits = workbookReading,
): Promise<Result<readonly SheetOutline[], FileRefusal>> =>
  readInWorker<readonly SheetOutline[]>(
    (bytes) => ({ kind: 'outlines', bytes, chosen }),
    source,
    usualWorkbookLimits.fileBytes,
    limits,
  )

/** Reads and packs one sheet of a table of one's own by its mapping, in a thread of its own. */
export const readOwnSheetInWorker = (
  source: FileSource,
  options: OwnSheetOptions,
  limits: ReadingLimits = usualLimits,
): Promise<WorkerAnswer> =>
  readInWorker<PackedFile>(
    (bytes) => ({ kind: 'own-sheet', bytes, options }),
    source,
    usualWorkbookLimits.fileBytes,
    limits,
  )

/**
 * Reads a register's file as its publisher issues it, whichever of the known ones it is, in a thread of its own. With `sites` only the
 * accounts that can be theirs come back.
 */
export async function readRegister(
  source: FileSource,
  sites: readonly SiteIds[] | null = null,
  limits: ReadingLimits = usualLimits,
): Promise<Result<RegisterFile, FileRefusal>> {
  const figures: RegisterFigure[] = []
  const summary = await readInWorker<RegisterSummary>(
    (bytes) => ({ kind: 'register', bytes, sites }),
    source,
    maximumRegisterBytes,
    limits,
    (piece) => {
      if (piece.kind === 'figures') figures.push(...piece.figures)
    },
  )
  return summary.ok ? ok({ ...summary.value, figures }) : summary
}

/** Reads a published table of goals, totals or caps in a thread of its own: what of it can be kept, and what cannot and why. */
export async function readPublicTableInWorker(
  source: FileSource,
  options: PublicTableOptions,
  limits: ReadingLimits = usualLimits,
): Promise<Result<PublicTable, FileRefusal>> {
  const records: PublicRecord[] = []
  const summary = await readInWorker<PublicTableSummary>(
    (bytes) => ({ kind: 'public-goals', bytes, options }),
    source,
    maximumBytes,
    limits,
    (piece) => {
      if (piece.kind === 'records') records.push(...piece.records)
    },
  )
  return summary.ok ? ok({ ...summary.value, records }) : summary
}
