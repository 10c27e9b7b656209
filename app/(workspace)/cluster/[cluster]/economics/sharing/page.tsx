import type { Metadata } from 'next'
import { amountScale, formatMoney, formatPercent } from '#lib/format'
import { hubCostSharing } from '#lib/views/hub-cost-sharing'
import { see } from '#lib/views/view'
import { Choices } from '#ui/choices'
import { EmptyState } from '#ui/empty-state'
import { Facts } from '#ui/facts'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { Illustrative, IllustrativeNote } from '#ui/status'
import { Tabs } from '#ui/tabs'
import { economicsTabs } from '../economics-tabs.ts'
import { SharingTable } from './sharing-table.tsx'

export const metadata: Metadata = { title: 'Sharing a hub' }

type Seen = NonNullable<Awaited<ReturnType<typeof hubCostSharing.run>>>

export default async function SharingPage({ params, searchParams }: PageProps<'/cluster/[cluster]/economics/sharing'>) {
  const { cluster } = await params
  const { hub: asked } = await searchParams
  const seen = await see(hubCostSharing, { cluster, hub: typeof asked === 'string' ? asked : undefined })
  const { home, hub, hubs, rate } = seen
  return (
    <>
      <PageHeader
        title="Sharing a hub"
        lead={`What each company would pay of a hub’s cost, by every rule side by side. Capital and fixed costs to the horizon at ${formatPercent(rate)} a year.`}
      />
      <Tabs label="Economics" tabs={economicsTabs(home)} />
      <div className="mt-6">
        <Notice title="For stewards">
          Bookings and costs of a hub are confidential in part: it is not shown to the lead or to members. This look is
          noted as reading every submission.
        </Notice>
      </div>
      {hub === null ? (
        <EmptyState title="No hub yet">
          <p>The cost of a hub can be shared once the lead keeps one under Infrastructure.</p>
        </EmptyState>
      ) : (
        <>
          <Choices
            label="Hub"
            choices={hubs.map(({ id, name }) => ({
              href: `${home}/economics/sharing?hub=${id}`,
              label: name,
              on: id === hub.id,
            }))}
          />
          <h2 className="mt-6 mb-4 text-lg">
            {hub.name}
            {hub.illustrative && <Illustrative />}
          </h2>
          <Shared seen={seen} hub={hub} />
          {hub.illustrative && <IllustrativeNote />}
        </>
      )}
    </>
  )
}

function Shared({
  seen: { currency, names },
  hub: { sharing, unit, most },
}: {
  readonly seen: Seen
  readonly hub: NonNullable<Seen['hub']>
}) {
  if (!sharing.ok) return <Notice title="There is nothing to share">{sharing.refusal}</Notice>
  const { first, total, tariff, alone, sampled } = sharing.value
  const scale = amountScale(unit, Object.values(most))
  return (
    <>
      <Facts
        items={[
          { term: 'Cost to share', value: formatMoney(total, currency), note: `present worth in ${first}` },
          {
            term: 'One tariff for all',
            value: tariff === null ? 'none: nobody books' : `${formatMoney(tariff, currency)} per ${unit}`,
          },
          { term: 'Companies that book', value: alone.length },
        ]}
      />
      {alone.length > 0 && (
        <>
          <SharingTable sharing={sharing.value} {...{ currency, names, most, scale }} />
          <p className="mt-3 max-w-prose text-xs text-faint">
            Alone is what a company would pay for the phases, in their order, that its own greatest year fills; nobody
            states what a phase costs, so each has the part of the cost that it has of the capacity.{' '}
            {sampled === null
              ? 'The Shapley value is exact: what each adds to the cost of those before it, over all orders of joining.'
              : `The Shapley value is drawn over ${sampled.orders} orders of joining, from seed ${sampled.seed}.`}
          </p>
        </>
      )}
    </>
  )
}
