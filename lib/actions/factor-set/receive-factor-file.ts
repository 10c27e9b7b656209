import type { Database } from '#db/client'
import type { Actor } from '#lib/domain/access/actor'
import { holds } from '#lib/domain/access/grant'
import type { UploadSummary } from '#lib/domain/factors/factor-set'
import type { Refusal } from '#lib/domain/refusal'
import { no, type Result } from '#lib/domain/result'
import { readFactorFile } from '#lib/import/factors/read-factor-file'
import type { FileSource } from '#lib/import/file-bytes'
import { packRows } from '#lib/import/packed-rows'
import { perform, type Done } from '../action.ts'
import { keepForCluster, keepForCompany } from './keep.ts'

export type ReceivedFactorFile = {
  readonly clusterId: string
  /** Null where the lead loads for the whole cluster. */
  readonly organisationId: string | null
  readonly fileName: string
  readonly source: FileSource
}

/**
 * Reads a publisher's workbook that somebody sent and keeps it as a preview, or keeps why it was turned away. Reading takes a while and
 * happens before any transaction; whoever may not load is turned away before a byte is read.
 */
export async function receiveFactorFile(
  { clusterId, organisationId, fileName, source }: ReceivedFactorFile,
  request: { readonly database: Database; readonly actor: Actor; readonly now: Date },
): Promise<Result<Done, Refusal>> {
  const isCompany = organisationId !== null
  const place = isCompany ? { clusterId, organisationId } : { clusterId }
  if (!holds(request.actor, isCompany ? 'company:edit' : 'factors:load', place)) return no({ kind: 'not-found' })
  const kept = { ...place, fileName: fileName.slice(-200).toWellFormed(), ...(await read(source)) }
  return isCompany
    ? perform('factor-set.keep', keepForCompany, kept, request)
    : perform('factor-set.keep', keepForCluster, kept, request)
}

async function read(source: FileSource): Promise<{ readonly factors: string; readonly summary: UploadSummary }> {
  const file = await readFactorFile(source)
  if (!file.ok) return { factors: '', summary: { refusal: file.refusal } }
  const { factors, skipped, ignoredSheets, publisher, dataset, year, licence } = file.value
  const edition = { publisher, dataset, year, licence }
  return {
    factors: packRows({ rows: factors, problems: [] }).rows,
    summary: { refusal: null, edition, factors: factors.length, skipped, ignoredSheets },
  }
}
