import { fundingTotal } from '#lib/domain/economics/funding'
import { fundingKindNames, fundingStateNames } from '#lib/domain/economics/funding-words'
import type { RoadmapDocument } from '#lib/domain/roadmap/document'
import { formatMoney } from '#lib/format'
import { DataTable } from '../data-table.tsx'
import { MoneyTitle } from '../money-title.tsx'
import { IllustrativeNote } from '../status.tsx'

/** The money for the roadmap that every member may read, source by source with its years. */
export function FundingPart({ roadmap: { funding = [], cluster } }: { readonly roadmap: RoadmapDocument }) {
  const money = (amount: number) => formatMoney(amount, cluster.currency)
  return (
    <div>
      <DataTable
        caption="Money on record"
        captionHidden
        rows={funding}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'title',
            head: 'Money',
            className: 'min-w-48',
            cell: ({ title, illustrative, source }) => (
              <MoneyTitle title={title} illustrative={illustrative} source={source} />
            ),
          },
          { key: 'kind', head: 'Kind', cell: ({ kind }) => fundingKindNames[kind] },
          { key: 'owner', head: 'From', className: 'min-w-36', cell: ({ owner }) => owner.name },
          { key: 'state', head: 'How sure', cell: ({ state }) => fundingStateNames[state] },
          {
            key: 'years',
            head: 'Comes',
            className: 'min-w-48',
            cell: ({ years }) => years.map(({ year, amount }) => `${year} ${money(Number(amount))}`).join(', '),
          },
          { key: 'amount', head: 'Amount', figures: true, cell: (row) => money(fundingTotal(row)) },
        ]}
      />
      {funding.some(({ illustrative }) => illustrative) && <IllustrativeNote />}
    </div>
  )
}
