import type { Grant } from '#lib/domain/access/grant'
import type { Benchmark } from '#lib/domain/goals/benchmark'
import { widerActorsOf } from '#lib/domain/goals/public/wider-actors'
import type { WiderActor } from '#lib/domain/goals/roadmap-ladder'
import { regionNamesOf } from '#lib/domain/goals/starter/regions'
import { findBenchmarkChoice } from './benchmarks.ts'
import type { Tx } from './client.ts'
import { findPublicGoals, type PublicGoals } from './public-goals.ts'

type Place = { readonly country: string; readonly region: string }

/** The regions and the nation a cluster stands under, out of the public goals kept of its country. */
export const widerActorsIn = ({ country, region }: Place, { actors, totals }: PublicGoals): readonly WiderActor[] =>
  widerActorsOf(country, regionNamesOf(country, region), actors, totals)

/** The regions and the nation a cluster stands under, with the public goals that are in force and may be shown. */
export async function findWiderActors(
  tx: Tx,
  grant: Pick<Grant, 'accountId'>,
  cluster: Place,
): Promise<readonly WiderActor[]> {
  return widerActorsIn(cluster, await findPublicGoals(tx, grant, cluster.country))
}

/** What a cluster's ladder is held against, beside its own roadmap: the wider actors' goals, and the benchmark it chose. */
export async function findLadderInputs(
  tx: Tx,
  grant: Pick<Grant, 'accountId' | 'clusterId'>,
  cluster: Place,
): Promise<{ readonly wider: readonly WiderActor[]; readonly benchmark: Benchmark | null }> {
  const wider = await findWiderActors(tx, grant, cluster)
  const choice = await findBenchmarkChoice(tx, grant)
  return { wider, benchmark: choice?.benchmark ?? null }
}
