import { and, asc, eq, isNull, sql, sum } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { FileType } from '#lib/domain/evidence/file-type'
import type { EvidenceRef } from '#lib/domain/inventory/line'
import type { SubmissionDocument } from '#lib/domain/submission/document'
import type { Tx } from './client.ts'
import { evidence, evidenceFile, submissionEvidence } from './schema/index.ts'

type Reading = Grant<'company:read' | 'company:edit' | 'submission:send'>
type Editing = Grant<'company:edit'>
type Keeping = Grant<'company:edit' | 'opinion:record'>
/** Whose files: a company in a cluster. */
export type FileRoom = Pick<Grant, 'organisationId' | 'clusterId'>
/** A line of the draft, or null for the submission as a whole. */
export type EvidencePlace = { readonly siteId: string; readonly year: number; readonly lineId: string } | null

const own = (room: FileRoom) =>
  and(eq(evidence.organisationId, room.organisationId), eq(evidence.clusterId, room.clusterId))
const at = (place: EvidencePlace) =>
  place === null
    ? isNull(evidence.lineId)
    : and(eq(evidence.siteId, place.siteId), eq(evidence.year, place.year), eq(evidence.lineId, place.lineId))
const fileOf = (room: FileRoom, digest: string) =>
  and(
    eq(evidenceFile.organisationId, room.organisationId),
    eq(evidenceFile.clusterId, room.clusterId),
    eq(evidenceFile.digest, digest),
  )

export type AttachedFile = EvidenceRef & {
  readonly id: string
  readonly lineId: string | null
  readonly type: FileType
  readonly bytes: number
  readonly adderName: string
  readonly addedAt: Date
}

const attached = (tx: Tx) =>
  tx
    .select({
      id: evidence.id,
      lineId: evidence.lineId,
      digest: evidence.digest,
      name: evidence.name,
      type: evidenceFile.type,
      bytes: evidenceFile.bytes,
      adderName: evidence.adderName,
      addedAt: evidence.addedAt,
    })
    .from(evidence)
    .innerJoin(
      evidenceFile,
      and(
        eq(evidenceFile.organisationId, evidence.organisationId),
        eq(evidenceFile.clusterId, evidence.clusterId),
        eq(evidenceFile.digest, evidence.digest),
      ),
    )
    .$dynamic()

/** Files behind the submission as a whole, by name. */
export const listSubmissionFiles = (tx: Tx, grant: Reading): Promise<AttachedFile[]> =>
  attached(tx)
    .where(and(own(grant), isNull(evidence.lineId)))
    .orderBy(asc(evidence.name), asc(evidence.digest))

/** Files behind the lines of one site and year, also of lines that were removed, by name. */
export const listFilesOfYear = (tx: Tx, grant: Reading, siteId: string, year: number): Promise<AttachedFile[]> =>
  attached(tx)
    .where(and(own(grant), eq(evidence.siteId, siteId), eq(evidence.year, year)))
    .orderBy(asc(evidence.name), asc(evidence.digest))

type LineKey = { readonly siteId: string | null; readonly year: number | null; readonly id: string | null }
type LineFile = LineKey & EvidenceRef
export type FilesByLine = (line: LineKey) => readonly EvidenceRef[]

/** Files behind lines: of the whole draft, of a site and year, or of one line. One query, however many lines there are. */
export function listLineFiles(
  tx: Tx,
  grant: Reading,
  of: { readonly siteId: string; readonly year: number; readonly id?: string } | null = null,
): Promise<LineFile[]> {
  return tx
    .select({
      siteId: evidence.siteId,
      year: evidence.year,
      id: evidence.lineId,
      digest: evidence.digest,
      name: evidence.name,
    })
    .from(evidence)
    .where(
      and(
        own(grant),
        sql`${evidence.lineId} is not null`,
        of === null ? undefined : and(eq(evidence.siteId, of.siteId), eq(evidence.year, of.year)),
        of?.id === undefined ? undefined : eq(evidence.lineId, of.id),
      ),
    )
}

const none: readonly EvidenceRef[] = []

export function filesByLine(files: readonly LineFile[]): FilesByLine {
  const keyOf = (line: LineKey) => `${line.siteId} ${line.year} ${line.id}`
  const byLine = Map.groupBy(files, keyOf)
  return (line) => byLine.get(keyOf(line))?.map(({ digest, name }) => ({ digest, name })) ?? none
}

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

export const countFilesAt = (tx: Tx, grant: Editing, place: EvidencePlace): Promise<number> =>
  tx.$count(evidence, and(own(grant), at(place)))

/** Null where this very file is attached there already. */
export async function insertEvidence(
  tx: Tx,
  grant: Editing,
  place: EvidencePlace,
  file: EvidenceRef,
  now: Date,
): Promise<string | null> {
  const [row] = await tx
    .insert(evidence)
    .values({
      organisationId: grant.organisationId,
      clusterId: grant.clusterId,
      ...place,
      ...file,
      addedBy: grant.accountId,
      adderName: grant.name,
      addedAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: evidence.id })
  return row?.id ?? null
}

/** Takes a file off its line or off the submission; null where it is not attached (any more). */
export async function removeEvidence(tx: Tx, grant: Editing, id: string): Promise<EvidenceRef | null> {
  const [row] = await tx
    .delete(evidence)
    .where(and(own(grant), eq(evidence.id, id)))
    .returning({ digest: evidence.digest, name: evidence.name })
  return row ?? null
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

/** Binds the files that a document names to the submission it was sent as: from now on its readers read them. */
export async function insertSentFiles(
  tx: Tx,
  grant: Grant<'submission:send'>,
  submissionId: string,
  document: SubmissionDocument,
): Promise<void> {
  if (document.schema !== 'concord/submission/2') return
  const files = new Map<string, EvidenceRef>()
  for (const file of [...document.evidence, ...document.lines.flatMap((line) => line.evidence)])
    if (!files.has(file.digest)) files.set(file.digest, file)
  if (files.size === 0) return
  const place = { organisationId: grant.organisationId, clusterId: grant.clusterId, submissionId }
  await tx
    .insert(submissionEvidence)
    .values([...files.values()].map(({ digest, name }) => ({ ...place, digest, name })))
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
