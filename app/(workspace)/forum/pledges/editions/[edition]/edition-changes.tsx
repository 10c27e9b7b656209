/** EditionChanges { changes, id, seen, page, href }   what taking a table in would do, and the button that does it */
import { formatNumber } from '#lib/format'
import { editionPageSize, type publicEdition } from '#lib/views/public-edition'
import { ActionForm } from '#ui/action-form'
import { DataTable, type Column } from '#ui/data-table'
import { Facts } from '#ui/facts'
import { Pagination } from '#ui/pagination'

type Changes = NonNullable<NonNullable<Awaited<ReturnType<typeof publicEdition.run>>>['changes']>

export function EditionChanges({
  changes,
  id,
  seen,
  page,
  href,
}: {
  readonly changes: Changes
  readonly id: string
  readonly seen: number
  readonly page: number
  readonly href: (page: number) => string
}) {
  return (
    <section className="mt-8">
      <h2 className="mb-3 text-lg">What changes</h2>
      <Facts
        items={[
          { term: 'New', value: formatNumber(changes.added) },
          { term: 'Changed', value: formatNumber(changes.changed) },
          { term: 'The same', value: formatNumber(changes.same) },
          {
            term: 'Gone',
            value: formatNumber(changes.goneTotal),
            note: 'Held until now and not in this table. Earlier editions keep them.',
          },
        ]}
      />
      <ActionForm
        name="public-table.take-in"
        label="Take the table in"
        hidden={{ id, seen }}
        submitLabel={`Take in as edition ${seen + 1}`}
        className="mt-6"
      />
      {changes.changedPage.length > 0 && (
        <div className="mt-8">
          <DataTable
            caption="Said differently"
            columns={changeColumns}
            rows={changes.changedPage.flatMap(({ label, fields }) => fields.map((field) => ({ label, ...field })))}
            rowKey={(row) => `${row.label} ${row.field}`}
          />
        </div>
      )}
      <Names title="New" names={changes.addedPage} />
      <Pagination
        page={page}
        pageSize={editionPageSize}
        total={Math.max(changes.added, changes.changed)}
        href={href}
        noun={['entry', 'entries']}
      />
      <Names title="Gone" names={changes.gone} />
    </section>
  )
}

type Row = { readonly label: string; readonly field: string; readonly before: string; readonly after: string }

const changeColumns: readonly Column<Row>[] = [
  { key: 'label', head: 'Goal', className: 'min-w-48', cell: (row) => row.label },
  { key: 'field', head: 'Field', className: 'whitespace-nowrap', cell: (row) => fieldNames[row.field] ?? row.field },
  { key: 'before', head: 'Until now', className: 'min-w-32 break-words', cell: (row) => row.before },
  { key: 'after', head: 'In this table', className: 'min-w-32 break-words', cell: (row) => row.after },
]

const fieldNames: Readonly<Record<string, string>> = {
  title: 'Title',
  type: 'Type',
  scopes: 'Scopes',
  gases: 'Gases',
  baseYear: 'Base year',
  baseValue: 'Base value',
  targetYear: 'Target year',
  reductionPercent: 'Reduction',
  targetValue: 'Level',
  interim: 'Interim steps',
  offsets: 'Bought credits',
  status: 'Status',
  source: 'Source',
  figures: 'Figures',
}

function Names({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <div className="mt-8">
      <h3 className="mb-1 font-semibold">{title}</h3>
      <ul className="gap-x-8 text-sm sm:columns-2">
        {names.map((name, row) => (
          <li key={row} className="break-inside-avoid py-0.5">
            {name}
          </li>
        ))}
      </ul>
    </div>
  )
}
