import { describe, expect, test } from 'vitest'
import { occupancyYears } from './occupancy-years.ts'

const shown = (...values: readonly string[]) => ({ state: 'shown', values }) as const
const years = [2027, 2028, 2029, 2030, 2031]

describe('The occupancy of a hub', () => {
  // METHODS 4.4, HyNet in Mt a year: capacity 4.5.
  test('says of every year what share is taken, and by how much it is over', () => {
    const hub = {
      capacity: shown('0', '4.5', '4.5', '4.5', '4.5'),
      booked: shown('0', '1.17', '3.187', '4.387', '5.687'),
      minimumTakePerYear: null,
    }
    const found = occupancyYears(hub, years)
    expect(found.map(({ subscription }) => subscription)).toEqual([null, 'within', 'within', 'within', 'over'])
    expect(found.map(({ share }) => (share === null ? null : Number((share * 100).toFixed(1))))).toEqual([
      null,
      26,
      70.8,
      97.5,
      126.4,
    ])
    expect(found[4]?.by).toBeCloseTo(1.187, 9)
  })

  test('is under while it stands and less is booked than its minimum take', () => {
    const hub = { capacity: shown('0', '10', '10'), booked: shown('0', '0', '4'), minimumTakePerYear: '4' }
    expect(occupancyYears(hub, [2027, 2028, 2029])).toMatchObject([
      { subscription: null },
      { subscription: 'under', by: 4 },
      { subscription: 'within', by: 0 },
    ])
  })

  test('booked before there is any capacity is over', () => {
    const hub = { capacity: shown('0'), booked: shown('3'), minimumTakePerYear: null }
    expect(occupancyYears(hub, [2027])).toMatchObject([{ subscription: 'over', by: 3, share: null }])
  })

  test('whose bookings are withheld has its capacity and no verdict', () => {
    const booked = { state: 'withheld', reason: 'One company' } as const
    const hub = { capacity: shown('10'), booked, minimumTakePerYear: '4' }
    expect(occupancyYears(hub, [2028])).toEqual([
      { year: 2028, capacity: 10, booked: null, share: null, by: 0, subscription: null },
    ])
  })
})
