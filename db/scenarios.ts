import { and, asc, count, desc, eq, sql } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import { canonicalText } from '#lib/domain/canonical'
import type { RoadmapDocument } from '#lib/domain/roadmap/document'
import type { FollowedScenario, Scenario } from '#lib/domain/scenario/change'
import type { Tx } from './client.ts'
import { scenario, scenarioDecision, scenarioOutcome } from './schema/index.ts'

type InCluster = Pick<Grant, 'clusterId'>
type Keeping = Grant<'scenario:keep'>
export type ScenarioRow = typeof scenario.$inferSelect

/** The scenarios of a cluster, in the order in which they were made. */
export const listScenarios = (tx: Tx, grant: InCluster): Promise<ScenarioRow[]> =>
  tx.select().from(scenario).where(eq(scenario.clusterId, grant.clusterId)).orderBy(asc(scenario.madeAt))

const own = (grant: InCluster, id: string) => and(eq(scenario.clusterId, grant.clusterId), eq(scenario.id, id))
const unchanged = (grant: InCluster, id: string, seen: number) => and(own(grant, id), eq(scenario.rowVersion, seen))

export async function findScenario(tx: Tx, grant: InCluster, id: string): Promise<ScenarioRow | null> {
  const [row] = await tx.select().from(scenario).where(own(grant, id))
  return row ?? null
}

export async function countScenarios(tx: Tx, grant: InCluster): Promise<number> {
  const [row] = await tx.select({ count: count() }).from(scenario).where(eq(scenario.clusterId, grant.clusterId))
  return row?.count ?? 0
}

/** False where the cluster has a scenario of that name already. */
export async function insertScenario(
  tx: Tx,
  { clusterId, accountId, name }: Keeping,
  made: Scenario,
  now: Date,
): Promise<boolean> {
  const rows = await tx
    .insert(scenario)
    .values({ ...made, clusterId, makerId: accountId, makerName: name, madeAt: now })
    .onConflictDoNothing()
    .returning({ id: scenario.id })
  return rows.length > 0
}

/** False where somebody saved the scenario since `seen`, or removed it. */
export async function updateScenario(tx: Tx, grant: Keeping, seen: number, { id, ...values }: Scenario) {
  const rows = await tx
    .update(scenario)
    .set({ ...values, rowVersion: sql`${scenario.rowVersion} + 1` })
    .where(unchanged(grant, id, seen))
    .returning({ id: scenario.id })
  return rows.length > 0
}

/** Another scenario of the cluster that has this name. */
export async function nameIsTaken(tx: Tx, grant: InCluster, { id, name }: Pick<Scenario, 'id' | 'name'>) {
  const rows = await tx
    .select({ id: scenario.id })
    .from(scenario)
    .where(and(eq(scenario.clusterId, grant.clusterId), eq(scenario.name, name)))
  return rows.some((row) => row.id !== id)
}

/** Removes a scenario with what it came to. False where somebody saved it since `seen`, or removed it. */
export async function removeScenario(tx: Tx, grant: Keeping, id: string, seen: number): Promise<boolean> {
  const rows = await tx
    .select({ id: scenario.id })
    .from(scenario)
    .where(unchanged(grant, id, seen))
    .for('update')
  if (rows.length === 0) return false
  await tx
    .delete(scenarioOutcome)
    .where(and(eq(scenarioOutcome.clusterId, grant.clusterId), eq(scenarioOutcome.of, id)))
  await tx.delete(scenario).where(own(grant, id))
  return true
}

/** The key of the plans as they were submitted, among the outcomes. */
export const submittedPlans = 'submitted'

/**
 * Keeps what a scenario, or the plans as submitted, come to beside a draft, in the place of what it came to before. How many decisions
 * are kept is told of drafts alone: in two ways that differ by one measure it would tell whose decision falls.
 */
export async function saveOutcome(
  tx: Tx,
  { clusterId }: InCluster,
  outcome: { readonly of: string; readonly draftId: string; readonly document: RoadmapDocument },
): Promise<void> {
  const { of, draftId } = outcome
  const { keptDecisions: _, ...told } = outcome.document
  const document = canonicalText(told)
  await tx
    .insert(scenarioOutcome)
    .values({ clusterId, of, scenarioId: of === submittedPlans ? null : of, draftId, document })
    .onConflictDoUpdate({ target: [scenarioOutcome.clusterId, scenarioOutcome.of], set: { draftId, document } })
}

/** What was kept beside this very draft, by scenario. Outcomes beside another draft must never stand beside these. */
export async function listOutcomes(
  tx: Tx,
  grant: InCluster,
  draftId: string,
): Promise<ReadonlyMap<string, RoadmapDocument>> {
  const rows = await tx
    .select({ of: scenarioOutcome.of, document: scenarioOutcome.document })
    .from(scenarioOutcome)
    .where(and(eq(scenarioOutcome.clusterId, grant.clusterId), eq(scenarioOutcome.draftId, draftId)))
  return new Map(rows.map((row) => [row.of, JSON.parse(row.document) as RoadmapDocument]))
}

/** The scenario that the cluster's next draft follows; null where the plans count as submitted. */
export async function findFollowed(tx: Tx, grant: InCluster): Promise<FollowedScenario | null> {
  const [row] = await tx
    .select()
    .from(scenarioDecision)
    .where(eq(scenarioDecision.clusterId, grant.clusterId))
    .orderBy(desc(scenarioDecision.decidedAt), desc(scenarioDecision.id))
    .limit(1)
  if (!row || row.scenarioId === null) return null
  const { name, changes, reason, deciderName, decidedAt } = row
  return { id: row.scenarioId, name, changes, reason, decidedBy: deciderName, decidedAt: decidedAt.toISOString() }
}

/** Records which scenario the draft follows from now on; null is the plans as submitted. */
export async function insertDecision(
  tx: Tx,
  grant: Grant<'roadmap:merge'>,
  taken: Scenario | null,
  reason: string,
  now: Date,
): Promise<void> {
  await tx.insert(scenarioDecision).values({
    clusterId: grant.clusterId,
    scenarioId: taken?.id ?? null,
    name: taken?.name ?? 'Submitted plans',
    changes: taken?.changes ?? [],
    reason,
    decidedBy: grant.accountId,
    deciderName: grant.name,
    decidedAt: now,
  })
}
