import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { StatedTerms } from '#lib/domain/submission/commitment-terms'
import type { StatedCommitment } from '#lib/domain/submission/document'
import type { Tx } from './client.ts'
import { commitment } from './schema/index.ts'

export type CommitmentRow = typeof commitment.$inferSelect
export type CommitmentValues = Omit<StatedCommitment, 'id'>

type Reading = Grant<'company:read' | 'company:edit' | 'submission:send'>
type Editing = Grant<'company:edit'>

const own = (grant: Reading) =>
  and(eq(commitment.organisationId, grant.organisationId), eq(commitment.clusterId, grant.clusterId))
const unchanged = (grant: Editing, id: string, seen: number) =>
  and(own(grant), eq(commitment.id, id), eq(commitment.rowVersion, seen))

export function listCommitments(tx: Tx, grant: Reading): Promise<CommitmentRow[]> {
  return tx.select().from(commitment).where(own(grant)).orderBy(asc(commitment.targetYear), asc(commitment.id))
}

export async function findCommitment(tx: Tx, grant: Reading, id: string): Promise<CommitmentRow | null> {
  const [row] = await tx
    .select()
    .from(commitment)
    .where(and(own(grant), eq(commitment.id, id)))
  return row ?? null
}

export async function insertCommitment(tx: Tx, grant: Editing, values: CommitmentValues): Promise<string> {
  const id = crypto.randomUUID()
  await tx
    .insert(commitment)
    .values({ id, organisationId: grant.organisationId, clusterId: grant.clusterId, ...stored(values) })
  return id
}

/** False where somebody saved the commitment since `seen`, or removed it. */
export async function updateCommitment(
  tx: Tx,
  grant: Editing,
  id: string,
  seen: number,
  values: CommitmentValues,
): Promise<boolean> {
  const rows = await tx
    .update(commitment)
    .set({ ...stored(values), rowVersion: sql`${commitment.rowVersion} + 1` })
    .where(unchanged(grant, id, seen))
    .returning({ id: commitment.id })
  return rows.length > 0
}

/** False where somebody saved the commitment since `seen`, or removed it. */
export async function removeCommitment(tx: Tx, grant: Editing, id: string, seen: number): Promise<boolean> {
  const rows = await tx
    .delete(commitment)
    .where(unchanged(grant, id, seen))
    .returning({ id: commitment.id })
  return rows.length > 0
}

const stored = (values: CommitmentValues) => ({ ...values, scopes: [...values.scopes] })

/** Writes down which of two numbers its owner says holds, and which were given up for it. */
export async function updateOwnersWord(
  tx: Tx,
  grant: Editing,
  ids: readonly string[],
  word: NonNullable<StatedTerms['ownersWord']>,
): Promise<void> {
  if (ids.length === 0) return
  await tx
    .update(commitment)
    .set({
      terms: sql`jsonb_set(${commitment.terms}, '{ownersWord}', ${JSON.stringify(word)}::jsonb)`,
      rowVersion: sql`${commitment.rowVersion} + 1`,
    })
    .where(and(own(grant), inArray(commitment.id, [...ids])))
}
