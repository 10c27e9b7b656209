import { and, asc, eq, sql } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { MeasureEntry } from '#lib/domain/submission/document'
import type { Tx } from './client.ts'
import { measure } from './schema/index.ts'

export type MeasureRow = typeof measure.$inferSelect
export type MeasureValues = Omit<MeasureEntry, 'id'>

type Reading = Grant<'company:read' | 'company:edit' | 'submission:send'>
type Editing = Grant<'company:edit'>

const own = (grant: Reading) =>
  and(eq(measure.organisationId, grant.organisationId), eq(measure.clusterId, grant.clusterId))
const unchanged = (grant: Editing, id: string, seen: number) =>
  and(own(grant), eq(measure.id, id), eq(measure.rowVersion, seen))

export function listMeasures(tx: Tx, grant: Reading): Promise<MeasureRow[]> {
  return tx.select().from(measure).where(own(grant)).orderBy(asc(measure.start), asc(measure.id))
}

export async function findMeasure(tx: Tx, grant: Reading, id: string): Promise<MeasureRow | null> {
  const [row] = await tx
    .select()
    .from(measure)
    .where(and(own(grant), eq(measure.id, id)))
  return row ?? null
}

/** `id` is given where another measure names the new one before it is there. */
export async function insertMeasure(
  tx: Tx,
  grant: Editing,
  values: MeasureValues,
  id: string = crypto.randomUUID(),
): Promise<string> {
  await tx
    .insert(measure)
    .values({ id, organisationId: grant.organisationId, clusterId: grant.clusterId, ...stored(values) })
  return id
}

/** False where somebody saved the measure since `seen`, or removed it. */
export async function updateMeasure(
  tx: Tx,
  grant: Editing,
  id: string,
  seen: number,
  values: MeasureValues,
): Promise<boolean> {
  const rows = await tx
    .update(measure)
    .set({ ...stored(values), rowVersion: sql`${measure.rowVersion} + 1` })
    .where(unchanged(grant, id, seen))
    .returning({ id: measure.id })
  return rows.length > 0
}

/** Removes a measure, and takes it out of what others name as their prerequisite. False where it was saved since `seen`. */
export async function removeMeasure(tx: Tx, grant: Editing, id: string, seen: number): Promise<boolean> {
  const rows = await tx
    .delete(measure)
    .where(unchanged(grant, id, seen))
    .returning({ id: measure.id })
  if (rows.length === 0) return false
  await tx
    .update(measure)
    .set({
      prerequisites: sql`array_remove(${measure.prerequisites}, ${id}::uuid)`,
      rowVersion: sql`${measure.rowVersion} + 1`,
    })
    .where(and(own(grant), sql`${id}::uuid = any (${measure.prerequisites})`))
  return true
}

const stored = (values: MeasureValues) => ({
  ...values,
  owners: [...values.owners],
  prerequisites: [...values.prerequisites],
})
