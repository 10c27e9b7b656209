import type { Metadata } from 'next'
import { fundingKindNames, fundingStateNames } from '#lib/domain/economics/funding-words'
import { dash, formatMoney } from '#lib/format'
import { fundingNeed } from '#lib/views/funding-need'
import { see } from '#lib/views/view'
import { TextLink } from '#ui/button'
import { FundingStackChart } from '#ui/charts/funding-stack-chart'
import { DataTable } from '#ui/data-table'
import { Facts } from '#ui/facts'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { Illustrative, IllustrativeNote } from '#ui/status'
import { Tabs } from '#ui/tabs'
import { economicsTabs } from '../economics-tabs.ts'

export const metadata: Metadata = { title: 'Funding gap' }

export default async function FundingGapPage({ params }: PageProps<'/cluster/[cluster]/economics/funding'>) {
  const { cluster } = await params
  const { home, currency, need, stack, byYear, funding, uncosted } = await see(fundingNeed, { cluster })
  const money = (amount: number) => formatMoney(amount, currency)
  const orDash = (amount: number | null) => (amount === null || amount === 0 ? dash : money(amount))
  const all = stack.layers.at(-1)?.to ?? 0
  const secured = stack.layers.findLast(({ state }) => state === 'secured')?.to ?? 0
  const rows = new Map(funding.map((row) => [row.id, row]))
  return (
    <>
      <PageHeader
        title="Funding gap"
        state={stack.gap === 0 ? 'The secured money covers the need' : `${money(stack.gap)} of the need is not secured`}
        lead="The capital of the measures that count and of the hubs, beside the money for it. Capital of a measure is spent evenly over its lead time, that of a hub in the year it opens."
      />
      <Tabs label="Economics" tabs={economicsTabs(home)} />
      <div className="mt-6">
        <Notice title="For stewards">
          The need is a sum of costs that companies keep confidential: it is not shown to the lead or to members. This
          look is noted as reading every submission.
        </Notice>
      </div>
      <Facts
        items={[
          { term: 'Need', value: money(need), note: 'capital of all years' },
          { term: 'Secured', value: money(secured) },
          { term: 'All on record', value: money(all) },
          { term: 'Gap', value: money(stack.gap), note: 'not secured' },
          { term: 'Gap if all came', value: money(stack.gapIfAllCame), note: 'all years together, late money too' },
        ]}
      />
      <section aria-labelledby="stack" className="mt-8">
        <h2 id="stack" className="mb-3 text-lg">
          Funding stack
        </h2>
        <FundingStackChart stack={stack} need={need} currency={currency} id="layers" />
        <div className="mt-4">
          <DataTable
            id="layers"
            caption="Funding stack, the surest at the bottom"
            captionHidden
            rows={stack.layers.toReversed()}
            rowKey={({ id }) => id}
            empty={
              <p className="text-soft">
                No money is on record. <TextLink href={`${home}/funding/new`}>Add the first</TextLink>.
              </p>
            }
            columns={[
              {
                key: 'title',
                head: 'Money',
                className: 'min-w-40',
                cell: ({ id }) => (
                  <>
                    <TextLink href={`${home}/funding/${id}`}>{rows.get(id)?.title ?? id}</TextLink>
                    {rows.get(id)?.illustrative && <Illustrative />}
                  </>
                ),
              },
              { key: 'kind', head: 'Kind', cell: ({ kind }) => fundingKindNames[kind] },
              { key: 'owner', head: 'From', cell: ({ id }) => rows.get(id)?.owner.name ?? dash },
              { key: 'state', head: 'How sure', cell: ({ state }) => fundingStateNames[state] },
              { key: 'amount', head: 'Amount', figures: true, cell: ({ amount }) => money(amount) },
              { key: 'to', head: 'Up to', figures: true, cell: ({ to }) => money(to) },
            ]}
          />
        </div>
        {funding.some(({ illustrative }) => illustrative) && <IllustrativeNote />}
      </section>
      <section aria-labelledby="by-year" className="mt-8">
        <h2 id="by-year" className="mb-1 text-lg">
          Need and money by year
        </h2>
        <p className="mb-2 max-w-prose text-sm text-soft">
          What a year leaves of its money waits for later ones; what a year misses is not made good by money that comes
          later. Capital that was spent already counts too: enter what paid for it as secured.
        </p>
        <DataTable
          caption="Need and money by year"
          captionHidden
          rows={byYear}
          rowKey={({ year }) => String(year)}
          empty={<p className="text-soft">Neither a need nor money has a year yet.</p>}
          columns={[
            { key: 'year', head: 'Year', cell: ({ year }) => year },
            { key: 'measures', head: 'Measures', figures: true, cell: ({ measures }) => orDash(measures) },
            { key: 'hubs', head: 'Hubs', figures: true, cell: ({ hubs }) => orDash(hubs) },
            { key: 'budget', head: 'Budget', figures: true, cell: ({ budget }) => orDash(budget) },
            { key: 'secured', head: 'Secured', figures: true, cell: (row) => orDash(row.secured) },
            { key: 'all', head: 'All on record', figures: true, cell: (row) => orDash(row.all) },
            {
              key: 'gap',
              head: 'Gap',
              figures: true,
              className: 'font-medium',
              cell: ({ gap }) => orDash(gap),
            },
            { key: 'rest', head: 'Gap if all came', figures: true, cell: ({ gapIfAllCame }) => orDash(gapIfAllCame) },
          ]}
        />
      </section>
      {uncosted.length > 0 && (
        <p className="mt-6 max-w-prose text-sm text-faint">
          Nobody has stated the capital of {uncosted.join('; ')}: the need holds none of it.
        </p>
      )}
    </>
  )
}
