import { expect, test } from 'vitest'
import { emptyCells } from '../inventory/grid-cells.ts'
import { blockBetween, blockText, clearEdits, fillDownEdits, parseBlock, pasteEdits } from './block.ts'
import { sheetOf } from './sheet.ts'

const block = blockBetween({ row: 1, column: 2 }, { row: 0, column: 0 })

test('a block of a spreadsheet is rows of cells, line breaks and tabs in quotation marks included', () => {
  expect(parseBlock('Boiler\t1\r\n"Two\nlines"\t"say ""so"""\r\n')).toEqual([
    ['Boiler', '1'],
    ['Two\nlines', 'say "so"'],
  ])
  expect(parseBlock('one')).toEqual([['one']])
  expect(parseBlock('a\t\n')).toEqual([['a', '']])
})

test('what is copied is pasted as it was', () => {
  const rows = sheetOf([
    {
      id: '1',
      place: 1,
      rowVersion: 1,
      tonnes: null,
      problems: {},
      cells: { ...emptyCells, stream: 'A\t"B"', scope: '1' },
    },
  ]).rows
  expect(parseBlock(blockText(rows, blockBetween({ row: 0, column: 0 }, { row: 0, column: 1 })))).toEqual([
    ['A\t"B"', '1'],
  ])
})

test('one cell fills the selection, a block lies from its first cell on, and cells past the last column are counted', () => {
  expect(pasteEdits([['x']], block).edits).toHaveLength(6)
  const two = pasteEdits(
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
    block,
  )
  expect(two.edits.map((edit) => `${edit.row} ${edit.column} ${edit.text}`)).toEqual([
    '0 stream a',
    '0 scope b',
    '1 stream c',
    '1 scope d',
  ])
  expect(pasteEdits([['Public', 'too far']], { top: 0, left: 16, bottom: 0, right: 16 })).toMatchObject({ left: 1 })
})

test('fill down carries the first row, and clearing empties every cell of the selection', () => {
  const rows = sheetOf([
    { id: '1', place: 1, rowVersion: 1, tonnes: null, problems: {}, cells: { ...emptyCells, stream: 'Boiler' } },
  ]).rows
  expect(fillDownEdits(rows, { top: 0, left: 0, bottom: 2, right: 0 })).toEqual([
    { row: 1, column: 'stream', text: 'Boiler' },
    { row: 2, column: 'stream', text: 'Boiler' },
  ])
  expect(clearEdits(block).every((edit) => edit.text === '')).toBe(true)
})
