/** ActorsTable { rows, search }   nations and regions, each with its goals in a line */
import type { publicGoals } from '#lib/views/public-goals'
import { TextLink } from '#ui/button'
import { DataTable, type Column } from '#ui/data-table'
import { EmptyState } from '#ui/empty-state'
import { Status } from '#ui/status'
import { actorHref, goalWords, versionWords } from './goal-words.ts'
import { StaffOnly } from './staff-only.tsx'

type Row = NonNullable<Awaited<ReturnType<typeof publicGoals.run>>>['actors'][number]

const columns: readonly Column<Row>[] = [
  {
    key: 'name',
    head: 'Name',
    className: 'min-w-40',
    cell: (row) => (
      <>
        <TextLink href={actorHref(row.key)}>{row.name}</TextLink>
        {row.asked && (
          <span className="ml-2">
            <Status tone="warn" words="Two numbers" />
          </span>
        )}
      </>
    ),
  },
  { key: 'level', head: 'Level', cell: (row) => (row.level === 'nation' ? 'Nation' : 'Region') },
  { key: 'country', head: 'Country', cell: (row) => row.country },
  { key: 'goals', head: 'Goals', className: 'min-w-56', cell: (row) => row.goals.map(goalWords).join('; ') },
  { key: 'source', head: 'Data set', className: 'whitespace-nowrap', cell: (row) => `${row.dataset}, ${row.asOf}` },
  { key: 'version', head: 'Version', className: 'whitespace-nowrap', cell: (row) => versionWords(row.number) },
  {
    key: 'shown',
    head: 'Shown',
    className: 'whitespace-nowrap',
    cell: (row) => (row.shown ? 'In clusters' : <StaffOnly shown={false} />),
  },
]

export function ActorsTable({ rows, search }: { readonly rows: readonly Row[]; readonly search: string }) {
  return (
    <DataTable
      caption="Nations and regions"
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => row.key}
      empty={
        <EmptyState title={search ? `Nobody matches “${search}”` : 'No nation or region is kept'}>
          <p>{search ? 'Search by another name, or by a country’s two letters.' : 'Import a table, or add one.'}</p>
        </EmptyState>
      }
    />
  )
}
