import { ladderLevelNames } from '#lib/domain/goals/ladder-words'
import type { NetZeroYear } from '#lib/domain/goals/net-zero-order'
import { DataTable, type Column } from '#ui/data-table'

/** Net-zero years from the widest level down: a narrower one that comes later makes the wider one impossible. */
export function NetZeroTable({ years }: { readonly years: readonly NetZeroYear[] }) {
  if (years.every(({ year }) => year === null)) return null
  const columns: readonly Column<NetZeroYear>[] = [
    { key: 'name', head: 'Who', cell: (row) => row.name },
    { key: 'level', head: 'Level', cell: (row) => ladderLevelNames[row.level] },
    { key: 'year', head: 'Net zero', figures: true, cell: (row) => row.year ?? 'none named' },
    { key: 'order', head: 'Nobody narrower later', cell: orderOf },
  ]
  return (
    <section className="mt-10" aria-label="Net-zero years">
      <h2 className="mb-2 text-lg">Net-zero years</h2>
      <DataTable
        caption="Net-zero years"
        captionHidden
        columns={columns}
        rows={years}
        rowKey={(row) => `${row.level} ${row.id}`}
      />
    </section>
  )
}

function orderOf({ level, inOrder, lateBy, year }: NetZeroYear) {
  // Nobody is narrower than a company.
  if (level === 'company') return '–'
  if (lateBy.length > 0)
    return (
      <span className="text-bad">
        <span aria-hidden="true">▼ </span>later: {lateBy.map((late) => `${late.name} ${late.year}`).join(', ')}
      </span>
    )
  if (inOrder === true)
    return (
      <span className="text-plain">
        <span aria-hidden="true">● </span>in order
      </span>
    )
  return <span className="text-soft">{year === null ? '–' : '– not known: somebody narrower names no year'}</span>
}
