import type { Decimal } from '../decimal.ts'
import type { ReadLine } from './read-cells.ts'
import { cellsOf, type CellProblems, type GridCells } from './grid-cells.ts'

/** A row as the grid shows it: its cells, what they come to, and what is still wrong with them. */
export type GridRow = {
  readonly id: string
  readonly place: number
  readonly rowVersion: number
  readonly cells: GridCells
  /** Tonnes of CO2e, of a biogenic memo its CO2; null where the row has no figure. */
  readonly tonnes: Decimal | null
  readonly problems: CellProblems
}

export function gridRow(
  line: ReadLine & { readonly id: string; readonly place: number; readonly rowVersion: number },
): GridRow {
  const { id, place, rowVersion, content } = line
  return {
    id,
    place,
    rowVersion,
    cells: cellsOf(line),
    tonnes: shownTonnes(line),
    problems: content.kind === 'open' ? content.problems : {},
  }
}

/** The tonnes that a row shows. A biogenic memo shows its own, and no total counts them: see `countedTonnes`. */
export function shownTonnes({ content }: ReadLine): Decimal | null {
  if (content.kind === 'reported') return content.tonnes
  return content.kind === 'calculated' ? content.result.tonnes : null
}
