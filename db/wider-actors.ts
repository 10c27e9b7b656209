import type { Grant } from '#lib/domain/access/grant'
import type { HeldAgainst, WiderActor } from '#lib/domain/goals/ladder-rungs'
import type { ClusterOutlook } from '#lib/domain/goals/outlook'
import { schemesOver } from '#lib/domain/goals/public/schemes-over'
import { widerActorsOf } from '#lib/domain/goals/public/wider-actors'
import { regionNamesOf } from '#lib/domain/goals/starter/regions'
import { findBenchmarkChoice, type BenchmarkChoice } from './benchmarks.ts'
import type { Tx } from './client.ts'
import { findPublicGoals, type PublicGoals } from './public-goals.ts'

type Place = { readonly country: string; readonly region: string }
/** A cluster as its roadmap names it, with what the lead kept of its reference when it was merged. */
type Merged = Place & { readonly outlook?: ClusterOutlook }

/** The regions and the nation a cluster stands under, out of the public goals kept of its country. */
export const widerActorsIn = ({ country, region }: Place, { actors, totals }: PublicGoals): readonly WiderActor[] =>
  widerActorsOf(country, regionNamesOf(country, region), actors, totals)

/** What a ladder is held against, with who chose its benchmark and when. */
export type LadderInputs = HeldAgainst & { readonly choice: BenchmarkChoice | null }

/** What a cluster's ladder is held against, beside its own roadmap: wider goals, schemes, and the benchmark it chose. */
export async function findLadderInputs(
  tx: Tx,
  grant: Pick<Grant, 'accountId' | 'clusterId'>,
  cluster: Merged,
): Promise<LadderInputs> {
  const kept = await findPublicGoals(tx, grant, cluster.country)
  const choice = await findBenchmarkChoice(tx, grant)
  return {
    wider: widerActorsIn(cluster, kept),
    benchmark: choice?.benchmark ?? null,
    schemes: schemesOver(cluster.country, kept.schemes, cluster.outlook?.schemes ?? []),
    choice,
  }
}
