import type { Metadata } from 'next'
import { flowKindNames } from '#lib/domain/inventory/statement-words'
import { formatDate, formatNumber } from '#lib/format'
import type { CompanyQuery } from '#lib/views/company-queries'
import { companyTransfers } from '#lib/views/company-transfers'
import { see } from '#lib/views/view'
import { LinkButton, TextLink } from '#ui/button'
import { DataTable, type Column } from '#ui/data-table'
import { EmptyState } from '#ui/empty-state'
import { PageHeader } from '#ui/page-header'
import { Status } from '#ui/status'
import { amountText, exact } from '../../../../submission-parts/field-value.tsx'
import { ChpPart } from './chp-part.tsx'

export const metadata: Metadata = { title: 'Transfers and trade' }

export default async function TransfersPage({ params, searchParams }: PageProps<'/company/[org]/[cluster]/transfers'>) {
  const [seen, query] = await Promise.all([see(companyTransfers, await params), searchParams])
  return (
    <>
      <PageHeader
        title="Transfers and trade"
        state={seen.flows.length === 0 ? 'Nothing stated yet' : `${seen.flows.length} stated`}
        action={
          seen.mayEdit && (
            <LinkButton tone="primary" href={`${seen.home}/transfers/new`}>
              State a flow
            </LinkButton>
          )
        }
        lead="Power, steam, heat, CO2 and hydrogen that you send to a neighbour or receive from one. The other end states it too; both go with your submissions, and where they differ by more than 5 % both of you are asked."
      />
      <section className="mb-8">
        <h2 className="mb-2 text-lg">Questions to you and the other end</h2>
        <Questions queries={seen.queries} />
      </section>
      <DataTable
        caption="What you state"
        columns={columnsOf(seen)}
        rows={seen.flows}
        rowKey={(flow) => flow.id}
        empty={
          <EmptyState title="State what crosses your fence">
            <p>
              Energy that a member sells to another is one’s scope 1 and the other’s scope 2. Stated by both, the
              cluster counts it once.
            </p>
          </EmptyState>
        }
      />
      <ChpPart home={seen.home} mayEdit={seen.mayEdit} query={query} />
    </>
  )
}

type Seen = Awaited<ReturnType<typeof companyTransfers.run>> & object

const columnsOf = (seen: Seen): readonly Column<Seen['flows'][number]>[] => [
  {
    key: 'what',
    head: 'What',
    cell: (flow) => (
      <TextLink href={`${seen.home}/transfers/${flow.id}`}>
        {flowKindNames[flow.kind]}
        {flow.origin && `, ${flow.origin}`}
      </TextLink>
    ),
  },
  { key: 'year', head: 'Year', figures: true, cell: (flow) => flow.year },
  { key: 'side', head: 'Way', cell: (flow) => (flow.side === 'sent' ? '→ sent to' : '← received from') },
  {
    key: 'counterpart',
    head: 'Other end',
    cell: (flow) => (
      <>
        {flow.counterpart.name}
        {flow.counterpart.organisationId === null && <span className="text-faint">, outside</span>}
      </>
    ),
  },
  { key: 'site', head: 'Your site', cell: (flow) => flow.siteName },
  {
    key: 'quantity',
    head: 'Quantity',
    figures: true,
    className: 'whitespace-nowrap',
    cell: (flow) => `${exact(flow.quantity)} ${flow.unit}`,
  },
  {
    key: 'tonnes',
    head: 'Counted for it',
    unit: 't',
    figures: true,
    cell: (flow) => {
      const counted = flow.scope1 ?? flow.location ?? flow.market
      return counted === null ? '–' : exact(counted)
    },
  },
]

function Questions({ queries }: { readonly queries: readonly CompanyQuery[] }) {
  if (queries.length === 0) return <p className="text-soft">None: every flow that both of you state agrees.</p>
  return (
    <ul className="border-t border-line">
      {queries.map((query) => (
        <li key={query.key} className="border-b border-line py-2">
          <Status tone="warn" words={`${formatNumber(query.differencePercent, 1)} % apart`} />{' '}
          <span className="figures">
            {flowKindNames[query.kind]}, {query.year}: you {query.side === 'sent' ? 'sent' : 'received'}{' '}
            {amountText(query.own)} {query.unit}, {query.counterpart} says {amountText(query.theirs)} {query.unit}.
          </span>
          <p className="text-sm text-faint">
            Asked of both since {formatDate(query.raisedAt)}, from your accepted submissions. Until you agree, only the
            lower figure is taken out.
          </p>
        </li>
      ))}
    </ul>
  )
}
