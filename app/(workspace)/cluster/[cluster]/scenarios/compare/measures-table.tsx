import type { Comparison } from '#lib/domain/scenario/compare'
import { DataTable } from '#ui/data-table'
import type { Heads } from './sums-table.tsx'

/** The measures that start in another year, or in one of the two alone. */
export function MeasuresTable({
  comparison: { measures },
  heads,
  names,
}: {
  readonly comparison: Comparison
  readonly heads: Heads
  readonly names: Readonly<Record<string, string>>
}) {
  return (
    <section aria-label="Measures">
      <DataTable
        caption="Measures that differ, by the year from which they count"
        rows={measures}
        rowKey={({ id }) => id}
        empty={
          <>
            <h2 className="mb-2 text-lg">Measures</h2>
            <p className="max-w-prose text-soft">Every measure that members share counts from the same year in both.</p>
          </>
        }
        columns={[
          { key: 'title', head: 'Measure', className: 'min-w-40', cell: ({ title }) => title },
          { key: 'owner', head: 'Member', cell: ({ organisationId }) => names[organisationId] ?? 'A former member' },
          { key: 'a', head: heads.a, figures: true, cell: ({ a }) => <From year={a} /> },
          { key: 'b', head: heads.b, figures: true, cell: ({ b }) => <From year={b} /> },
        ]}
      />
    </section>
  )
}

const From = ({ year }: { readonly year: number | null }) => year ?? <span className="text-faint">not counted</span>
