import { expect, test } from 'vitest'
import { dodge } from './dodge.ts'

const frame = { gap: 16, top: 0, bottom: 100 }

test('labels with room stay where they belong', () => {
  expect(dodge([10, 50, 90], frame)).toEqual([10, 50, 90])
})
test('labels that would overlap move apart and keep their order', () => {
  expect(dodge([50, 52, 20], frame)).toEqual([50, 66, 20])
})
test('labels at the foot move up instead of leaving the chart', () => {
  expect(dodge([98, 99, 100], frame)).toEqual([68, 84, 100])
})
test('more labels than fit are spread evenly', () => {
  const placed = dodge([50, 50, 50, 50, 50], { gap: 40, top: 0, bottom: 100 })
  expect(placed.map(Math.round)).toEqual([0, 25, 50, 75, 100])
})
test('no label is no trouble', () => {
  expect(dodge([], frame)).toEqual([])
})
