import { expect, test } from 'vitest'
import { keptPhases } from './kept-phases.ts'

const now = new Date('2027-03-12T10:00:00Z')
const first = { id: 'a', name: 'First', from: 2028, capacityPerYear: '10' }
const second = { id: 'b', name: 'Second', from: 2032, capacityPerYear: '5' }

test('a phase that slips keeps the year it leaves, and every one before it', () => {
  const once = keptPhases([{ ...first, earlierStarts: [] }], [{ ...first, from: 2029 }], now)
  const twice = keptPhases(once, [{ ...first, from: 2031 }], new Date('2028-01-05T10:00:00Z'))
  expect(twice[0]).toEqual({
    ...first,
    from: 2031,
    earlierStarts: [
      { start: 2028, recordedOn: '2027-03-12' },
      { start: 2029, recordedOn: '2028-01-05' },
    ],
  })
})

test('a new name or capacity is no slippage, a new phase has no past, and one that is left out is gone', () => {
  const before = [{ ...first, earlierStarts: [] }]
  expect(keptPhases(before, [second, { ...first, name: 'First train', capacityPerYear: '12' }], now)).toEqual([
    { ...first, name: 'First train', capacityPerYear: '12', earlierStarts: [] },
    { ...second, earlierStarts: [] },
  ])
  expect(keptPhases(before, [second], now)).toEqual([{ ...second, earlierStarts: [] }])
})
