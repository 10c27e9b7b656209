import type { Grant } from '#lib/domain/access/grant'
import type { Benchmark } from '#lib/domain/goals/benchmark'
import { widerActorsOf } from '#lib/domain/goals/public/wider-actors'
import type { WiderActor } from '#lib/domain/goals/roadmap-ladder'
import { starterActors } from '#lib/domain/goals/starter/actors'
import { starterTotals } from '#lib/domain/goals/starter/national-totals'
import { regionNamesOf } from '#lib/domain/goals/starter/regions'
import type { Tx } from './client.ts'

/** The regions and the nation a cluster stands under, with the public goals kept of them. */
export async function findWiderActors(
  _tx: Tx,
  _grant: Pick<Grant, 'clusterId'>,
  cluster: { readonly country: string; readonly region: string },
): Promise<readonly WiderActor[]> {
  const { country, region } = cluster
  return Promise.resolve(widerActorsOf(country, regionNamesOf(country, region), starterActors, starterTotals))
}

/** What a cluster's ladder is held against, beside its own roadmap: the wider actors' goals, and the benchmark it chose. */
export async function findLadderInputs(
  tx: Tx,
  grant: Pick<Grant, 'clusterId'>,
  cluster: { readonly country: string; readonly region: string },
): Promise<{ readonly wider: readonly WiderActor[]; readonly benchmark: Benchmark | null }> {
  return { wider: await findWiderActors(tx, grant, cluster), benchmark: null }
}
