import { desc, eq } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import { benchmarkName, type Benchmark, type SectorBenchmark } from '#lib/domain/goals/benchmark'
import { findBenchmark } from '#lib/domain/goals/benchmarks/all'
import type { Tx } from './client.ts'
import { clusterBenchmark } from './schema/index.ts'

type InCluster = Pick<Grant, 'clusterId'>

export type BenchmarkChoiceRow = typeof clusterBenchmark.$inferSelect

/** What a cluster holds itself against now: a benchmark of one edition, who chose it and when. */
export type BenchmarkChoice = {
  readonly benchmark: Benchmark
  readonly number: number
  readonly reason: string | null
  readonly chooserName: string
  readonly chosenAt: Date
}

/** Every choice of the cluster, the newest first. */
export function listBenchmarkChoices(tx: Tx, grant: InCluster): Promise<BenchmarkChoiceRow[]> {
  return tx
    .select()
    .from(clusterBenchmark)
    .where(eq(clusterBenchmark.clusterId, grant.clusterId))
    .orderBy(desc(clusterBenchmark.number))
}

/** The benchmark the cluster chose, for whoever draws its ladder. Null where it never chose one, or took its choice back. */
export async function findBenchmarkChoice(tx: Tx, grant: InCluster): Promise<BenchmarkChoice | null> {
  const [row] = await tx
    .select()
    .from(clusterBenchmark)
    .where(eq(clusterBenchmark.clusterId, grant.clusterId))
    .orderBy(desc(clusterBenchmark.number))
    .limit(1)
  if (!row) return null
  const benchmark = benchmarkOf(row)
  return benchmark && { ...row, benchmark }
}

/** What each cluster holds itself against now, by its id, for the Forum. Clusters that chose none are missing. */
export async function listStandingChoices(
  tx: Tx,
  _grant: Grant<'forum:read'>,
): Promise<ReadonlyMap<string, BenchmarkChoice>> {
  const rows = await tx
    .selectDistinctOn([clusterBenchmark.clusterId])
    .from(clusterBenchmark)
    .orderBy(clusterBenchmark.clusterId, desc(clusterBenchmark.number))
  return new Map(
    rows.flatMap((row) => {
      const benchmark = benchmarkOf(row)
      return benchmark === null ? [] : [[row.clusterId, { ...row, benchmark }] as const]
    }),
  )
}

/** The benchmark of a choice; null for the choice of none. An edition never leaves the catalogue, so a missing one is a fault. */
function benchmarkOf({ own, benchmarkId }: BenchmarkChoiceRow): Benchmark | null {
  if (own !== null || benchmarkId === null) return own
  const found = findBenchmark(benchmarkId)
  if (!found) throw new Error(`The catalogue of benchmarks has lost ${benchmarkId}`)
  return found
}

/**
 * Adds a choice under the number after `seen`; earlier ones stay. Null where somebody else chose since then: of two at once, one
 * loses at the key.
 */
export async function insertBenchmarkChoice(
  tx: Tx,
  grant: Grant<'benchmark:choose'>,
  seen: number,
  chosen: { readonly benchmark: Benchmark | null; readonly reason: string | null },
  now: Date,
): Promise<number | null> {
  const { benchmark, reason } = chosen
  const own: SectorBenchmark | null =
    benchmark !== null && findBenchmark(benchmark.id) === null ? ownTable(benchmark) : null
  const rows = await tx
    .insert(clusterBenchmark)
    .values({
      clusterId: grant.clusterId,
      number: seen + 1,
      benchmarkId: own === null ? (benchmark?.id ?? null) : null,
      own,
      name: benchmark && benchmarkName(benchmark),
      reason,
      chosenBy: grant.accountId,
      chooserName: grant.name,
      chosenAt: now,
    })
    .onConflictDoNothing()
    .returning({ number: clusterBenchmark.number })
  return rows[0]?.number ?? null
}

function ownTable(benchmark: Benchmark): SectorBenchmark {
  if (benchmark.kind !== 'sector') throw new Error('A benchmark of one’s own is a table')
  return benchmark
}
