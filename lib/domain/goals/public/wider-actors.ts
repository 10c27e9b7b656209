import type { LadderLevel } from '../goal.ts'
import type { WiderActor } from '../ladder-rungs.ts'
import { totalIn, type NationalTotals, type PublicActor } from './public-actor.ts'

/**
 * The wider actors a cluster of this country stands under, out of those kept: the regions named, then the nation. A nation's
 * emissions are its totals where a series of all gases is kept; otherwise, as for a region, what its own source gives. The
 * two are never mixed: one publisher's years are not another's.
 */
export function widerActorsOf(
  country: string,
  regionNames: readonly string[],
  actors: readonly PublicActor[],
  totals: readonly NationalTotals[],
): readonly WiderActor[] {
  const series = totals.find((one) => one.country === country && one.mayBeShown && one.gases.includes('CO2e'))
  return actors
    .filter((one) => one.country === country && isAsked(one, regionNames))
    .toSorted((a, b) => rank(a.actor.level) - rank(b.actor.level))
    .map(({ actor: { level, id, name }, goals, emissions, edition }) => {
      const own = { points: emissions, dataset: `${edition.dataset}, ${edition.asOf}` }
      const kept = level === 'nation' ? (series ?? own) : own
      const inYear = totalIn(kept)
      const from = kept.points.length === 0 ? {} : { emissionsFrom: kept.dataset }
      return { level: level === 'nation' ? 'nation' : 'region', id, name, goals, inYear, ...from }
    })
}

const isAsked = ({ actor }: PublicActor, regionNames: readonly string[]): boolean =>
  actor.level === 'nation' || (actor.level === 'region' && regionNames.includes(actor.name))

const rank = (level: LadderLevel): number => (level === 'region' ? 0 : 1)
