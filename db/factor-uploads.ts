import { and, desc, eq } from 'drizzle-orm'
import type { UploadSummary } from '#lib/domain/factors/factor-set'
import type { Tx } from './client.ts'
import { ownerOf, type LoadingSets, type ReadingSets } from './factor-sets.ts'
import { factorUpload } from './schema/index.ts'

export type FactorUploadRow = typeof factorUpload.$inferSelect
export type NewFactorUpload = {
  readonly fileName: string
  readonly factors: string
  readonly summary: UploadSummary
}

const own = (grant: ReadingSets) =>
  and(eq(factorUpload.clusterId, grant.clusterId), eq(factorUpload.ownerId, ownerOf(grant)))

export async function insertFactorUpload(
  tx: Tx,
  grant: LoadingSets,
  upload: NewFactorUpload,
  now: Date,
): Promise<string> {
  const id = crypto.randomUUID()
  await tx.insert(factorUpload).values({
    id,
    clusterId: grant.clusterId,
    organisationId: grant.organisationId === '' ? null : grant.organisationId,
    ...upload,
    createdBy: grant.accountId,
    createdAt: now,
  })
  return id
}

export async function findFactorUpload(tx: Tx, grant: ReadingSets, id: string): Promise<FactorUploadRow | null> {
  const [row] = await tx
    .select()
    .from(factorUpload)
    .where(and(own(grant), eq(factorUpload.id, id)))
  return row ?? null
}

/** Workbooks that were read and wait to be taken in or thrown away, newest first. */
export function listFactorUploads(tx: Tx, grant: ReadingSets) {
  return tx
    .select({ id: factorUpload.id, fileName: factorUpload.fileName, createdAt: factorUpload.createdAt })
    .from(factorUpload)
    .where(own(grant))
    .orderBy(desc(factorUpload.createdAt))
}

/** Takes an upload away, once: of two who take it in at once, one finds nothing. */
export async function removeFactorUpload(tx: Tx, grant: LoadingSets, id: string): Promise<boolean> {
  const rows = await tx
    .delete(factorUpload)
    .where(and(own(grant), eq(factorUpload.id, id)))
    .returning({ id: factorUpload.id })
  return rows.length > 0
}
