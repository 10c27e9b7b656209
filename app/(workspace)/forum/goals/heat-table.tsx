import type { HeatCell } from '#lib/domain/goals/heat-map'
import type { HeatRow } from '#lib/domain/goals/heat-row'
import { formatPercent, tonnesScale } from '#lib/format'
import { heatYears, type ForumGoalsParams } from '#lib/views/forum-goals'
import { TextLink } from '#ui/button'
import { classNames } from '../../../ui/class-names.ts'
import { DataTable, type Column } from '#ui/data-table'
import { EmptyState } from '#ui/empty-state'
import { Illustrative, IllustrativeNote } from '#ui/status'
import { heatHref } from './heat-query.ts'

/** A cluster a row, a year a column: the gap with its sign and word, on a wash that deepens with its share of what is asked. */
export function HeatTable({ rows, query }: { readonly rows: readonly HeatRow[]; readonly query: ForumGoalsParams }) {
  const scale = tonnesScale(rows.flatMap(({ cells }) => cells.map(({ gap }) => gap ?? 0)))
  const years = heatYears.map((year): Column<HeatRow> => ({
    key: String(year),
    head: year,
    unit: scale.unit,
    figures: true,
    sortable: true,
    // A height of its own lets the wash fill the whole cell.
    className: 'h-px p-0!',
    cell: (row) => <Heat cell={row.cells.find((cell) => cell.year === year)} row={row} format={scale.format} />,
  }))
  const columns: readonly Column<HeatRow>[] = [
    {
      key: 'name',
      head: 'Cluster',
      rowHead: true,
      sortable: true,
      className: 'min-w-35',
      cell: (row) => (
        <>
          <TextLink href={`/forum/${row.slug}`}>{row.name}</TextLink>
          {row.targetIllustrative && query.level === 'cluster' && <Illustrative />}
        </>
      ),
    },
    { key: 'country', head: 'Country', sortable: true, cell: (row) => row.country },
    ...years,
    {
      key: 'coverage',
      head: <span className="pl-4">Coverage</span>,
      className: 'pl-4!',
      cell: ({ coverage }) => (coverage === null ? '–' : `${coverage.committedMembers} of ${coverage.members}`),
    },
    { key: 'version', head: 'Version', figures: true, cell: (row) => row.version ?? '–' },
    {
      key: 'against',
      head: 'Held against',
      className: 'min-w-36 text-faint',
      cell: (row) => row.reason ?? row.against ?? '–',
    },
  ]
  return (
    <>
      <DataTable
        caption="Gaps by cluster and year"
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        sort={{
          by: String(query.sort),
          order: query.order,
          href: (by, order) => {
            const year = heatYears.find((each) => String(each) === by)
            const key = year ?? (by === 'country' ? 'country' : 'name')
            return heatHref('/forum/goals', { ...query, sort: key, order, page: 1 })
          },
        }}
        empty={
          <EmptyState title={query.search ? `No cluster matches “${query.search}”` : 'No cluster yet'}>
            <p>Search by another name, region or country.</p>
          </EmptyState>
        }
      />
      {query.level === 'cluster' && rows.some((row) => row.targetIllustrative) && <IllustrativeNote />}
    </>
  )
}

const looks = {
  ahead: { mark: '▲', word: 'ahead', text: 'text-good', wash: 'bg-good' },
  aligned: { mark: '●', word: 'aligned', text: 'text-plain', wash: 'bg-plain' },
  short: { mark: '▼', word: 'short', text: 'text-bad', wash: 'bg-bad' },
} as const

function Heat({
  cell,
  row,
  format,
}: {
  readonly cell: HeatCell | undefined
  readonly row: HeatRow
  readonly format: (tonnes: number | null) => string
}) {
  const reason = cell?.reason ?? row.reason ?? 'Not comparable.'
  if (cell === undefined || cell.verdict === 'not comparable' || cell.gap === null) {
    return (
      <span className="flex h-full items-center justify-end px-3 py-1.5 text-soft" title={reason}>
        –<span className="sr-only"> not comparable: {reason}</span>
      </span>
    )
  }
  const { mark, word, text, wash } = looks[cell.verdict]
  const share = cell.gapShare === null ? '' : `, ${formatPercent(Math.abs(cell.gapShare))} of what is asked`
  return (
    <span
      className={classNames('relative flex h-full items-center justify-end px-3 py-1.5', text)}
      title={`${word}${share}`}
    >
      <span aria-hidden="true" className={classNames('absolute inset-0', wash, depthOf(cell.gapShare))} />
      <span className="relative whitespace-nowrap">
        <span aria-hidden="true" className="mr-1 text-xs">
          {mark}
        </span>
        <span className="font-semibold">{format(Math.abs(cell.gap))}</span> <span className="text-xs">{word}</span>
      </span>
    </span>
  )
}

/** Three depths by the share of what is asked; light enough that the words stay readable on the deepest. */
function depthOf(share: number | null): string {
  const size = Math.abs(share ?? 1)
  if (size < 0.1) return 'opacity-4'
  return size < 0.3 ? 'opacity-8' : 'opacity-12'
}
