import type { Metadata } from 'next'
import { gapDiscountRate } from '#lib/domain/goals/gap-options'
import { formatMoney, formatPercent, formatTonnes, tonnesScale } from '#lib/format'
import { leastCost } from '#lib/views/least-cost'
import { see } from '#lib/views/view'
import { DataTable, type Column } from '#ui/data-table'
import { EmptyState } from '#ui/empty-state'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'

export const metadata: Metadata = { title: 'Least cost' }

type Row = {
  readonly id: string
  readonly company: string
  readonly title: string
  readonly tonnes: number
  readonly cost: number
}

export default async function LeastCostPage({
  params,
  searchParams,
}: PageProps<'/cluster/[cluster]/goals/least-cost'>) {
  const { cluster } = await params
  const { year, against } = await searchParams
  const seen = await see(leastCost, {
    cluster,
    year: typeof year === 'string' && /^\d{4}$/.test(year) ? Number(year) : 2030,
    against: typeof against === 'string' ? against : undefined,
  })
  const { split } = seen
  const header = (
    <PageHeader
      title={`Least cost of closing the gap in ${seen.year}`}
      crumbs={[{ href: `/cluster/${seen.slug}/goals`, label: 'Goals' }]}
      state={seen.gap === null ? 'No gap is shown' : `${formatTonnes(seen.gap)} to ${seen.against.name}`}
      deadline={`Draft ${seen.draftNumber}`}
      lead={`What members plan beyond what they have committed to, cheapest first. Capital at ${formatPercent(gapDiscountRate)} over each lifetime, running costs, and energy at the cluster’s prices, where it states any.`}
    />
  )
  if (!split.ok) {
    return (
      <>
        {header}
        <EmptyState title="There is no order to show">
          <p>{split.refusal}</p>
        </EmptyState>
      </>
    )
  }
  const { proposals, unfilledKilograms, costPerYear } = split.value
  const rows: readonly Row[] = proposals
    .flatMap(({ memberId, options }) =>
      options.map((option) => ({
        id: option.id,
        company: seen.names[memberId] ?? memberId,
        title: seen.names[option.id] ?? option.id,
        tonnes: option.kilograms / 1000,
        cost: seen.costs[option.id] ?? 0,
      })),
    )
    .toSorted((a, b) => a.cost - b.cost)
  const scale = tonnesScale(rows.map((row) => row.tonnes))
  const columns: readonly Column<Row>[] = [
    { key: 'title', head: 'Measure', cell: (row) => row.title },
    { key: 'company', head: 'Company', cell: (row) => row.company },
    { key: 'cost', head: 'Cost a tonne', figures: true, cell: (row) => formatMoney(row.cost, seen.currency) },
    { key: 'tonnes', head: 'Takes', unit: scale.unit, figures: true, cell: (row) => scale.format(row.tonnes) },
  ]
  return (
    <>
      {header}
      <Notice title="For stewards">
        It ranks costs that companies keep confidential: it is not shown to the lead or to members, and nobody has to
        follow it. This look is noted as reading every submission.
      </Notice>
      <DataTable caption="Measures by cost" captionHidden columns={columns} rows={rows} rowKey={(row) => row.id} />
      <p className="mt-3 text-soft">
        Together {formatMoney(costPerYear ?? 0, seen.currency)} a year.{' '}
        {unfilledKilograms > 0
          ? `${formatTonnes(unfilledKilograms / 1000)} of the gap stay open: no further measure with a cost is planned.`
          : 'The gap is closed.'}
      </p>
    </>
  )
}
