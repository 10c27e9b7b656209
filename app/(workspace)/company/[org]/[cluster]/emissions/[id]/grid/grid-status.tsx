'use client'
import type { GridColumn } from '#lib/domain/inventory/grid-cells'
import { columnLooks } from './columns.ts'

/** The line below the grid: what is wrong with the chosen cell, or what belongs in it. */
export function GridStatus({
  column,
  problem,
  note,
}: {
  readonly column: GridColumn
  readonly problem: string | undefined
  readonly note: string
}) {
  return (
    <p aria-live="polite" className="mt-1.5 min-h-5 text-sm">
      {note !== '' && <span className="mr-2 font-medium">{note}</span>}
      {problem ? (
        <span className="text-bad">
          {columnLooks[column].head}: {problem}
        </span>
      ) : (
        <span className="text-faint">
          {columnLooks[column].head}: {columnLooks[column].hint}
        </span>
      )}
    </p>
  )
}
