import { expect, test } from 'vitest'
import { emptyCells } from './grid-cells.ts'
import { nextYearCells } from './next-year.ts'

test('the next year begins with the streams of the last, their amounts still to be filled in', () => {
  const row = {
    ...emptyCells,
    stream: 'Boiler',
    scope: '1',
    quantity: '12',
    unit: 'MWh',
    factor: 'f',
    note: 'Meter 3 failed',
  }
  expect(nextYearCells(row)).toEqual({ ...row, quantity: '', note: '' })
})

test('what does not occur is carried over with its reason', () => {
  const row = { ...emptyCells, scope: '1', tonnes: 'NO', note: 'No fleet here' }
  expect(nextYearCells(row)).toEqual(row)
})
