/** HubOccupancy { hub, occupancy, draft }   chart and table of a hub by year, from just before there is anything to see */
import type { clusterHub } from '#lib/views/cluster-infrastructure'
import { OccupancyChart } from '#ui/charts/occupancy-chart'
import { OccupancyTable } from '#ui/charts/occupancy-table'
import { Notice } from '#ui/notice'

type Seen = NonNullable<Awaited<ReturnType<typeof clusterHub.run>>>

export function HubOccupancy({
  hub,
  occupancy: { years, notShown },
  draft,
}: {
  readonly hub: NonNullable<Seen['hub']>
  readonly occupancy: NonNullable<Seen['occupancy']>
  readonly draft: number | null
}) {
  const begins = years.findIndex(({ capacity, booked }) => capacity > 0 || (booked ?? 0) > 0)
  const shown = begins < 0 ? [] : years.slice(Math.max(0, begins - 1))
  if (shown.length === 0)
    return <Notice title="Nothing to draw">No phase of this hub begins within the years of the roadmap.</Notice>
  const minimumTake = hub.minimumTakePerYear === null ? null : Number(hub.minimumTakePerYear)
  const drawn = { name: hub.name, unit: hub.unit, years: shown, minimumTake }
  const withheld = notShown !== null && notShown !== 'not-merged' ? notShown.withheld : null
  return (
    <section className="mt-8 space-y-6">
      {notShown === 'not-merged' && (
        <Notice tone="info">
          {draft === null
            ? 'Nothing is merged yet: what measures book on this hub is counted with the first merge.'
            : `Draft ${draft} does not have this hub yet: what measures book on it is counted with the next merge.`}
        </Notice>
      )}
      {withheld !== null && <Notice title="The bookings are withheld">{withheld}</Notice>}
      <OccupancyChart {...drawn} tableId="occupancy" />
      <div className="max-w-3xl">
        <OccupancyTable {...drawn} id="occupancy" withheld={withheld} />
      </div>
    </section>
  )
}
