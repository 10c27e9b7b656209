import { emptyCells, gridColumns, type GridCells } from '../inventory/grid-cells.ts'
import type { GridRow } from '../inventory/grid-row.ts'
import type { Sheet, SheetRow } from './sheet.ts'

export type SentRow = {
  readonly id: string
  readonly seen: number | null
  readonly place: number
  readonly cells: GridCells
}
export type Sending = {
  readonly rows: readonly SentRow[]
  readonly removed: readonly { readonly id: string; readonly seen: number }[]
}
export type Answered = {
  readonly id: string
  readonly state: 'saved' | 'stale'
  readonly now: GridRow | null
}

/** Whether the server does not have the row as it stands here. A stale one waits for its editor to say which of two holds. */
export const isUnsaved = (row: SheetRow): boolean => row.edits > row.savedEdits && row.stale === undefined

/** How many rows the server has, as far as it has answered: also those that were taken out here and that it was not told of yet. */
export const linesKept = ({ rows, removed }: Pick<Sheet, 'rows' | 'removed'>): number =>
  removed.length +
  rows.filter(({ seen, stale }) => (stale === undefined ? seen !== null : stale.theirs !== null)).length

const isBlank = (row: SheetRow): boolean => gridColumns.every((column) => row.cells[column] === emptyCells[column])

/** What is to be sent next, at most `most` rows; null where the server has everything. */
export function nextSending(sheet: Sheet, most: number): Sending | null {
  const rows = sheet.rows
    .filter((row) => isUnsaved(row) && !(row.seen === null && isBlank(row)))
    .slice(0, most)
    .map(({ id, seen, place, cells }) => ({ id, seen, place, cells }))
  const removed = sheet.removed.slice(0, most)
  return rows.length === 0 && removed.length === 0 ? null : { rows, removed }
}

/** The edits of each row at the time of sending, to tell whether an answer is about what stands now. */
export const editsOf = (sheet: Sheet): ReadonlyMap<string, number> =>
  new Map(sheet.rows.map((row) => [row.id, row.edits]))

/** Takes in what became of a sending. A row that was edited since keeps what was typed and is sent again. */
export function settle(sheet: Sheet, sent: ReadonlyMap<string, number>, answers: readonly Answered[]): Sheet {
  const byId = new Map(answers.map((answer) => [answer.id, answer]))
  const rows = sheet.rows.map((row) => {
    const answer = byId.get(row.id)
    return answer ? settled(row, sent.get(row.id) ?? 0, answer) : row
  })
  const standing = new Set(rows.map((row) => row.id))
  // A row that a colleague changed before it was removed here comes back, as theirs.
  const back = answers.flatMap(({ id, state, now }) =>
    state === 'stale' && now !== null && !standing.has(id) ? [fromServer(now)] : [],
  )
  return {
    ...sheet,
    rows: [...rows, ...back].toSorted((a, b) => a.place - b.place),
    removed: sheet.removed.filter((each) => !byId.has(each.id)),
  }
}

function settled(row: SheetRow, sentEdits: number, { state, now }: Answered): SheetRow {
  if (state === 'stale') return { ...row, stale: { theirs: now } }
  const isSame = row.edits === sentEdits
  return {
    ...row,
    // The server let it go while it came back here: to the server it is a new one.
    seen: now?.rowVersion ?? null,
    savedEdits: sentEdits,
    ...(isSame && now !== null ? { tonnes: now.tonnes, problems: now.problems } : {}),
  }
}

const fromServer = (now: GridRow): SheetRow => ({
  id: now.id,
  place: now.place,
  cells: now.cells,
  tonnes: now.tonnes,
  problems: now.problems,
  seen: now.rowVersion,
  edits: 0,
  savedEdits: 0,
})

/** Ends a stale row as its editor chose: their own text on top of the colleague's, or the colleague's instead of it. */
export function chooseRow(sheet: Sheet, id: string, choice: 'mine' | 'theirs'): Sheet {
  const rows = sheet.rows.flatMap((row): readonly SheetRow[] => {
    if (row.id !== id || row.stale === undefined) return [row]
    const { stale, ...mine } = row
    if (choice === 'mine') return [{ ...mine, seen: stale.theirs?.rowVersion ?? null, edits: row.edits + 1 }]
    return stale.theirs === null ? [] : [{ ...fromServer(stale.theirs), edits: row.edits, savedEdits: row.edits }]
  })
  return { ...sheet, rows }
}
