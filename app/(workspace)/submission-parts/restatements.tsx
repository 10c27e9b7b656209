/**
 * RestatementTable { restatements, empty? }   years stated anew: what changed, why, each sum before and after, who and when
 */
import type { ReactNode } from 'react'
import { movesBetween } from '#lib/domain/inventory/scope-moves'
import { causeNames } from '#lib/domain/inventory/statement-words'
import type { RestatementEntry } from '#lib/domain/submission/inventory-statements'
import { scopeNames } from '#lib/domain/submission/words'
import { formatInstant, formatSigned } from '#lib/format'
import { DataTable, type Column } from '#ui/data-table'
import { amountText } from './field-value.tsx'

const columns: readonly Column<RestatementEntry>[] = [
  { key: 'year', head: 'Year', className: 'align-top', cell: (each) => each.year },
  {
    key: 'cause',
    head: 'What changed',
    className: 'align-top',
    cell: (each) => (
      <>
        {causeNames[each.cause]}
        <span className="block max-w-prose text-soft">{each.reason}</span>
      </>
    ),
  },
  {
    key: 'figures',
    head: 'Old and new figure',
    className: 'align-top',
    cell: (each) => (
      <ul>
        {movesBetween(each.before, each.after).map(({ scope, before, after, percent }) => (
          <li key={scope} className="whitespace-nowrap">
            {scopeNames[scope]}: {before === null ? 'no figure' : `${amountText(before)} t`} →{' '}
            {after === null ? 'no figure' : `${amountText(after)} t`}
            {percent !== null && <span className="text-faint"> ({formatSigned(percent, 2)} %)</span>}
          </li>
        ))}
      </ul>
    ),
  },
  {
    key: 'by',
    head: 'By',
    className: 'align-top',
    cell: (each) => (
      <>
        {each.by}
        <span className="block text-xs whitespace-nowrap text-faint">{formatInstant(each.at)}</span>
      </>
    ),
  },
]

export function RestatementTable({
  restatements,
  empty,
}: {
  readonly restatements: readonly RestatementEntry[]
  readonly empty?: ReactNode
}) {
  return (
    <DataTable
      caption="Years that were stated anew"
      captionHidden
      columns={columns}
      rows={restatements}
      rowKey={(each) => each.id}
      empty={empty}
    />
  )
}
