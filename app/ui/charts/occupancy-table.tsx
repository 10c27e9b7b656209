/** OccupancyTable { id, name, unit, years: OccupancyYear[], minimumTake, withheld: string | null }   the figures of the OccupancyChart, a row a year */
import type { OccupancyYear } from '#lib/domain/infrastructure/occupancy-years'
import { dash, formatPercent, type AmountUnit } from '#lib/format'
import { DataTable } from '../data-table.tsx'
import { Status } from '../status.tsx'
import { Withheld } from '../withheld.tsx'
import { occupancyScale } from './occupancy-chart.tsx'

export function OccupancyTable({
  id,
  name,
  unit,
  years,
  minimumTake,
  withheld,
}: {
  readonly id: string
  readonly name: string
  readonly unit: AmountUnit
  readonly years: readonly OccupancyYear[]
  readonly minimumTake: number | null
  /** Why the bookings are not shown, where a roadmap withholds them. */
  readonly withheld: string | null
}) {
  const scale = occupancyScale(unit, years, minimumTake)
  return (
    <DataTable
      id={id}
      caption={`Occupancy of ${name} by year, ${scale.unit}`}
      rows={years}
      rowKey={({ year }) => String(year)}
      columns={[
        { key: 'year', head: 'Year', cell: ({ year }) => year },
        { key: 'capacity', head: 'Capacity', figures: true, cell: ({ capacity }) => scale.format(capacity) },
        {
          key: 'booked',
          head: 'Booked',
          figures: true,
          cell: ({ booked }) =>
            booked === null && withheld !== null ? <Withheld reason={withheld} /> : scale.format(booked),
        },
        {
          key: 'share',
          head: 'Taken',
          figures: true,
          cell: ({ share }) => (share === null ? dash : formatPercent(share, 1)),
        },
        {
          key: 'subscription',
          head: 'Subscription',
          className: 'whitespace-nowrap',
          cell: ({ subscription, by, booked }) =>
            subscription === 'within' && booked === 0 ? (
              'Nothing booked'
            ) : (
              <Subscribed subscription={subscription} by={scale.withUnit(by)} />
            ),
        },
      ]}
    />
  )
}

const Subscribed = ({ subscription, by }: Pick<OccupancyYear, 'subscription'> & { readonly by: string }) => {
  if (subscription === 'over') return <Status tone="bad" mark="▲" words={`Over by ${by}`} />
  if (subscription === 'under') return <Status tone="warn" mark="▽" words={`Below minimum by ${by}`} />
  return subscription === 'within' ? 'Within capacity' : dash
}
