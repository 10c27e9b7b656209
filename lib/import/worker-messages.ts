import type { EmissionRow, SiteRow } from '#lib/domain/inventory/import-row'
import type { EmissionFileOptions } from './emissions-csv.ts'
import type { ReadFile } from './csv-rows.ts'
import type { FileRefusal, RowProblem } from './file-refusal.ts'

/** What the worker is started with. */
export type WorkerTask =
  | { readonly kind: 'sites'; readonly bytes: Uint8Array }
  | { readonly kind: 'emissions'; readonly bytes: Uint8Array; readonly options: EmissionFileOptions }

/** What the worker answers: chunks of rows and problems, each asked for by a message, and then the rest or a refusal. */
export type WorkerAnswer =
  | { readonly type: 'rows'; readonly rows: readonly (SiteRow | EmissionRow)[] }
  | { readonly type: 'problems'; readonly problems: readonly RowProblem[] }
  | { readonly type: 'done'; readonly rest: Omit<ReadFile<never>, 'rows' | 'problems'> }
  | { readonly type: 'refused'; readonly refusal: FileRefusal }
