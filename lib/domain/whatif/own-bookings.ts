import { addTo } from '../pathway/path.ts'
import type { CountedBundle } from './counted.ts'

/** What one company is served of its bookings on a hub, by year, as the roadmap counts it; null where it books nothing. */
export function ownBookings({ hubs, tally }: CountedBundle, hubId: string, company: string): readonly number[] | null {
  const own = (hubs.find(({ hub }) => hub.id === hubId)?.bookings ?? []).filter(
    ({ claim }) => claim.organisationId === company,
  )
  if (own.length === 0) return null
  const sum = new Float64Array(tally.years.length)
  for (const { claim, path } of own) {
    const served = tally.counting.served.get(claim)
    addTo(sum, served === undefined ? path : path.map((amount, index) => amount * (served[index] ?? 1)))
  }
  return Array.from(sum)
}
