'use client'
/**
 * FormRows { count, spare, what, add, most?, children(row, at) }   rows of a form; more can be added and any taken away. Without script
 * there are spare rows. `row` is the stored row that a form row was filled from, `at` the number its fields are posted under.
 * RowLabel { says, of }   "Amount" for whoever sees its row, "Amount of booking 1" for whoever hears it
 */
import { useState, type ReactNode } from 'react'
import { Button } from './button.tsx'

export function FormRows({
  count,
  spare,
  what,
  add,
  most = 20,
  children,
}: {
  readonly count: number
  readonly spare: number
  readonly what: string
  readonly add: string
  readonly most?: number
  readonly children: (row: number, at: number) => ReactNode
}) {
  const [rows, setRows] = useState(() => Array.from({ length: count + spare }, (_, row) => row))
  const next = (rows.at(-1) ?? -1) + 1
  return (
    <>
      <div className="space-y-4">
        {rows.map((row, at) => (
          <div
            key={row}
            className="flex flex-wrap items-end gap-x-3 gap-y-1.5 max-sm:border-b max-sm:border-line max-sm:pb-3"
          >
            {children(row, at)}
            <Button
              size="sm"
              tone="plain"
              aria-label={`Remove ${what} ${at + 1}`}
              onClick={() => setRows(rows.filter((each) => each !== row))}
            >
              Remove
            </Button>
          </div>
        ))}
      </div>
      {rows.length < most && (
        <Button size="sm" className="mt-2" onClick={() => setRows([...rows, next])}>
          {add}
        </Button>
      )}
    </>
  )
}

export const RowLabel = ({ says, of }: { readonly says: string; readonly of: string }) => (
  <>
    {says}
    <span className="sr-only"> of {of}</span>
  </>
)
