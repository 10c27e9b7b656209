import type { Metadata } from 'next'
import type { FlowMap, Medium } from '#lib/domain/whatif/flow-map'
import { formatNumber } from '#lib/format'
import { clusterFlows } from '#lib/views/cluster-flows'
import { see } from '#lib/views/view'
import { Choices } from '#ui/choices'
import { DataTable } from '#ui/data-table'
import { EmptyState } from '#ui/empty-state'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { still } from '#ui/still'
import { FlowDrawing } from './flow-drawing.tsx'

export const metadata: Metadata = { title: 'Flows' }

const mediumNames: Readonly<Record<Medium, string>> = {
  co2: 'CO₂',
  hydrogen: 'Hydrogen',
  power: 'Power',
  heat: 'Heat',
  water: 'Water',
  goods: 'Goods',
}

export default async function FlowsPage({ params, searchParams }: PageProps<'/cluster/[cluster]/flows'>) {
  const { cluster } = await params
  const { year } = await searchParams
  const seen = await see(clusterFlows, {
    cluster,
    year: typeof year === 'string' && /^20\d\d$/.test(year) ? Number(year) : 2035,
  })
  const home = `/cluster/${seen.slug}`
  const years = [2030, 2035, 2040, 2045, 2050].filter((each) => each > seen.baseYear && each <= seen.horizonYear)
  return (
    <>
      <PageHeader
        title={`Flows in ${seen.year}`}
        lead="What companies send to hubs, take from them and give each other by the measures that count. Of a flow with two figures the lower is drawn."
      />
      <Notice title="For stewards">
        Bookings and flows are known to their own ends alone. This look is noted as reading every submission.
      </Notice>
      <div className="mb-6">
        <Choices
          label="Year"
          choices={years.map((each) => ({
            href: `${home}/flows?year=${each}`,
            label: String(each),
            on: each === seen.year,
          }))}
        />
      </div>
      {seen.maps.length === 0 && (
        <EmptyState title={`Nothing flows in ${seen.year}`}>
          <p>A flow appears when a measure books a hub, or when two companies name what one hands to the other.</p>
        </EmptyState>
      )}
      {seen.maps.map((map) => (
        <FlowPart key={`${map.medium} ${map.unit}`} map={map} names={seen.names} year={seen.year} />
      ))}
    </>
  )
}

function FlowPart({
  map: { medium, unit, links },
  names,
  year,
}: {
  readonly map: FlowMap
  readonly names: Readonly<Record<string, string>>
  readonly year: number
}) {
  const id = `${medium}-${unit}`
  const name = (end: string) => names[end] ?? end.replace(/^outside /, '')
  const rows = links.map(({ from, to, amount }) => ({ from: name(from), to: name(to), amount }))
  const title = `${mediumNames[medium]}, ${unit} in ${year}`
  return still(
    <section aria-labelledby={id} className="mb-10">
      <h2 id={id} className="mb-3 text-lg">
        {title}
      </h2>
      <FlowDrawing links={rows} unit={unit} title={title} titleId={`${id}-drawing`} />
      <div className="mt-3">
        <DataTable
          caption={title}
          captionHidden
          rows={rows}
          rowKey={(row) => `${row.from} ${row.to}`}
          columns={[
            { key: 'from', head: 'From', cell: (row) => row.from },
            { key: 'to', head: 'To', cell: (row) => row.to },
            { key: 'amount', head: 'Amount', unit, figures: true, cell: (row) => formatNumber(row.amount) },
          ]}
        />
      </div>
    </section>,
  )
}
