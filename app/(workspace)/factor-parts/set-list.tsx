/** SetList { sets, remove, whose }   loaded sets; `remove` draws what takes a set of one's own away */
import type { ReactNode } from 'react'
import { formatInstant, formatNumber } from '#lib/format'
import type { ListedSet } from '#lib/views/factor-sets'
import { TextLink } from '#ui/button'
import { DataTable } from '#ui/data-table'

export function SetList({
  sets,
  factors,
  inCluster,
  remove,
  empty,
}: {
  readonly sets: readonly ListedSet[]
  /** Address of the page that lists factors. */
  readonly factors: string
  /** In the cluster's room all sets are the cluster's. */
  readonly inCluster: boolean
  readonly remove: (set: ListedSet) => ReactNode
  readonly empty: ReactNode
}) {
  return (
    <DataTable
      caption="Loaded sets"
      captionHidden
      comfortable
      rows={sets}
      rowKey={(set) => set.id}
      empty={empty}
      columns={[
        {
          key: 'dataset',
          head: 'Publication',
          className: 'min-w-56',
          cell: (set) => (
            <>
              <TextLink
                href={`${factors}?${new URLSearchParams({ publisher: set.publisher, year: String(set.year) })}`}
              >
                {set.dataset}
              </TextLink>
              <span className="block text-xs font-normal text-faint">{set.publisher}</span>
            </>
          ),
        },
        { key: 'year', head: 'Year', figures: true, cell: (set) => set.year },
        {
          key: 'factors',
          head: 'Factors',
          figures: true,
          cell: (set) => (
            <>
              {formatNumber(set.factors)}
              {set.differing > 0 && (
                <span className="block text-xs whitespace-nowrap text-warn">
                  {formatNumber(set.differing)} unlike the starter library
                </span>
              )}
            </>
          ),
        },
        { key: 'licence', head: 'Licence', className: 'min-w-36', cell: (set) => set.licence },
        ...(inCluster
          ? []
          : [
              {
                key: 'for',
                head: 'Read by',
                className: 'whitespace-nowrap',
                cell: (set: ListedSet) => (set.isOwn ? 'Your company' : 'All members'),
              },
            ]),
        {
          key: 'by',
          head: 'Loaded',
          className: 'min-w-36',
          cell: (set) => (
            <>
              {set.loaderName}
              <span className="block text-xs text-faint">
                {formatInstant(set.loadedAt)}, {set.fileName}
              </span>
            </>
          ),
        },
        { key: 'remove', head: <span className="sr-only">Remove</span>, cell: remove },
      ]}
    />
  )
}
