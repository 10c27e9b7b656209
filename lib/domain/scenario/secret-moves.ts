import type { Path } from '../pathway/path.ts'
import { runningPath, type Claim } from '../roadmap/claims.ts'
import type { RoadmapDemand } from '../roadmap/document.ts'
import { bookingsOn } from '../roadmap/hub-bookings.ts'
import type { Tally } from '../roadmap/tally.ts'
import { revealsSource } from '../roadmap/own-claims.ts'
import { carriers } from '../submission/document.ts'

/** Which totals of a scenario differ from those of the submitted plans by something confidential. */
export type SecretMoves = {
  readonly tonnes: boolean
  /** By hub id. */
  readonly hubs: ReadonlySet<string>
  readonly demand: ReadonlySet<RoadmapDemand['of']>
}

/**
 * Compares a scenario with the submitted plans (METHODS 8, the rule between releases). The set of changed contributors is safe here only
 * when nobody's confidential part changed at all: anybody in the office can make as many scenarios as they like, and sums and
 * differences of many sets of five would tell one company alone. Where nothing confidential changed, whoever reads the open measures
 * can work the difference out, and so every comparison of every two scenarios tells nothing more.
 */
export function secretMoves(submitted: Tally, scenario: Tally): SecretMoves {
  const hubs = (scenario.cluster.hubs ?? []).filter(
    (hub) => !sameParts(bookedParts(hub.id, submitted), bookedParts(hub.id, scenario)),
  )
  const energy = carriers.filter((of) => !sameParts(energyParts(of, submitted), energyParts(of, scenario)))
  const transport = hubs.some(({ kind }) => kind === 'co2-transport-storage')
  return {
    tonnes: !sameParts(countedParts(submitted), countedParts(scenario)),
    hubs: new Set(hubs.map(({ id }) => id)),
    demand: new Set(transport ? [...energy, 'co2-transport' as const] : energy),
  }
}

/** What each claim has of a total that is confidential, by measure. A path of zeros is none. */
type SecretParts = ReadonlyMap<string, Path>

function sameParts(a: SecretParts, b: SecretParts): boolean {
  const differ = (id: string): boolean => {
    const [one, other] = [a.get(id), b.get(id)]
    const length = Math.max(one?.length ?? 0, other?.length ?? 0)
    return Array.from({ length }, (_, index) => (one?.[index] ?? 0) !== (other?.[index] ?? 0)).some(Boolean)
  }
  return ![...new Set([...a.keys(), ...b.keys()])].some(differ)
}

const partsOf = (tally: Tally, partOf: (claim: Claim, counted: Path) => Path | null): SecretParts =>
  new Map(
    tally.claims.flatMap((claim): [string, Path][] => {
      const counted = tally.counting.counted.get(claim)
      const part = counted === undefined ? null : partOf(claim, counted)
      return part === null ? [] : [[claim.measure.id, part]]
    }),
  )

/** All of a confidential measure; of an open one what it was cut by, where that tells what its source had left. */
const countedParts = (tally: Tally): SecretParts =>
  partsOf(tally, (claim, counted) => {
    if (claim.confidential) return counted
    if (!revealsSource(claim, counted, tally.counting.secretClaims)) return null
    return claim.path.map((tonnes, index) => tonnes - (counted[index] ?? 0))
  })

function bookedParts(hubId: string, tally: Tally): SecretParts {
  const hub = (tally.cluster.hubs ?? []).find(({ id }) => id === hubId)
  if (hub === undefined) return new Map()
  const booked = new Map(
    bookingsOn(hub, tally.claims, tally.years).flatMap(({ claim, path, confidential }): [Claim, Path][] =>
      confidential ? [[claim, path]] : [],
    ),
  )
  return partsOf(tally, (claim) => {
    const served = tally.counting.served.get(claim)
    return booked.get(claim)?.map((amount, index) => amount * (served?.[index] ?? 1)) ?? null
  })
}

/** The energy of a measure is its owner's own: every one of them is a part. */
function energyParts(of: (typeof carriers)[number], tally: Tally): SecretParts {
  return partsOf(tally, (claim) => {
    const own = claim.measure.energy.filter(({ carrier }) => carrier === of)
    // Whatever it comes to, it changes exactly where the years change in which the measure runs.
    return own.length === 0 ? null : runningPath(claim, 1, claim.start, tally.years)
  })
}
