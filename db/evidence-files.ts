import { and, eq, sql, sum } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { FileType } from '#lib/domain/evidence/file-type'
import type { EvidenceRef } from '#lib/domain/inventory/line'
import type { Tx } from './client.ts'
import { evidenceFile } from './schema/index.ts'

type Editing = Grant<'company:edit'>
type Keeping = Grant<'company:edit' | 'opinion:record'>
/** Whose files: a company in a cluster. */
export type FileRoom = Pick<Grant, 'organisationId' | 'clusterId'>

const fileOf = (room: FileRoom, digest: string) =>
  and(
    eq(evidenceFile.organisationId, room.organisationId),
    eq(evidenceFile.clusterId, room.clusterId),
    eq(evidenceFile.digest, digest),
  )

/**
 * Holds a company's files in a cluster until the transaction ends: what is counted stays counted, and bytes are kept and erased by
 * one at a time, so that nobody erases what another has just kept.
 */
export async function lockFiles(tx: Tx, room: FileRoom): Promise<void> {
  const key = `evidence ${room.organisationId} ${room.clusterId}`
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`)
}

/** What the files of a company in a cluster come to, in bytes. */
export async function sumOfBytes(tx: Tx, grant: Editing): Promise<number> {
  const [row] = await tx
    .select({ bytes: sum(evidenceFile.bytes) })
    .from(evidenceFile)
    .where(and(eq(evidenceFile.organisationId, grant.organisationId), eq(evidenceFile.clusterId, grant.clusterId)))
  return Number(row?.bytes ?? 0)
}

export async function isFileKept(tx: Tx, room: FileRoom, digest: string): Promise<boolean> {
  const [row] = await tx.select({ digest: evidenceFile.digest }).from(evidenceFile).where(fileOf(room, digest))
  return row !== undefined
}

/** The same for whoever is about to erase the bytes, also of files that they do not see. */
export async function isFileStillKept(tx: Tx, room: FileRoom, digest: string): Promise<boolean> {
  const [row] = await tx.execute<{ kept: boolean }>(
    sql`select concord.keeps_file(${room.organisationId}::uuid, ${room.clusterId}::uuid, ${digest}) as kept`,
  )
  return row?.kept !== false
}

/** Notes that the store keeps a file; one that it keeps already is left alone. */
export async function insertFile(
  tx: Tx,
  grant: Keeping,
  file: { readonly digest: string; readonly type: FileType; readonly bytes: number },
  now: Date,
): Promise<void> {
  const { organisationId, clusterId, accountId } = grant
  await tx
    .insert(evidenceFile)
    .values({ organisationId, clusterId, ...file, addedBy: accountId, addedAt: now })
    .onConflictDoNothing()
}

/**
 * Forgets a file that nothing names any more: no line, no submission that was sent, no statement, no opinion. The database's keys
 * say so, also of rows that this person cannot see; false where something names it.
 */
export async function removeUnusedFile(tx: Tx, grant: Keeping, digest: string): Promise<boolean> {
  try {
    return await tx.transaction(async (inner) => {
      const rows = await inner
        .delete(evidenceFile)
        .where(fileOf(grant, digest))
        .returning({ digest: evidenceFile.digest })
      return rows.length > 0
    })
  } catch (fault) {
    if (isStillNamed(fault)) return false
    throw fault
  }
}

function isStillNamed(fault: unknown): boolean {
  const code = fault instanceof Error ? ((fault.cause as { code?: unknown } | undefined)?.code ?? null) : null
  return code === '23503'
}

export type FoundFile = EvidenceRef & { readonly type: FileType; readonly room: FileRoom }

/**
 * A file by its digest, as far as the reader's policies let it through: a company's own, a steward's and a verifier's once it was
 * sent. It goes by the first name under which this reader knows it.
 */
export async function findFile(
  tx: Tx,
  grant: Grant<'company:read' | 'submission:decide' | 'engagement:read'>,
  digest: string,
): Promise<FoundFile | null> {
  const { organisationId, clusterId } = grant
  const same = (alias: string, column = 'digest') =>
    sql`${sql.raw(alias)}.organisation_id = ${organisationId}::uuid and ${sql.raw(alias)}.cluster_id = ${clusterId}::uuid
      and ${sql.raw(`${alias}.${column}`)} = ${digest}`
  const [row] = await tx
    .select({
      type: evidenceFile.type,
      name: sql<string | null>`coalesce(
        (select n.name from submission_evidence n where ${same('n')} order by n.name limit 1),
        (select e.name from evidence e where ${same('e')} order by e.name limit 1),
        (select o.document::jsonb #>> '{statement,name}' from opinion o where ${same('o', 'statement_digest')} limit 1),
        (select v.name from verification_statement v where ${same('v')} limit 1))`,
    })
    .from(evidenceFile)
    .where(fileOf(grant, digest))
  if (!row || row.name === null) return null
  return { digest, name: row.name, type: row.type, room: { organisationId, clusterId } }
}
