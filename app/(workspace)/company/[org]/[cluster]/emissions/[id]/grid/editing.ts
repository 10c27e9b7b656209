import type { KeyboardEvent } from 'react'
import type { Spot } from '#lib/domain/grid/block'
import type { SheetRow } from '#lib/domain/grid/sheet'
import type { FrozenFactor } from '#lib/domain/inventory/line'
import type { GridColumn } from '#lib/domain/inventory/grid-cells'

export type Editing = {
  /** What the editor begins with; null begins with what stands in the cell. */
  readonly text: string | null
  /** Begun by typing over the cell: arrow keys then leave it, as in a spreadsheet. */
  readonly quick: boolean
}

export type FactorSearch = {
  readonly address: string
  readonly year: number
  /** Where the site lies: its own country's factors come first. */
  readonly country: string
  /** A factor that was seen in a search: the grid computes with it without asking again. */
  readonly onFound: (factor: FrozenFactor) => void
}

export type EditorProps = {
  readonly column: GridColumn
  readonly row: SheetRow
  readonly editing: Editing
  readonly label: string
  /** What the cell shows, which for a factor is its name. */
  readonly shown: string
  readonly factorSearch: FactorSearch
  readonly onCommit: (text: string, move: Spot | null) => void
  readonly onCancel: () => void
}

export const cellId = (spot: Spot): string => `cell-${spot.row}-${spot.column}`

export const editorClass =
  'absolute inset-0 z-10 h-full w-full bg-raised px-2 text-ink outline-2 -outline-offset-2 outline-accent'

/** Where a key leaves the editor for; null for a key that stays in it. */
export function leaving(event: KeyboardEvent, quick: boolean): Spot | null {
  if (event.key === 'Enter') return { row: event.shiftKey ? -1 : 1, column: 0 }
  if (event.key === 'Tab') return { row: 0, column: event.shiftKey ? -1 : 1 }
  if (!quick) return null
  if (event.key === 'ArrowDown') return { row: 1, column: 0 }
  if (event.key === 'ArrowUp') return { row: -1, column: 0 }
  if (event.key === 'ArrowLeft') return { row: 0, column: -1 }
  if (event.key === 'ArrowRight') return { row: 0, column: 1 }
  return null
}
