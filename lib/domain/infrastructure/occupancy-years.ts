import { fromDecimal, type Decimal } from '../decimal.ts'

/** As a roadmap has it: yearly amounts in the hub's unit, or the reason why they are withheld. */
type Amounts =
  | { readonly state: 'shown'; readonly values: readonly Decimal[] }
  | { readonly state: 'withheld'; readonly reason: string }

export type Subscription = 'over' | 'under' | 'within'

/** One year of a hub, in its unit. */
export type OccupancyYear = {
  readonly year: number
  readonly capacity: number
  /** Null where it is withheld. */
  readonly booked: number | null
  /** Booked over capacity; null without capacity, or where either is withheld. */
  readonly share: number | null
  /** How far it lies beyond the capacity, or below the minimum take; 0 within. */
  readonly by: number
  /** Null before the hub stands, and where the bookings are withheld. */
  readonly subscription: Subscription | null
}

/** Less than a kilogram or a kilowatt-hour is not a difference: figures stand in the roadmap to that digit. */
const negligible = 0.0005

/**
 * The occupancy of a hub by year (METHODS 4.4): over where more is booked than there is capacity, under where the hub stands and is
 * booked below its minimum take. Booked without any capacity is over. `years` are those of both series.
 */
export function occupancyYears(
  hub: { readonly capacity: Amounts; readonly booked: Amounts; readonly minimumTakePerYear: Decimal | null },
  years: readonly number[],
): readonly OccupancyYear[] {
  if (hub.capacity.state === 'withheld') return []
  const { values } = hub.capacity
  const least = hub.minimumTakePerYear === null ? 0 : fromDecimal(hub.minimumTakePerYear)
  return years.map((year, index) => {
    const capacity = fromDecimal(values[index] ?? '0')
    const booked = hub.booked.state === 'shown' ? fromDecimal(hub.booked.values[index] ?? '0') : null
    const share = booked === null || capacity === 0 ? null : booked / capacity
    if (booked === null) return { year, capacity, booked, share, by: 0, subscription: null }
    if (booked - capacity > negligible)
      return { year, capacity, booked, share, by: booked - capacity, subscription: 'over' }
    if (capacity === 0) return { year, capacity, booked, share, by: 0, subscription: null }
    if (least - booked > negligible) return { year, capacity, booked, share, by: least - booked, subscription: 'under' }
    return { year, capacity, booked, share, by: 0, subscription: 'within' }
  })
}
