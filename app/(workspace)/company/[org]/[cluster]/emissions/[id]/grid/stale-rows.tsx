'use client'
import type { SheetRow } from '#lib/domain/grid/sheet'
import { gridColumns } from '#lib/domain/inventory/grid-cells'
import { Button } from '#ui/button'
import { columnLooks } from './columns.ts'

/** Rows that a colleague saved first: both are shown, and the person says which holds. Nothing is written over meanwhile. */
export function StaleRows({
  rows,
  onChoose,
}: {
  readonly rows: readonly SheetRow[]
  readonly onChoose: (id: string, choice: 'mine' | 'theirs') => void
}) {
  const stale = rows.flatMap((row, at) => (row.stale === undefined ? [] : [{ row, at, theirs: row.stale.theirs }]))
  if (stale.length === 0) return null
  return (
    <ul aria-label="Saved by a colleague meanwhile" className="mb-3 space-y-2">
      {stale.map(({ row, at, theirs }) => (
        <li key={row.id} role="alert" className="rounded-md border border-warn bg-warn-wash px-3 py-2 text-sm">
          <p className="font-medium">
            {theirs === null
              ? `Row ${at + 1} was removed by a colleague while you typed in it. Yours is not saved.`
              : `Row ${at + 1} was saved by a colleague while you typed in it. Yours is not saved.`}
          </p>
          {theirs && <Differences mine={row} theirs={theirs} />}
          <p className="mt-2 flex gap-2">
            <Button size="sm" onClick={() => onChoose(row.id, 'mine')}>
              Save mine
            </Button>
            <Button size="sm" onClick={() => onChoose(row.id, 'theirs')}>
              {theirs === null ? 'Let it go' : 'Take theirs'}
            </Button>
          </p>
        </li>
      ))}
    </ul>
  )
}

function Differences({ mine, theirs }: { readonly mine: SheetRow; readonly theirs: Pick<SheetRow, 'cells'> }) {
  return (
    <ul className="mt-1 space-y-0.5">
      {gridColumns
        .filter((column) => mine.cells[column] !== theirs.cells[column])
        .map((column) => (
          <li key={column}>
            {columnLooks[column].head}: theirs {theirs.cells[column] || 'empty'}, yours {mine.cells[column] || 'empty'}
          </li>
        ))}
    </ul>
  )
}
