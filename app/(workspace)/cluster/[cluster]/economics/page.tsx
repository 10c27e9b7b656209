import type { Metadata } from 'next'
import { yearsInWords } from '#lib/domain/roadmap/years-in-words'
import { formatMoney, formatPercent, tonnesScale, dash } from '#lib/format'
import { clusterEconomics } from '#lib/views/cluster-economics'
import { see } from '#lib/views/view'
import { Choices } from '#ui/choices'
import { DataTable } from '#ui/data-table'
import { EmptyState } from '#ui/empty-state'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { Status } from '#ui/status'
import { Tabs } from '#ui/tabs'
import { economicsTabs } from './economics-tabs.ts'
import { CostCurveChart } from './cost-curve-chart.tsx'

export const metadata: Metadata = { title: 'Economics' }

export default async function EconomicsPage({ params, searchParams }: PageProps<'/cluster/[cluster]/economics'>) {
  const { cluster } = await params
  const { year } = await searchParams
  const asked = typeof year === 'string' && /^20[3-9]\d$/.test(year) ? Number(year) : 2035
  const seen = await see(clusterEconomics, { cluster, year: asked })
  const { curve, order, names, currency, capital } = seen
  const tonnes = tonnesScale(order.steps.map(({ reachable }) => reachable))
  const costOf = new Map(curve.steps.map((step) => [step.id, step]))
  const numberOf = new Map(curve.steps.map(({ id }, index) => [id, index + 1]))
  const path = `/cluster/${seen.slug}/economics`
  const over = capital.filter((each) => (each.over ?? 0) > 0)
  return (
    <>
      <PageHeader
        title="Economics"
        state={`${curve.steps.length} measures with a cost, ${curve.uncosted.length} without`}
        lead={`Capital at ${formatPercent(seen.rate)} over each lifetime, running costs, and energy ${seen.pricesEnergy ? 'at the cluster’s prices' : 'without a price, since the cluster states none'}. The curve knows no time: read it beside the order in which measures must be begun.`}
      />
      <Tabs label="Economics" tabs={economicsTabs(`/cluster/${seen.slug}`)} />
      <div className="mt-6">
        <Notice title="For stewards">
          It ranks costs that companies keep confidential: it is not shown to the lead or to members. This look is noted
          as reading every submission.
        </Notice>
      </div>
      {order.steps.length === 0 ? (
        <EmptyState title="No measure yet">
          <p>The curve appears with the first accepted submission that holds a measure.</p>
        </EmptyState>
      ) : (
        <>
          <CostCurveChart curve={curve} currency={currency} names={names} tableId="measures" />
          <div className="mt-8 mb-3 flex flex-wrap items-baseline gap-x-6 gap-y-1">
            <h2 className="text-lg">In the order in which they must be decided</h2>
            <Choices
              label="For full effect in"
              choices={[2030, 2035, 2040, 2050]
                .filter((each) => each <= seen.horizonYear)
                .map((each) => ({ href: `${path}?year=${each}`, label: String(each), on: each === seen.year }))}
            />
          </div>
          <DataTable
            id="measures"
            caption={`Measures for full effect in ${seen.year}`}
            captionHidden
            rows={order.steps}
            rowKey={(row) => row.id}
            columns={[
              { key: 'title', head: 'Measure', rowHead: true, cell: (row) => names[row.id]?.title ?? row.id },
              { key: 'company', head: 'Company', cell: (row) => names[row.id]?.company ?? dash },
              {
                key: 'decide',
                head: 'Decide by',
                figures: true,
                cell: (row) => {
                  const due = seen.due[row.id] ?? 'in-time'
                  if (due === 'in-time') return row.decideBy
                  return (
                    <Status tone="warn" words={`${due === 'overdue' ? 'overdue' : 'too late'} (${row.decideBy})`} />
                  )
                },
              },
              {
                key: 'reachable',
                head: `Takes off in ${seen.year}`,
                unit: tonnes.unit,
                figures: true,
                cell: (row) => tonnes.format(row.reachable),
              },
              {
                key: 'number',
                head: 'On the curve',
                figures: true,
                cell: (row) => numberOf.get(row.id) ?? dash,
              },
              {
                key: 'cost',
                head: 'Cost a tonne',
                unit: 'discounted',
                figures: true,
                cell: (row) => {
                  const step = costOf.get(row.id)
                  return step === undefined ? dash : formatMoney(step.costPerTonne, currency)
                },
              },
              {
                key: 'undiscounted',
                head: 'Cost a tonne',
                unit: 'not discounted',
                figures: true,
                cell: (row) => {
                  const cost = seen.undiscounted[row.id]
                  return cost === undefined ? dash : formatMoney(cost, currency)
                },
              },
            ]}
          />
          <p className="mt-2 max-w-prose text-sm text-faint">
            Too late: as planned it is not in full effect by {seen.year}. Overdue: it had to be decided in a year that
            is over, and nobody has decided yet.
          </p>
          {order.lockIns.length > 0 && (
            <section aria-labelledby="lock-in" className="mt-8">
              <h2 id="lock-in" className="mb-2 text-lg">
                Cheap steps that block deep ones
              </h2>
              <ul className="list-disc space-y-1 pl-5">
                {order.lockIns.map(({ cheap, deep, tonnesForgone, blockedUntil }) => (
                  <li key={`${cheap} ${deep}`}>
                    Taking <span className="font-medium">{names[cheap]?.title ?? cheap}</span> first keeps{' '}
                    <span className="font-medium">{names[deep]?.title ?? deep}</span> out{' '}
                    {blockedUntil === null ? 'for good' : `until ${blockedUntil}`}: {tonnes.withUnit(tonnesForgone)}{' '}
                    fewer are taken off in {seen.year}.
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section aria-labelledby="capital" className="mt-8">
            <h2 id="capital" className="mb-1 text-lg">
              Capital by year
            </h2>
            <p className="mb-2 text-sm text-soft">
              Of the measures that count in the roadmap, over the lead time before each begins to count.{' '}
              {over.length === 0 ? (
                'No year asks for more than the cluster’s capital budget, as far as one is set.'
              ) : (
                <Status tone="warn" words={`Over the budget in ${yearsInWords(over.map((each) => each.year))}`} />
              )}
            </p>
            <DataTable
              caption="Capital by year"
              captionHidden
              rows={capital}
              rowKey={(row) => String(row.year)}
              empty={<p className="text-soft">No measure has a capital cost.</p>}
              columns={[
                { key: 'year', head: 'Year', cell: (row) => row.year },
                { key: 'spent', head: 'Planned', figures: true, cell: (row) => formatMoney(row.spent, currency) },
                {
                  key: 'budget',
                  head: 'Budget',
                  figures: true,
                  cell: (row) => (row.budget === null ? dash : formatMoney(row.budget, currency)),
                },
                {
                  key: 'over',
                  head: 'Over',
                  figures: true,
                  cell: (row) => (row.over === null || row.over === 0 ? dash : formatMoney(row.over, currency)),
                },
              ]}
            />
          </section>
        </>
      )}
    </>
  )
}
