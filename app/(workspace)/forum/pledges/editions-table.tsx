/** EditionsTable { editions }   every table that was read or entered, the newest first */
import { sourceNames } from '#lib/domain/goals/public/kept-record'
import { formatInstant, formatNumber } from '#lib/format'
import type { publicGoals } from '#lib/views/public-goals'
import { TextLink } from '#ui/button'
import { DataTable, type Column } from '#ui/data-table'
import { Status } from '#ui/status'

type Row = NonNullable<Awaited<ReturnType<typeof publicGoals.run>>>['editions'][number]

const columns: readonly Column<Row>[] = [
  {
    key: 'number',
    head: 'Edition',
    className: 'whitespace-nowrap',
    cell: (row) => (
      <TextLink href={`/forum/pledges/editions/${row.id}`}>
        {row.number === null ? (row.fileName ?? 'Waiting') : `Edition ${row.number}`}
      </TextLink>
    ),
  },
  { key: 'source', head: 'Table', cell: (row) => sourceNames[row.source] },
  { key: 'dataset', head: 'Data set', className: 'min-w-48', cell: (row) => `${row.dataset}, ${row.asOf}` },
  { key: 'licence', head: 'Licence', className: 'min-w-32', cell: (row) => row.licence },
  { key: 'leftOut', head: 'Left out', figures: true, cell: (row) => formatNumber(row.leftOut) },
  {
    key: 'state',
    head: 'State',
    className: 'whitespace-nowrap',
    cell: (row) => (row.takenInAt ? formatInstant(row.takenInAt) : <Status tone="warn" words="Read, not taken in" />),
  },
  { key: 'who', head: 'By', className: 'whitespace-nowrap', cell: (row) => row.creatorName },
]

export function EditionsTable({ editions }: { readonly editions: readonly Row[] }) {
  return (
    <section className="mt-10">
      <DataTable
        caption="Editions"
        columns={columns}
        rows={editions}
        rowKey={(row) => row.id}
        empty={
          <>
            <h2 className="mb-2 text-lg">Editions</h2>
            <p className="max-w-prose text-soft">
              Nothing was taken in yet. Until then the starter set holds: the Net Zero Tracker of 20 December 2022 for
              the demo’s nations and regions, the UNFCCC’s totals of their countries, and the cap of the EU’s trading
              scheme.
            </p>
          </>
        }
      />
    </section>
  )
}
