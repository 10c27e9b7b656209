import { emptyCells, gridColumns, type CellProblems, type GridCells, type GridColumn } from '../inventory/grid-cells.ts'
import type { GridRow } from '../inventory/grid-row.ts'

/** A row in front of somebody: as it stands there, and as the server last said it stands. */
export type SheetRow = {
  readonly id: string
  readonly place: number
  readonly cells: GridCells
  readonly tonnes: string | null
  readonly problems: CellProblems
  /** The row version that the server has; null while it has none. */
  readonly seen: number | null
  /** Grows with each edit, so that an answer knows whether the row was edited since it was sent. */
  readonly edits: number
  /** The edit that the server has. */
  readonly savedEdits: number
  /** A colleague's row that was saved in place of this one; `null` where they removed it. */
  readonly stale?: { readonly theirs: GridRow | null }
}

/** What one step changed, both ways: rows as they were and as they became; `null` where there was none. */
type Change = { readonly id: string; readonly before: SheetRow | null; readonly after: SheetRow | null }
type Step = readonly Change[]

export type Sheet = {
  readonly rows: readonly SheetRow[]
  /** Rows that were taken out and that the server still has. */
  readonly removed: readonly { readonly id: string; readonly seen: number }[]
  readonly past: readonly Step[]
  readonly future: readonly Step[]
}

export type Edit = { readonly row: number; readonly column: GridColumn; readonly text: string }

/** Reads the cells of a row anew: what it comes to, and what is wrong with it. */
export type Reckon = (id: string, cells: GridCells) => Pick<SheetRow, 'tonnes' | 'problems'>
export type Making = { readonly reckon: Reckon; readonly newId: () => string }

const mostSteps = 200

export const sheetOf = (rows: readonly GridRow[]): Sheet => ({
  rows: rows.map(asSaved),
  removed: [],
  past: [],
  future: [],
})

const asSaved = (row: GridRow): SheetRow => ({
  id: row.id,
  place: row.place,
  cells: row.cells,
  tonnes: row.tonnes,
  problems: row.problems,
  seen: row.rowVersion,
  edits: 0,
  savedEdits: 0,
})

/** Writes cells; a row beyond the last makes new ones, so that a block can be pasted at the end. One step to undo. */
export function editCells(sheet: Sheet, edits: readonly Edit[], making: Making): Sheet {
  const byRow = Map.groupBy(edits, (edit) => edit.row)
  const changes: Change[] = []
  const rows = [...sheet.rows]
  for (const [at, own] of [...byRow].toSorted(([a], [b]) => a - b)) {
    const before = rows[at] ?? null
    const cells = { ...(before?.cells ?? emptyCells) }
    for (const { column, text } of own) cells[column] = text
    if (before !== null && gridColumns.every((column) => before.cells[column] === cells[column])) continue
    if (before === null && gridColumns.every((column) => cells[column] === '')) continue
    const after = edited(before ?? blankRow(rows.at(-1), making.newId()), cells, making.reckon)
    changes.push({ id: after.id, before, after })
    if (before === null) rows.push(after)
    else rows[at] = after
  }
  return changes.length === 0 ? sheet : { ...sheet, rows, past: remembered(sheet.past, changes), future: [] }
}

const edited = (row: SheetRow, cells: GridCells, reckon: Reckon): SheetRow => ({
  ...row,
  cells,
  ...reckon(row.id, cells),
  edits: row.edits + 1,
})

const blankRow = (last: SheetRow | undefined, id: string): SheetRow => ({
  id,
  place: (last?.place ?? 0) + 1,
  cells: emptyCells,
  tonnes: null,
  problems: {},
  seen: null,
  edits: 0,
  savedEdits: 0,
})

const remembered = (past: readonly Step[], step: Step): readonly Step[] => [...past.slice(1 - mostSteps), step]

/** Takes rows out. One step to undo. */
export function removeRows(sheet: Sheet, ids: ReadonlySet<string>): Sheet {
  const gone = sheet.rows.filter((row) => ids.has(row.id))
  if (gone.length === 0) return sheet
  return withRemoved(
    {
      ...sheet,
      rows: sheet.rows.filter((row) => !ids.has(row.id)),
      past: remembered(
        sheet.past,
        gone.map((before) => ({ id: before.id, before, after: null })),
      ),
      future: [],
    },
    gone,
  )
}

const withRemoved = (sheet: Sheet, gone: readonly SheetRow[]): Sheet => ({
  ...sheet,
  removed: [...sheet.removed, ...gone.flatMap(({ id, seen }) => (seen === null ? [] : [{ id, seen }]))],
})

export function undo(sheet: Sheet, making: Making): Sheet {
  const step = sheet.past.at(-1)
  if (!step) return sheet
  const past = sheet.past.slice(0, -1)
  return { ...replay(sheet, step, 'before', making), past, future: [...sheet.future, step] }
}

export function redo(sheet: Sheet, making: Making): Sheet {
  const step = sheet.future.at(-1)
  if (!step) return sheet
  const future = sheet.future.slice(0, -1)
  return { ...replay(sheet, step, 'after', making), past: [...sheet.past, step], future }
}

/**
 * Puts the rows of a step as they were on one side of it. Only cells go back in time: what the server has of a row stays, and a
 * row that comes back after the server has let it go is a new one to it.
 */
function replay(sheet: Sheet, step: Step, side: 'before' | 'after', { reckon }: Making): Sheet {
  const wanted = new Map(step.map((change) => [change.id, change[side]]))
  const standing = new Map(sheet.rows.map((row) => [row.id, row]))
  const gone = sheet.rows.filter((row) => wanted.has(row.id) && wanted.get(row.id) === null)
  const kept = sheet.rows
    .filter((row) => wanted.get(row.id) !== null)
    .map((row) => {
      const then = wanted.get(row.id)
      return then ? edited(row, then.cells, reckon) : row
    })
  const back = step.flatMap((change): readonly SheetRow[] => {
    const row = change[side]
    if (row === null || standing.has(row.id)) return []
    const stillThere = sheet.removed.find((each) => each.id === row.id)
    const known = { seen: stillThere?.seen ?? null, savedEdits: stillThere ? row.savedEdits : 0 }
    return [edited({ ...row, ...known }, row.cells, reckon)]
  })
  const returned = new Set(back.map((row) => row.id))
  const rows = [...kept, ...back].toSorted((a, b) => a.place - b.place)
  const removed = sheet.removed.filter((each) => !returned.has(each.id))
  return withRemoved({ ...sheet, rows, removed }, gone)
}
