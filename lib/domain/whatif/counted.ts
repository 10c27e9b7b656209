import type { Path } from '../pathway/path.ts'
import type { Bundle } from '../roadmap/bundle.ts'
import type { Claim } from '../roadmap/claims.ts'
import { decisionsByKey } from '../roadmap/decide.ts'
import { bookingsOn } from '../roadmap/hub-bookings.ts'
import { tally as tallyOf, type Tally } from '../roadmap/tally.ts'
import type { Hub } from '../infrastructure/hub.ts'
import { occupancyOf, type Occupancy } from '../infrastructure/occupancy.ts'

/** What one hub takes and has room for. */
export type HubUse = {
  readonly hub: Hub
  readonly occupancy: Occupancy
  readonly bookings: readonly { readonly claim: Claim; readonly path: Path }[]
}

/** A bundle as the merge counts it, in full figures: for stewards alone, nothing of it is released. */
export type CountedBundle = {
  readonly tally: Tally
  /** The claims that count, in turn. */
  readonly counting: readonly Claim[]
  readonly hubs: readonly HubUse[]
}

export function countedOf({ cluster, submissions, resolutions }: Omit<Bundle, 'schema'>): CountedBundle {
  const tally = tallyOf(cluster, submissions, decisionsByKey(resolutions))
  const counting = tally.claims.filter((claim) => tally.counting.counted.has(claim))
  const hubs = (tally.cluster.hubs ?? []).map((hub) => {
    const bookings = bookingsOn(hub, counting, tally.years)
    const occupancy = occupancyOf(
      hub,
      bookings.map(({ path }) => path),
      tally.years,
    )
    return { hub, occupancy, bookings }
  })
  return { tally, counting, hubs }
}

/** What is counted of a claim by year, tonnes. */
export const countedPath = ({ tally }: CountedBundle, claim: Claim): Path =>
  tally.counting.counted.get(claim) ?? new Float64Array(tally.years.length)
