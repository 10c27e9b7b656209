import { and, asc, desc, eq, or, sql } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { FlowQuestion } from '#lib/domain/inventory/flows-between'
import type { FlowEntry } from '#lib/domain/submission/inventory-statements'
import type { Tx } from './client.ts'
import { flowQuery, flowStatement } from './schema/index.ts'

type Reading = Grant<'company:read' | 'company:edit' | 'submission:send'>
type Editing = Grant<'company:edit'>
export type FlowRow = FlowEntry & { readonly rowVersion: number }
export type FlowValues = Omit<FlowEntry, 'id'>
export type FlowQueryRow = FlowQuestion & { readonly raisedAt: Date }

const own = (grant: Reading) =>
  and(eq(flowStatement.organisationId, grant.organisationId), eq(flowStatement.clusterId, grant.clusterId))
const unchanged = (grant: Editing, id: string, seen: number) =>
  and(own(grant), eq(flowStatement.id, id), eq(flowStatement.rowVersion, seen))

/** What a company states in its draft, newest year first. */
export async function listFlows(tx: Tx, grant: Reading): Promise<FlowRow[]> {
  const rows = await tx
    .select()
    .from(flowStatement)
    .where(own(grant))
    .orderBy(desc(flowStatement.year), asc(flowStatement.kind), asc(flowStatement.id))
  return rows.map(flowOf)
}

export async function findFlow(tx: Tx, grant: Reading, id: string): Promise<FlowRow | null> {
  const [row] = await tx
    .select()
    .from(flowStatement)
    .where(and(own(grant), eq(flowStatement.id, id)))
  return row ? flowOf(row) : null
}

export async function insertFlow(tx: Tx, grant: Editing, values: FlowValues): Promise<string> {
  const id = crypto.randomUUID()
  const place = { organisationId: grant.organisationId, clusterId: grant.clusterId }
  await tx.insert(flowStatement).values({ ...place, id, ...columnsOf(values) })
  return id
}

/** False where somebody saved the statement since `seen`, or removed it. */
export async function updateFlow(
  tx: Tx,
  grant: Editing,
  id: string,
  seen: number,
  values: FlowValues,
): Promise<boolean> {
  const rows = await tx
    .update(flowStatement)
    .set({ ...columnsOf(values), rowVersion: sql`${flowStatement.rowVersion} + 1` })
    .where(unchanged(grant, id, seen))
    .returning({ id: flowStatement.id })
  return rows.length > 0
}

/** False where somebody saved the statement since `seen`, or removed it. */
export async function removeFlow(tx: Tx, grant: Editing, id: string, seen: number): Promise<boolean> {
  const rows = await tx
    .delete(flowStatement)
    .where(unchanged(grant, id, seen))
    .returning({ id: flowStatement.id })
  return rows.length > 0
}

/** The open questions about flows that a company is one end of. */
export async function listFlowQueries(tx: Tx, grant: Reading): Promise<FlowQueryRow[]> {
  const rows = await tx
    .select()
    .from(flowQuery)
    .where(
      and(
        eq(flowQuery.clusterId, grant.clusterId),
        or(eq(flowQuery.supplierId, grant.organisationId), eq(flowQuery.receiverId, grant.organisationId)),
      ),
    )
    .orderBy(desc(flowQuery.year), asc(flowQuery.key))
  return rows.map(({ clusterId: _, differencePercent, ...row }) => ({
    ...row,
    differencePercent: Number(differencePercent),
  }))
}

/** Puts the questions of the submissions that are accepted now in the place of the earlier ones. One that stays keeps its day. */
export async function replaceFlowQueries(
  tx: Tx,
  grant: Grant<'submission:decide'>,
  questions: readonly FlowQuestion[],
  now: Date,
): Promise<void> {
  const { clusterId } = grant
  const raised = await tx
    .delete(flowQuery)
    .where(eq(flowQuery.clusterId, clusterId))
    .returning({ key: flowQuery.key, raisedAt: flowQuery.raisedAt })
  if (questions.length === 0) return
  const days = new Map(raised.map(({ key, raisedAt }) => [key, raisedAt]))
  await tx.insert(flowQuery).values(
    questions.map(({ differencePercent, ...question }) => ({
      ...question,
      clusterId,
      differencePercent: differencePercent.toFixed(3),
      raisedAt: days.get(question.key) ?? now,
    })),
  )
}

function columnsOf({ counterpart, ...values }: FlowValues) {
  return { ...values, counterpartId: counterpart.organisationId, counterpartName: counterpart.name }
}

const flowOf = (row: typeof flowStatement.$inferSelect): FlowRow => ({
  id: row.id,
  siteId: row.siteId,
  year: row.year,
  side: row.side,
  kind: row.kind,
  origin: row.origin,
  counterpart: { organisationId: row.counterpartId, name: row.counterpartName },
  quantity: row.quantity,
  unit: row.unit,
  scope1: row.scope1,
  location: row.location,
  market: row.market,
  inFigures: row.inFigures,
  note: row.note,
  rowVersion: row.rowVersion,
})
