import { expect, test } from 'vitest'
import { withEarlierStart } from './earlier-starts.ts'

const now = new Date('2026-05-04T10:00:00Z')
const measure = { start: 2028, earlierStarts: [{ start: 2027, recordedOn: '2025-01-10' }] }

test('A measure that slips keeps every start it had', () => {
  expect(withEarlierStart(measure, 2029, now)).toEqual([
    { start: 2027, recordedOn: '2025-01-10' },
    { start: 2028, recordedOn: '2026-05-04' },
  ])
})

test('A measure saved without a new start records nothing', () => {
  expect(withEarlierStart(measure, 2028, now)).toBe(measure.earlierStarts)
})

test('Moving to and fro on one day leaves one mark a start', () => {
  const once = { start: 2029, earlierStarts: withEarlierStart(measure, 2029, now) }
  const back = { start: 2028, earlierStarts: withEarlierStart(once, 2028, now) }
  expect(withEarlierStart(back, 2029, now).map((each) => each.start)).toEqual([2027, 2028, 2029])
})
