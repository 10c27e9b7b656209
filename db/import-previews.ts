import { and, desc, eq, getTableColumns, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { Tx } from './client.ts'
import { importPreview } from './schema/index.ts'

type Whole = typeof importPreview.$inferSelect
/** A preview without what is large in it, which is asked for where it is needed. */
export type PreviewRow = Omit<Whole, 'rows' | 'digests'>
export type NewPreview = Pick<Whole, 'kind' | 'fileName' | 'file' | 'rows' | 'digests' | 'summary'>

const { rows: _rows, digests: _digests, ...small } = getTableColumns(importPreview)

type Reading = Grant<'company:read' | 'company:edit'>
type Editing = Grant<'company:edit'>

const own = (grant: Reading) =>
  and(eq(importPreview.organisationId, grant.organisationId), eq(importPreview.clusterId, grant.clusterId))
const waiting = (grant: Editing, id: string) =>
  and(own(grant), eq(importPreview.id, id), isNull(importPreview.committedAt))

export async function insertPreview(tx: Tx, grant: Editing, preview: NewPreview, now: Date): Promise<string> {
  const id = crypto.randomUUID()
  await tx.insert(importPreview).values({
    id,
    organisationId: grant.organisationId,
    clusterId: grant.clusterId,
    ...preview,
    createdBy: grant.accountId,
    createdAt: now,
  })
  return id
}

export async function findPreview(tx: Tx, grant: Reading, id: string): Promise<PreviewRow | null> {
  const [row] = await tx
    .select(small)
    .from(importPreview)
    .where(and(own(grant), eq(importPreview.id, id)))
  return row ?? null
}

/** The rows of a file as they were packed; empty where it was turned away or taken in. */
export async function findPackedRows(tx: Tx, grant: Reading, id: string): Promise<string> {
  const [row] = await tx
    .select({ rows: importPreview.rows })
    .from(importPreview)
    .where(and(own(grant), eq(importPreview.id, id)))
  return row?.rows ?? ''
}

/** What stands for each row of a file: see `row-digests`. */
export async function findRowDigests(tx: Tx, grant: Reading, id: string): Promise<string> {
  const [row] = await tx
    .select({ digests: importPreview.digests })
    .from(importPreview)
    .where(and(own(grant), eq(importPreview.id, id)))
  return row?.digests ?? ''
}

/** Imports that were read and wait to be taken in or thrown away, newest first. */
export function listWaitingPreviews(tx: Tx, grant: Reading) {
  return tx
    .select({
      id: importPreview.id,
      kind: importPreview.kind,
      fileName: importPreview.fileName,
      createdAt: importPreview.createdAt,
    })
    .from(importPreview)
    .where(and(own(grant), isNull(importPreview.committedAt)))
    .orderBy(desc(importPreview.createdAt))
}

/** What was taken in lately, newest first. */
export function listTakenPreviews(tx: Tx, grant: Reading, limit: number) {
  return tx
    .select({
      id: importPreview.id,
      kind: importPreview.kind,
      fileName: importPreview.fileName,
      takenAt: sql<Date>`${importPreview.committedAt}`.mapWith(importPreview.committedAt),
      taken: sql<{ readonly added: number; readonly changed: number } | null>`${importPreview.summary} -> 'taken'`,
    })
    .from(importPreview)
    .where(and(own(grant), isNotNull(importPreview.committedAt)))
    .orderBy(desc(importPreview.committedAt))
    .limit(limit)
}

/** Keeps how a sheet of one's own was read, while it waits. */
export async function updatePreviewRows(
  tx: Tx,
  grant: Editing,
  id: string,
  read: Pick<NewPreview, 'rows' | 'digests' | 'summary'>,
): Promise<boolean> {
  const rows = await tx.update(importPreview).set(read).where(waiting(grant, id)).returning({ id: importPreview.id })
  return rows.length > 0
}

export async function updatePreviewSummary(
  tx: Tx,
  grant: Editing,
  id: string,
  summary: PreviewRow['summary'],
): Promise<boolean> {
  const rows = await tx
    .update(importPreview)
    .set({ summary })
    .where(waiting(grant, id))
    .returning({ id: importPreview.id })
  return rows.length > 0
}

/** Claims a preview for being taken in: once. Its rows are then in the draft and need not be kept twice. */
export async function commitPreview(
  tx: Tx,
  grant: Editing,
  id: string,
  taken: { readonly added: number; readonly changed: number },
  now: Date,
): Promise<boolean> {
  const rows = await tx
    .update(importPreview)
    .set({
      committedAt: now,
      rows: '',
      digests: '',
      file: null,
      // Its rows and what was offered to choose from are not needed any more; that it was taken in, and how much, is.
      summary: sql`jsonb_build_object('taken', ${JSON.stringify(taken)}::jsonb)`,
    })
    .where(waiting(grant, id))
    .returning({ id: importPreview.id })
  return rows.length > 0
}

export async function removePreview(tx: Tx, grant: Editing, id: string): Promise<boolean> {
  const rows = await tx.delete(importPreview).where(waiting(grant, id)).returning({ id: importPreview.id })
  return rows.length > 0
}
