import type { GridCells } from './grid-cells.ts'
import { notationKeys } from './words.ts'

const keys: ReadonlySet<string> = new Set(Object.values(notationKeys))

/**
 * A row as the next year begins with it: the same stream, unit, factor and method, with the amount still to be filled in. An entry that
 * says why there is no figure is carried over whole, for its owner to look at.
 */
export const nextYearCells = (cells: GridCells): GridCells =>
  keys.has(cells.tonnes) ? cells : { ...cells, quantity: '', tonnes: '', note: '' }
