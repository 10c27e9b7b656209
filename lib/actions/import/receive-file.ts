import type { z } from 'zod'
import type { Database } from '#db/client'
import type { Actor } from '#lib/domain/access/actor'
import { authorise } from '#lib/domain/access/grant'
import { wrongState, type Refusal } from '#lib/domain/refusal'
import { no, type Result } from '#lib/domain/result'
import type { FileSource } from '#lib/import/file-bytes'
import type { ImportKind } from '#lib/import/preview'
import { perform, type Done } from '../action.ts'
import { optionalText } from '../fields.ts'
import { keepPreview } from './keep.ts'
import { readFile } from './read-file.ts'

export type ReceivedFile = {
  readonly organisationId: string
  readonly clusterId: string
  /** Null where the file itself is to show what it is. */
  readonly kind: ImportKind | null
  readonly fileName: string
  readonly source: FileSource
  /** The source of figures whose row names none; null refuses them. */
  readonly sourceWhenEmpty: string | null
}

/** As a cell of the file could say it, or the export of its figures could not be read again. */
const sourceField = optionalText('the source', 2_000)

const badSource = (error: z.ZodError): Refusal =>
  wrongState(['Nothing was saved.', ...error.issues.map(({ message }) => message)].join(' '))

/**
 * Reads a file that somebody sent and keeps it as a preview. Reading takes a while and happens in a thread of its own, before
 * any transaction; whoever may not edit is turned away before a byte is read.
 */
export async function receiveFile(
  file: ReceivedFile,
  request: { readonly database: Database; readonly actor: Actor; readonly now: Date },
): Promise<Result<Done, Refusal>> {
  const place = { organisationId: file.organisationId, clusterId: file.clusterId }
  const allowed = authorise(request.actor, 'company:edit', place)
  if (!allowed.ok) return allowed
  const sourceWhenEmpty = sourceField.safeParse(file.sourceWhenEmpty ?? undefined)
  if (!sourceWhenEmpty.success) return no(badSource(sourceWhenEmpty.error))
  const { database, actor } = request
  const read = await readFile(file.source, file.kind, sourceWhenEmpty.data, { database, actor, grant: allowed.value })
  return perform(
    'import.keep',
    keepPreview,
    { ...place, fileName: file.fileName.slice(-200).toWellFormed(), ...read },
    request,
  )
}
