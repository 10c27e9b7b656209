import type { KeyboardEvent } from 'react'
import type { Spot } from '#lib/domain/grid/block'

type Move = (from: Spot, last: Spot) => Spot

const page = 15

/** Where the keys of a spreadsheet lead; null for a key that does not move. */
export function moveOf(event: KeyboardEvent<HTMLElement>): Move | null {
  const far = event.ctrlKey || event.metaKey
  const down =
    (rows: number): Move =>
    (from, last) => ({
      ...from,
      row: far ? (rows > 0 ? last.row : 0) : from.row + rows,
    })
  const across =
    (columns: number): Move =>
    (from, last) => ({
      ...from,
      column: far ? (columns > 0 ? last.column : 0) : from.column + columns,
    })
  switch (event.key) {
    case 'ArrowDown':
      return down(1)
    case 'ArrowUp':
      return down(-1)
    case 'ArrowRight':
      return across(1)
    case 'ArrowLeft':
      return across(-1)
    case 'PageDown':
      return (from) => ({ ...from, row: from.row + page })
    case 'PageUp':
      return (from) => ({ ...from, row: from.row - page })
    case 'Home':
      return (from) => (far ? { row: 0, column: 0 } : { ...from, column: 0 })
    case 'End':
      return (from, last) => (far ? last : { ...from, column: last.column })
    default:
      return null
  }
}
