import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { FactorFile } from '#lib/domain/evidence/factor-evidence'
import type { FileType } from '#lib/domain/evidence/file-type'
import type { EvidenceRef } from '#lib/domain/inventory/line'
import type { LevelFile } from '#lib/domain/measures/level-files'
import type { Level, SubmissionDocument } from '#lib/domain/submission/document'
import { filesIn } from '#lib/domain/submission/files-in'
import type { Tx } from './client.ts'
import type { FileRoom } from './evidence-files.ts'
import { evidence, evidenceFile, submissionEvidence } from './schema/index.ts'

type Reading = Grant<'company:read' | 'company:edit' | 'submission:send'>
type Editing = Grant<'company:edit'>
/** A line of the draft, an own factor, a level that a measure reached, or null for the submission as a whole. */
export type EvidencePlace =
  | { readonly siteId: string; readonly year: number; readonly lineId: string }
  | { readonly factorId: string }
  | { readonly measureId: string; readonly level: Level }
  | null

const own = (room: FileRoom) =>
  and(eq(evidence.organisationId, room.organisationId), eq(evidence.clusterId, room.clusterId))
const ofTheWhole = and(isNull(evidence.lineId), isNull(evidence.factorId), isNull(evidence.measureId))

function at(place: EvidencePlace) {
  if (place === null) return ofTheWhole
  if ('factorId' in place) return eq(evidence.factorId, place.factorId)
  if ('measureId' in place) return and(eq(evidence.measureId, place.measureId), eq(evidence.level, place.level))
  return and(eq(evidence.siteId, place.siteId), eq(evidence.year, place.year), eq(evidence.lineId, place.lineId))
}

export type AttachedFile = EvidenceRef & {
  readonly id: string
  readonly lineId: string | null
  readonly level: Level | null
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
      level: evidence.level,
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
    .where(and(own(grant), ofTheWhole))
    .orderBy(asc(evidence.name), asc(evidence.digest))

/** Files behind the lines of one site and year, also of lines that were removed, by name. */
export const listFilesOfYear = (tx: Tx, grant: Reading, siteId: string, year: number): Promise<AttachedFile[]> =>
  attached(tx)
    .where(and(own(grant), eq(evidence.siteId, siteId), eq(evidence.year, year)))
    .orderBy(asc(evidence.name), asc(evidence.digest))

/** Files behind an own factor, by name. */
export const listFilesOfFactor = (tx: Tx, grant: Reading, factorId: string): Promise<AttachedFile[]> =>
  attached(tx)
    .where(and(own(grant), eq(evidence.factorId, factorId)))
    .orderBy(asc(evidence.name), asc(evidence.digest))

/** Files that show the levels of a measure, by name. */
export const listFilesOfMeasure = (tx: Tx, grant: Reading, measureId: string): Promise<AttachedFile[]> =>
  attached(tx)
    .where(and(own(grant), eq(evidence.measureId, measureId)))
    .orderBy(asc(evidence.name), asc(evidence.digest))

/** Files that show the levels of every measure. */
export async function listLevelFiles(tx: Tx, grant: Reading): Promise<LevelFile[]> {
  const rows = await tx
    .select({ measureId: evidence.measureId, level: evidence.level, digest: evidence.digest, name: evidence.name })
    .from(evidence)
    .where(and(own(grant), isNotNull(evidence.measureId)))
  return rows.flatMap(({ measureId, level, ...file }) =>
    measureId === null || level === null ? [] : [{ measureId, level, ...file }],
  )
}

/** Files behind every own factor. */
export async function listFactorFiles(tx: Tx, grant: Reading): Promise<FactorFile[]> {
  const rows = await tx
    .select({ factorId: evidence.factorId, digest: evidence.digest, name: evidence.name })
    .from(evidence)
    .where(and(own(grant), isNotNull(evidence.factorId)))
  return rows.flatMap(({ factorId, ...file }) => (factorId === null ? [] : [{ factorId, ...file }]))
}

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

/** Takes off every file of an own factor that is removed; answers their digests. */
export async function removeFilesOfFactor(tx: Tx, grant: Editing, factorId: string): Promise<readonly string[]> {
  const rows = await tx
    .delete(evidence)
    .where(and(own(grant), eq(evidence.factorId, factorId)))
    .returning({ digest: evidence.digest })
  return rows.map((row) => row.digest)
}

/** Takes off every file of a measure that leaves the draft; answers their digests. */
export async function removeFilesOfMeasure(tx: Tx, grant: Editing, measureId: string): Promise<readonly string[]> {
  const rows = await tx
    .delete(evidence)
    .where(and(own(grant), eq(evidence.measureId, measureId)))
    .returning({ digest: evidence.digest })
  return [...new Set(rows.map((row) => row.digest))]
}

/** Takes off every file of a site that leaves the draft; answers their digests. */
export async function removeFilesOfSite(tx: Tx, grant: Editing, siteId: string): Promise<readonly string[]> {
  const rows = await tx
    .delete(evidence)
    .where(and(own(grant), eq(evidence.siteId, siteId)))
    .returning({ digest: evidence.digest })
  return [...new Set(rows.map((row) => row.digest))]
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
  for (const file of filesIn(document)) if (!files.has(file.digest)) files.set(file.digest, file)
  if (files.size === 0) return
  const place = { organisationId: grant.organisationId, clusterId: grant.clusterId, submissionId }
  await tx
    .insert(submissionEvidence)
    .values([...files.values()].map(({ digest, name }) => ({ ...place, digest, name })))
}
