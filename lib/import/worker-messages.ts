import type { Edition } from '#lib/domain/goals/goal'
import type { PublicRecord, TableSource } from '#lib/domain/goals/public/kept-record'
import type { RegisterFigure } from '#lib/domain/inventory/register-figure'
import type { SiteIds } from '#lib/domain/inventory/register-match'
import type { Result } from '#lib/domain/result'
import type { EntryRows } from '#lib/domain/template/sheet-rows'
import type { EmissionFileOptions } from './emissions-csv.ts'
import type { FileRefusal } from './file-refusal.ts'
import type { LinesKnown } from './lines/made-rows.ts'
import type { PackedRows } from './packed-rows.ts'
import type { ImportKind, ImportSummary } from './preview.ts'
import type { PublicTableSummary } from './public-table.ts'
import type { Mapping } from './mapping/mapping.ts'
import type { SheetOutline } from './mapping/own-sheets.ts'
import type { KnownStream } from './template/read-template.ts'
import type { KnownSite } from './template/site-finder.ts'
import type { RegisterSummary } from './registers/register-file.ts'
import type { Cell, Sheet, WorkbookLimits } from './workbook/workbook.ts'

/** What the worker is started with. */
export type WorkerTask =
  | { readonly kind: 'recognise'; readonly bytes: Uint8Array }
  | { readonly kind: 'sites'; readonly bytes: Uint8Array }
  | { readonly kind: 'emissions'; readonly bytes: Uint8Array; readonly options: EmissionFileOptions }
  | { readonly kind: 'workbook'; readonly bytes: Uint8Array; readonly limits: WorkbookLimits }
  | { readonly kind: 'register'; readonly bytes: Uint8Array; readonly sites: readonly SiteIds[] | null }
  | { readonly kind: 'public-goals'; readonly bytes: Uint8Array; readonly options: PublicTableOptions }
  | { readonly kind: 'template'; readonly bytes: Uint8Array; readonly options: TemplateTaskOptions }
  | { readonly kind: 'lines'; readonly bytes: Uint8Array; readonly options: LineTaskOptions }
  | { readonly kind: 'outlines'; readonly bytes: Uint8Array; readonly chosen: ChosenHeading | null }
  | { readonly kind: 'own-sheet'; readonly bytes: Uint8Array; readonly options: OwnSheetOptions }

/** What a company knows that lines can speak of: plain data, since a function cannot go to another thread. */
export type LineTaskOptions = LinesKnown & { readonly sites: readonly KnownSite[] }

export type TemplateTaskOptions = LineTaskOptions & { readonly streams: readonly KnownStream[] }

export type PublicTableOptions = { readonly source: TableSource; readonly edition: Edition }

export type ChosenHeading = { readonly sheet: string; readonly headingRow: number }
export type OwnSheetOptions = LineTaskOptions & { readonly sheet: string; readonly mapping: Mapping }

/** A file as a preview keeps it. The rows are packed in the worker: as one text they reach the other thread at once. */
export type PackedFile = PackedRows & { readonly summary: ImportSummary }
/** Beside the packed file, the rows that a form's own rules are held against: they are few. */
export type PackedTemplate = PackedFile & EntryRows

/** A workbook without its rows, and figures of a register: what is many comes before, piece by piece. */
export type WorkbookOutline = { readonly sheets: readonly Omit<Sheet, 'rows'>[] }

/** One piece of a large answer, small enough to be taken over between two requests. */
export type WorkerPiece =
  | { readonly kind: 'rows'; readonly sheet: number; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: 'figures'; readonly figures: readonly RegisterFigure[] }
  | { readonly kind: 'records'; readonly records: readonly PublicRecord[] }

export type WorkerAnswer = Result<PackedFile, FileRefusal>
/** What the kinds of tasks are answered with. Rows that come in pieces are missing in it. */
export type AnswerValue =
  | ImportKind
  | PackedFile
  | PackedTemplate
  | WorkbookOutline
  | RegisterSummary
  | PublicTableSummary
  | readonly SheetOutline[]
export type AnyAnswer = Result<AnswerValue, FileRefusal>

/** The worker sends the next message when it is asked with `next`, so that nothing piles up in the thread that serves. */
export type WorkerMessage =
  | { readonly kind: 'piece'; readonly piece: WorkerPiece }
  | { readonly kind: 'answer'; readonly answer: AnyAnswer }
