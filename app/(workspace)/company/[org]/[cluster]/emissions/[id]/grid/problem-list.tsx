'use client'
import type { Spot } from '#lib/domain/grid/block'
import type { SheetRow } from '#lib/domain/grid/sheet'
import { gridColumns } from '#lib/domain/inventory/grid-cells'
import { columnLooks } from './columns.ts'

const most = 50

/** What is still to be put right, each leading to its cell. */
export function ProblemList({
  rows,
  onGo,
}: {
  readonly rows: readonly SheetRow[]
  readonly onGo: (spot: Spot) => void
}) {
  const problems = rows.flatMap((row, at) =>
    gridColumns.flatMap((column, index) => {
      const sentence = row.problems[column]
      return sentence === undefined ? [] : [{ spot: { row: at, column: index }, column, sentence }]
    }),
  )
  if (problems.length === 0) return null
  return (
    <section className="mt-4">
      <h2 className="mb-1 text-base">
        {problems.length} {problems.length === 1 ? 'cell' : 'cells'} to put right
      </h2>
      <p className="mb-2 max-w-prose text-sm text-soft">
        These rows are saved as typed, and count once they are whole.
      </p>
      <ul className="space-y-1">
        {problems.slice(0, most).map(({ spot, column, sentence }) => (
          <li key={`${spot.row} ${column}`} className="text-sm">
            <button
              type="button"
              onClick={() => onGo(spot)}
              className="cursor-pointer rounded-sm text-left text-accent underline decoration-1 underline-offset-3 hover:decoration-2"
            >
              Row {spot.row + 1}, {columnLooks[column].head}
            </button>
            <span className="ml-2 text-soft">{sentence}</span>
          </li>
        ))}
      </ul>
      {problems.length > most && <p className="mt-1 text-sm text-faint">… and {problems.length - most} more.</p>}
    </section>
  )
}
