import { withheld, withheldBecause } from '../disclosure/show.ts'
import type { RoadmapDocument, Series } from '../roadmap/document.ts'
import type { Release } from '../roadmap/release.ts'
import type { SecretMoves } from './secret-moves.ts'

/** The release of a scenario's totals, cut to what may stand beside those of the submitted plans. */
export function besideSubmitted(release: Release, { tonnes }: SecretMoves): Release {
  if (!tonnes) return release
  const unless = (reason: string | null): string => reason ?? withheldBecause.subtraction
  return {
    ...release,
    roadmap: unless(release.roadmap),
    gapMeasures: unless(release.gapMeasures),
    cells: release.cells.map(({ cell, reason }) => ({ cell, reason: unless(reason) })),
  }
}

/** The same for what is booked and needed. */
export function bookingsBeside(
  document: RoadmapDocument,
  { hubs: movedHubs, demand: movedDemand }: SecretMoves,
): RoadmapDocument {
  const { hubs, demand } = document
  return {
    ...document,
    ...(hubs === undefined
      ? {}
      : { hubs: hubs.map((hub) => (movedHubs.has(hub.id) ? { ...hub, booked: hidden(hub.booked) } : hub)) }),
    ...(demand === undefined
      ? {}
      : { demand: demand.map((one) => (movedDemand.has(one.of) ? { ...one, perYear: hidden(one.perYear) } : one)) }),
  }
}

const hidden = (series: Series): Series =>
  series.state === 'withheld' ? series : withheld(withheldBecause.subtraction)
