import type { WaitingField } from '#lib/domain/roadmap/carry/waiting'
import { totalsInWords } from '#lib/domain/roadmap/carry/words'
import { carriedTotals } from '#lib/views/carried-totals'
import { see } from '#lib/views/view'
import { DataTable } from '#ui/data-table'

const fieldWords = {
  emissions: 'emissions',
  measures: 'measures',
  commitments: 'commitments',
  sites: 'growth, closure or sector of a site',
} satisfies Record<WaitingField, string>

const howWords = { changed: 'Changed', joined: 'Came', left: 'Left' } as const

/** For stewards: whose changes a merge of what is accepted now would leave waiting. */
export async function WaitingPart({ cluster }: { readonly cluster: string }) {
  const rows = (await see(carriedTotals, { cluster })).flatMap(({ totals, draft, waiting }) =>
    waiting.map((one) => ({ ...one, key: `${totals} ${one.organisationId}`, totals, draft })),
  )
  if (rows.length === 0) return null
  return (
    <section className="mt-10" aria-label="What waits">
      <h2 className="mb-2 text-lg">What waits</h2>
      <p className="mb-4 max-w-prose">
        A merge of what is accepted now would leave an earlier draft standing in these totals. You read this as a
        steward; members are not told whose change it is.
      </p>
      <DataTable
        caption="Companies whose changes wait"
        captionHidden
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: 'name', head: 'Company', rowHead: true, cell: ({ name }) => name },
          { key: 'how', head: 'Since then', cell: ({ how }) => howWords[how] },
          { key: 'what', head: 'Confidential', cell: ({ fields }) => fields.map((one) => fieldWords[one]).join(', ') },
          { key: 'totals', head: 'Where it waits', className: 'min-w-40', cell: ({ totals }) => totalsInWords(totals) },
          { key: 'draft', head: 'Draft that stands', figures: true, cell: ({ draft }) => draft },
        ]}
      />
    </section>
  )
}
