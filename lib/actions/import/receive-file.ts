import type { Database } from '#db/client'
import type { Actor } from '#lib/domain/access/actor'
import { holds } from '#lib/domain/access/grant'
import type { Refusal } from '#lib/domain/refusal'
import { no, type Result } from '#lib/domain/result'
import type { FileSource } from '#lib/import/file-bytes'
import { refusedSummary, type ImportKind } from '#lib/import/preview'
import { readEmissionsInWorker, readSitesInWorker } from '#lib/import/read-in-worker'
import { perform, type Done } from '../action.ts'
import { keepPreview } from './keep.ts'

export type ReceivedFile = {
  readonly organisationId: string
  readonly clusterId: string
  readonly kind: ImportKind
  readonly fileName: string
  readonly source: FileSource
  /** The source of figures whose row names none; null refuses them. */
  readonly sourceWhenEmpty: string | null
}

/**
 * Reads a file that somebody sent and keeps it as a preview. Reading takes a while and happens in a thread of its own, before
 * any transaction; whoever may not edit is turned away before a byte is read.
 */
export async function receiveFile(
  file: ReceivedFile,
  request: { readonly database: Database; readonly actor: Actor; readonly now: Date },
): Promise<Result<Done, Refusal>> {
  const place = { organisationId: file.organisationId, clusterId: file.clusterId }
  if (!holds(request.actor, 'company:edit', place)) return no({ kind: 'not-found' })
  const kept = { ...place, kind: file.kind, fileName: file.fileName.slice(-200), ...(await read(file)) }
  return perform('import.keep', keepPreview, kept, request)
}

async function read({ kind, source, sourceWhenEmpty }: ReceivedFile) {
  const file =
    kind === 'sites' ? await readSitesInWorker(source) : await readEmissionsInWorker(source, { sourceWhenEmpty })
  if (!file.ok) return { rows: '', summary: refusedSummary(file.refusal) }
  return file.value
}
