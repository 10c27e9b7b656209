import { describe, expect, test } from 'vitest'
import { emptyCells, type GridCells } from '../inventory/grid-cells.ts'
import type { GridRow } from '../inventory/grid-row.ts'
import { chooseRow, editsOf, linesKept, nextSending, settle } from './saving.ts'
import { editCells, redo, removeRows, sheetOf, undo, type Making, type Sheet } from './sheet.ts'

let drawn = 0
const making: Making = {
  reckon: (_, cells) => ({ tonnes: cells.tonnes === '' ? null : cells.tonnes, problems: {} }),
  newId: () => `new-${(drawn += 1)}`,
}
const row = (id: string, over: Partial<GridCells> = {}, rowVersion = 1): GridRow => ({
  id,
  place: Number(id),
  rowVersion,
  cells: { ...emptyCells, scope: '1', tonnes: '10', ...over },
  tonnes: '10',
  problems: {},
})
const two = () => sheetOf([row('1'), row('2')])
const tonnes = (sheet: Sheet) => sheet.rows.map((each) => each.cells.tonnes)
const typed = (sheet: Sheet, at: number, text: string) =>
  editCells(sheet, [{ row: at, column: 'tonnes', text }], making)

describe('The sheet', () => {
  test('takes a block at the end as new rows, and one undo takes all of it back', () => {
    const edits = [2, 3, 4].map((at) => ({ row: at, column: 'tonnes', text: String(at) }) as const)
    const pasted = editCells(two(), edits, making)
    expect(tonnes(pasted)).toEqual(['10', '10', '2', '3', '4'])
    expect(tonnes(undo(pasted, making))).toEqual(['10', '10'])
    expect(tonnes(redo(undo(pasted, making), making))).toEqual(['10', '10', '2', '3', '4'])
  })

  test('sends only what was edited, and nothing once the server has it', () => {
    const sheet = typed(two(), 1, '12')
    const sending = nextSending(sheet, 500)
    expect(sending?.rows.map(({ id, seen }) => [id, seen])).toEqual([['2', 1]])
    const saved = settle(sheet, editsOf(sheet), [{ id: '2', state: 'saved', now: row('2', { tonnes: '12' }, 2) }])
    expect(nextSending(saved, 500)).toBe(null)
    expect(saved.rows[1]?.seen).toBe(2)
  })

  test('keeps what was typed while a save was under way, and sends it after', () => {
    const first = typed(two(), 0, '11')
    const sent = editsOf(first)
    const second = typed(first, 0, '111')
    const settled = settle(second, sent, [{ id: '1', state: 'saved', now: row('1', { tonnes: '11' }, 2) }])
    expect(tonnes(settled)).toEqual(['111', '10'])
    expect(nextSending(settled, 500)?.rows).toMatchObject([{ id: '1', seen: 2, cells: { tonnes: '111' } }])
  })

  test('never writes over a colleague: a stale row waits until its editor chooses', () => {
    const sheet = typed(two(), 0, '11')
    const theirs = row('1', { tonnes: '99' }, 5)
    const stale = settle(sheet, editsOf(sheet), [{ id: '1', state: 'stale', now: theirs }])
    expect(nextSending(stale, 500)).toBe(null)
    expect(tonnes(chooseRow(stale, '1', 'theirs'))).toEqual(['99', '10'])
    expect(nextSending(chooseRow(stale, '1', 'theirs'), 500)).toBe(null)
    expect(nextSending(chooseRow(stale, '1', 'mine'), 500)?.rows).toMatchObject([
      { id: '1', seen: 5, cells: { tonnes: '11' } },
    ])
  })

  test('removes rows on the server too, and an undo before that leaves them there', () => {
    const removed = removeRows(two(), new Set(['1']))
    expect(nextSending(removed, 500)?.removed).toEqual([{ id: '1', seen: 1 }])
    const back = undo(removed, making)
    expect(nextSending(back, 500)?.removed ?? []).toEqual([])
    expect(tonnes(back)).toEqual(['10', '10'])
  })

  test('a row that comes back after the server let it go is sent as a new one', () => {
    const removed = removeRows(two(), new Set(['1']))
    const gone = settle(removed, editsOf(removed), [{ id: '1', state: 'saved', now: null }])
    expect(nextSending(undo(gone, making), 500)?.rows).toMatchObject([{ id: '1', seen: null }])
  })

  test('a line counts once the server has it, and until the server let it go', () => {
    const sheet = typed(two(), 2, '5')
    expect(linesKept(sheet)).toBe(2)
    const id = sheet.rows[2]?.id ?? ''
    const saved = settle(sheet, editsOf(sheet), [{ id, state: 'saved', now: { ...row('3'), id } }])
    expect(linesKept(saved)).toBe(3)
    const removed = removeRows(saved, new Set(['1']))
    expect(linesKept(removed)).toBe(3)
    expect(linesKept(settle(removed, editsOf(removed), [{ id: '1', state: 'saved', now: null }]))).toBe(2)
  })

  test('a line that a colleague removed is none, though it still stands here', () => {
    const sheet = typed(two(), 0, '11')
    expect(linesKept(settle(sheet, editsOf(sheet), [{ id: '1', state: 'stale', now: null }]))).toBe(1)
  })

  test('an empty new row is nobody’s business', () => {
    const sheet = typed(typed(two(), 2, '5'), 2, '')
    expect(nextSending(sheet, 500)).toBe(null)
  })

  test('five thousand rows pasted at once are one step', () => {
    const edits = Array.from({ length: 5000 }, (_, at) => ({ row: at, column: 'tonnes', text: String(at) }) as const)
    const sheet = editCells(sheetOf([]), edits, making)
    expect(sheet.rows).toHaveLength(5000)
    expect(nextSending(sheet, 500)?.rows).toHaveLength(500)
    expect(undo(sheet, making).rows).toHaveLength(0)
  })
})
