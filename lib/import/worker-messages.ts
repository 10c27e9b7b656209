import type { Result } from '#lib/domain/result'
import type { EmissionFileOptions } from './emissions-csv.ts'
import type { FileRefusal } from './file-refusal.ts'
import type { ImportSummary } from './preview.ts'

/** What the worker is started with. */
export type WorkerTask =
  | { readonly kind: 'sites'; readonly bytes: Uint8Array }
  | { readonly kind: 'emissions'; readonly bytes: Uint8Array; readonly options: EmissionFileOptions }

/** A file as a preview keeps it. The rows are packed in the worker: as one text they reach the other thread at once. */
export type PackedFile = { readonly rows: string; readonly summary: ImportSummary }

export type WorkerAnswer = Result<PackedFile, FileRefusal>
