import type { Metadata } from 'next'
import { fundingKindNames, fundingStateNames } from '#lib/domain/economics/funding-words'
import { fundingTotal } from '#lib/domain/economics/funding'
import { formatMoney } from '#lib/format'
import { clusterFunding } from '#lib/views/cluster-funding'
import { see } from '#lib/views/view'
import { FundingStackChart } from '#ui/charts/funding-stack-chart'
import { LinkButton, TextLink } from '#ui/button'
import { DataTable } from '#ui/data-table'
import { EmptyState } from '#ui/empty-state'
import { PageHeader } from '#ui/page-header'
import { MoneyTitle } from '#ui/money-title'
import { IllustrativeNote, Status } from '#ui/status'

export const metadata: Metadata = { title: 'Funding' }

export default async function FundingPage({ params }: PageProps<'/cluster/[cluster]/funding'>) {
  const { cluster } = await params
  const { home, currency, funding, stack, mayKeep, maySeeNeed } = await see(clusterFunding, { cluster })
  const all = stack.layers.at(-1)?.to ?? 0
  const secured = stack.layers.findLast(({ state }) => state === 'secured')?.to ?? 0
  const add = mayKeep && (
    <LinkButton tone="primary" href={`${home}/funding/new`}>
      Add money
    </LinkButton>
  )
  return (
    <>
      <PageHeader
        title="Funding"
        state={
          funding.length === 0
            ? undefined
            : `${formatMoney(all, currency)} on record, ${formatMoney(secured, currency)} of it secured`
        }
        action={funding.length > 0 && add}
        lead="The money for the roadmap by whose it is, how sure it is and when it comes. What members may read of it is in the roadmap and its plan."
      />
      {funding.length === 0 ? (
        <EmptyState title="No money on record yet" action={add}>
          <p>
            {mayKeep
              ? 'Enter grants, loans, contracts and own capital with the years in which they come. Stewards then read the gap to what the measures and hubs need.'
              : 'The office of the cluster keeps grants, loans, contracts and own capital here.'}
          </p>
        </EmptyState>
      ) : (
        <>
          <FundingStackChart stack={stack} need={null} currency={currency} id="sources" />
          <div className="mt-6">
            <DataTable
              id="sources"
              caption="Sources of money"
              captionHidden
              rows={funding}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'title',
                  head: 'Money',
                  className: 'min-w-48',
                  cell: ({ id, title, illustrative, source }) => (
                    <MoneyTitle
                      title={mayKeep ? <TextLink href={`${home}/funding/${id}`}>{title}</TextLink> : title}
                      illustrative={illustrative}
                      source={source}
                    />
                  ),
                },
                { key: 'kind', head: 'Kind', cell: ({ kind }) => fundingKindNames[kind] },
                { key: 'owner', head: 'From', className: 'min-w-36', cell: ({ owner }) => owner.name },
                {
                  key: 'state',
                  head: 'How sure',
                  cell: ({ state }) => (
                    <Status tone={state === 'secured' ? 'good' : 'plain'} words={fundingStateNames[state]} />
                  ),
                },
                { key: 'years', head: 'Comes', figures: true, cell: ({ years }) => spanOf(years) },
                {
                  key: 'amount',
                  head: 'Amount',
                  figures: true,
                  cell: (row) => formatMoney(fundingTotal(row), currency),
                },
                {
                  key: 'class',
                  head: 'Who sees it',
                  cell: (row) => (row.class === 'members' ? 'Members' : 'Stewards and the giver'),
                },
              ]}
              foot={['All on record', null, null, null, null, formatMoney(all, currency), null]}
            />
          </div>
          {funding.some(({ illustrative }) => illustrative) && <IllustrativeNote />}
        </>
      )}
      {maySeeNeed && (
        <p className="mt-8 max-w-prose text-sm text-soft print:hidden">
          What the measures and hubs need beside it, and the gap by year:{' '}
          <TextLink href={`${home}/economics/funding`}>Funding gap</TextLink>, for stewards.
        </p>
      )}
    </>
  )
}

const spanOf = (years: readonly { readonly year: number }[]): string => {
  const [first, last] = [years[0]?.year, years.at(-1)?.year]
  return first === last ? String(first) : `${first}–${last}`
}
