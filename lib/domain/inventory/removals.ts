import type { Decimal } from '../decimal.ts'
import { sumDecimals } from '../decimal-sum.ts'
import { isRemoval, type InventoryLine } from './line.ts'
import { gasesOf } from './line-tonnes.ts'

/** Tonnes that a removal line takes from the air, by gas, as positive figures whichever sign they were entered with. */
export const takenBy = (line: InventoryLine): readonly Decimal[] =>
  isRemoval(line) ? gasesOf(line).map(([, tonnes]) => (tonnes.startsWith('-') ? tonnes.slice(1) : tonnes)) : []

/** The exact sum of what removal lines take from the air in a year. */
export const removalsOf = (lines: readonly InventoryLine[], year: number): Decimal =>
  sumDecimals(lines.filter((line) => line.year === year).flatMap(takenBy))
