/**
 * DataTable { columns, rows, rowKey, caption, captionHidden?, sort?, foot?, empty?, id?, comfortable? }
 *   columns: { key, head, unit?, figures?, cell(row), sortable?, rowHead?, below?, className? }[]
 *     figures: right-aligned tabular numbers, a dash where there is none; unit stands in the heading; rowHead: this cell names the row (default: the first)
 *     below: on a phone this cell stands on a line of its own under the row, where it is read without scrolling sideways
 *   sort: { by, order: 'asc'|'desc', href(by, order) }  heads become links that keep the rest of the URL
 *   foot: one cell a column for totals (null leaves it blank); empty: shown instead of the table without rows
 * The table scrolls inside itself, its first column stays, and a shade at its right edge says that there is more; rows are 32 px, 40 px when comfortable.
 */
import { Fragment, type ReactNode } from 'react'
import { classNames } from './class-names.ts'

export type Order = 'asc' | 'desc'
export type Column<Row> = {
  readonly key: string
  readonly head: ReactNode
  readonly unit?: string
  readonly figures?: boolean
  readonly sortable?: boolean
  readonly rowHead?: boolean
  readonly below?: boolean
  readonly className?: string
  readonly cell: (row: Row) => ReactNode
}
export type Sort = {
  readonly by: string
  readonly order: Order
  readonly href: (by: string, order: Order) => string
}

export function DataTable<Row>({
  columns,
  rows,
  rowKey,
  caption,
  captionHidden = false,
  sort,
  foot,
  empty,
  id,
  comfortable = false,
}: {
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly caption: string
  readonly captionHidden?: boolean
  readonly sort?: Sort
  readonly foot?: readonly ReactNode[]
  readonly empty?: ReactNode
  readonly id?: string
  readonly comfortable?: boolean
}) {
  if (rows.length === 0 && empty) return <>{empty}</>
  const first = columns.find((column) => column.rowHead)?.key ?? columns[0]?.key
  const below = columns.filter((column) => column.below)
  const cell = comfortable ? 'cell-tall' : 'cell'
  return (
    <div
      role="region"
      aria-label={caption}
      tabIndex={0}
      className="more-beside relative max-w-full overflow-x-auto -outline-offset-2 print:overflow-visible"
    >
      <table id={id} className="figures w-full border-collapse text-sm print:text-[8pt] print:leading-tight">
        <caption className={captionHidden ? 'sr-only' : 'pb-2 text-left text-base font-semibold'}>{caption}</caption>
        <thead>
          <tr className="border-b border-edge text-left align-bottom text-xs text-faint">
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                aria-sort={ariaSort(column, sort)}
                className={classNames(
                  'py-1.5 pr-4 font-medium last:pr-1',
                  column.figures ? 'min-w-18 text-right' : 'whitespace-nowrap',
                  column.key === first && 'sticky left-0 z-1 bg-paper break-words max-sm:max-w-44',
                  column.below && 'max-sm:hidden',
                )}
              >
                <Head column={column} sort={sort} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Fragment key={rowKey(row)}>
              <tr
                className={classNames(
                  'group border-b border-line hover:bg-wash',
                  below.length > 0 && 'max-sm:border-b-0',
                )}
              >
                {columns.map((column, index) =>
                  column.key === first ? (
                    <th
                      key={index}
                      scope="row"
                      className={classNames(
                        cell,
                        column.figures ? 'cell-figure' : 'text-left',
                        'sticky left-0 z-1 bg-paper font-medium group-hover:bg-wash break-words max-sm:max-w-44',
                        column.className,
                      )}
                    >
                      {column.cell(row)}
                    </th>
                  ) : (
                    <td
                      key={index}
                      className={classNames(
                        cell,
                        column.figures && 'cell-figure',
                        column.below && 'max-sm:hidden',
                        column.className,
                      )}
                    >
                      {column.cell(row)}
                    </td>
                  ),
                )}
              </tr>
              {below.map((column) => (
                <tr key={column.key} className="border-b border-line sm:hidden">
                  <td colSpan={columns.length - below.length} className="pb-2">
                    <div className="sticky left-0 w-fit max-w-[calc(100vw-2.5rem)] break-words">{column.cell(row)}</div>
                  </td>
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
        {foot && (
          <tfoot>
            <tr className="border-t border-edge font-semibold">
              {columns.map((column, index) => (
                <td
                  key={column.key}
                  className={classNames(
                    cell,
                    column.figures && 'cell-figure',
                    column.key === first && 'sticky left-0 z-1 bg-paper',
                  )}
                >
                  {foot[index]}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}

function ariaSort<Row>(column: Column<Row>, sort: Sort | undefined): 'ascending' | 'descending' | 'none' | undefined {
  if (!sort || !column.sortable) return undefined
  if (sort.by !== column.key) return 'none'
  return sort.order === 'asc' ? 'ascending' : 'descending'
}

function Head<Row>({ column, sort }: { readonly column: Column<Row>; readonly sort: Sort | undefined }) {
  const words = (
    <>
      {column.head}
      {column.unit && <span className="font-normal">, {column.unit}</span>}
    </>
  )
  if (!sort || !column.sortable) return words
  const active = sort.by === column.key
  // Figures are asked for largest first, words from A.
  const next: Order = active ? (sort.order === 'asc' ? 'desc' : 'asc') : column.figures ? 'desc' : 'asc'
  return (
    <a
      href={sort.href(column.key, next)}
      data-soft="stay"
      className={classNames('relative rounded-sm hover:text-ink hover:underline', active && 'text-ink')}
    >
      {words}
      <span aria-hidden="true" className="absolute bottom-0 left-full pl-0.5">
        {active ? (sort.order === 'asc' ? '↑' : '↓') : ''}
      </span>
    </a>
  )
}
