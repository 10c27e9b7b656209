import type { GwpSet } from '../factors/factor.ts'
import { no, ok, type Result } from '../result.ts'
import { cellsOf, emptyCells, type CellProblems, type GridCells } from './grid-cells.ts'
import type { FrozenFactor } from './line.ts'
import type { LineDraft } from './line-row.ts'
import { readCells, type ReadLine } from './read-cells.ts'
import { notationKeys } from './words.ts'

/** What the making of a line has to know: the inventory year's set, and the factors by their ids. */
export type MakingOf = { readonly gwp: GwpSet; readonly findFactor: (id: string) => FrozenFactor | null }

/**
 * The line that a row of a file stands for, made as the grid makes it. `stored` is the line that it changes: what a file has no column
 * for (a density, a class) stays. The refusal has a sentence for each cell of the grid that keeps the line from being whole.
 */
export function lineOfDraft(
  draft: LineDraft,
  stored: ReadLine | null,
  known: MakingOf,
): Result<ReadLine, CellProblems> {
  const cells = cellsOfDraft(draft, stored === null ? emptyCells : cellsOf(stored))
  const gwp = (draft.content.kind === 'calculated' ? draft.content.gwp : null) ?? known.gwp
  const line = readCells(cells, { gwp, findFactor: known.findFactor })
  if (line.content.kind === 'open') return no(line.content.problems)
  // The grid has one cell for a note and for the reason that there is no figure; a file has two.
  return ok({ ...line, note: draft.note })
}

function cellsOfDraft(draft: LineDraft, stored: GridCells): GridCells {
  const { content } = draft
  const line = {
    ...emptyCells,
    scope: draft.scope,
    category: draft.category ?? '',
    stream: draft.stream ?? '',
    method: draft.method ?? '',
    quality: draft.quality === null ? '' : String(draft.quality),
    uncertainty: draft.uncertaintyPercent ?? '',
    note: draft.note ?? '',
    class: stored.class,
  }
  if (content.kind === 'noted') return { ...line, tonnes: notationKeys[content.notation], note: content.reason }
  if (content.kind === 'reported') {
    const { gas, tonnes, source } = content
    return { ...line, gas, tonnes, source }
  }
  return {
    ...line,
    quantity: content.quantity.value,
    unit: content.quantity.unit,
    factor: content.factor.id ?? content.factor.name ?? '',
    oxidation: content.oxidation ?? '',
    biogenicShare: content.biogenicShare ?? '',
    bridge: stored.bridge,
  }
}
