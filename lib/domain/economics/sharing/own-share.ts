import { fromDecimal } from '../../decimal.ts'
import { no, ok, type Result } from '../../result.ts'
import type { Figure, RoadmapHub } from '../../roadmap/document.ts'
import { hubSharing, type SharePart } from './hub-sharing.ts'

/** One company's part of a hub's cost, in the cluster's currency as of the hub's first year. */
export type OwnShare = {
  readonly first: number
  readonly total: number
  readonly tariff: number
  readonly alone: number
  readonly byVolume: SharePart
  readonly byTariff: SharePart
}

/**
 * What a company would pay of a hub, by its booked volume and by one tariff for all: the two rules that need nothing but its own bookings
 * and what the roadmap shows every member of the hub, so that its part tells nothing of the others. By the other rules it would. Refused
 * where the roadmap withholds the bookings or a cost, for its reason. `own` are the company's counted volumes by year.
 */
export function ownShare(
  hub: RoadmapHub,
  own: readonly number[],
  years: readonly number[],
  rate: number,
): Result<OwnShare, string> {
  if (hub.booked.state === 'withheld') return no(hub.booked.reason)
  const hidden = [hub.capex, hub.fixedCostPerYear].find(({ state }) => state === 'withheld')
  if (hidden?.state === 'withheld') return no(hidden.reason)
  const all = hub.booked.values.map(fromDecimal)
  const takers = [
    { id: 'own', volumes: own, capex: 0 },
    { id: 'others', volumes: all.map((volume, index) => Math.max(0, volume - (own[index] ?? 0))), capex: 0 },
  ]
  const costed = { ...hub, capex: priceOf(hub.capex), fixedCostPerYear: priceOf(hub.fixedCostPerYear) }
  const sharing = hubSharing(costed, takers, years, rate)
  if (!sharing.ok) return sharing
  const { first, total, tariff, alone, rules } = sharing.value
  const [volume, equal] = [rules['booked-volume'], rules['equal-tariff']].map((parts) =>
    parts.ok ? parts.value[0] : undefined,
  )
  if (volume === undefined || equal === undefined || tariff === null) return no('Nobody books this hub yet.')
  return ok({ first, total, tariff, alone: alone[0]?.cost ?? 0, byVolume: volume, byTariff: equal })
}

const priceOf = (figure: Figure) =>
  figure.state === 'shown' ? ({ amount: figure.value, class: 'members' } as const) : null
