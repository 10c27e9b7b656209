import { expect, test } from 'vitest'
import type { HubBooking } from '../measures/needs.ts'
import { yearsBetween } from '../pathway/path.ts'
import { bookingPath, capacityPath, occupancyOf, opensIn, servedInTurn } from './occupancy.ts'
import { exampleHub } from '../roadmap/examples.ts'

const hynet = exampleHub('hynet', {
  name: 'HyNet North West',
  owner: { organisationId: null, name: 'Liverpool Bay CCS' },
  phases: [{ id: '1', name: 'Phase 1', from: 2028, capacityPerYear: '4500000', earlierStarts: [] }],
})
const years = yearsBetween(2027, 2031)
const booking = (megatonnes: number, more: Partial<HubBooking> = {}): HubBooking => ({
  hubId: 'hynet',
  phaseId: null,
  perYear: String(Math.round(megatonnes * 1e6)),
  from: null,
  rampYears: null,
  class: 'members',
  ...more,
})
const running = { start: 2028, rampYears: 1, lifetimeYears: null }
const bookedBy = (...megatonnes: number[]) =>
  occupancyOf(
    hynet,
    megatonnes.map((each) => bookingPath(booking(each), running, years)),
    years,
  )

// The known answer of METHODS 4.4, in tonnes.
test('HyNet: 4.5 Mt a year take what is under way and planned, and not the largest of its last user', () => {
  const at2028 = ({ booked, share, over }: ReturnType<typeof bookedBy>) => [
    Math.round(booked[1] ?? 0),
    Number(((share[1] ?? 0) * 100).toFixed(1)),
    Math.round(over[1] ?? 0),
  ]
  expect(at2028(bookedBy(0.8, 0.37))).toEqual([1_170_000, 26, 0])
  expect(at2028(bookedBy(0.8, 0.37, 0.6, 0.217, 1.2))).toEqual([3_187_000, 70.8, 0])
  expect(at2028(bookedBy(0.8, 0.37, 0.6, 0.217, 2.4))).toEqual([4_387_000, 97.5, 0])
  expect(at2028(bookedBy(0.8, 0.37, 0.6, 0.217, 3.7))).toEqual([5_687_000, 126.4, 1_187_000])
})

test('phases add their capacity, and a booking waits for the phase it names', () => {
  const phases = [
    ...hynet.phases,
    { id: '2', name: 'Phase 2', from: 2030, capacityPerYear: '5500000', earlierStarts: [] },
  ]
  expect([...capacityPath({ phases }, years)]).toEqual([0, 4.5e6, 4.5e6, 10e6, 10e6])
  expect([opensIn({ phases }, null), opensIn({ phases }, '2'), opensIn({ phases }, '3')]).toEqual([2028, 2030, null])
})

test('a booking ramps with its measure or on its own, and ends with the measure', () => {
  const path = (more: Partial<HubBooking>, lifetimeYears: number | null = null) => [
    ...bookingPath(booking(1, more), { start: 2028, rampYears: 2, lifetimeYears }, years),
  ]
  expect(path({})).toEqual([0, 5e5, 1e6, 1e6, 1e6])
  expect(path({ from: 2029, rampYears: 1 })).toEqual([0, 0, 1e6, 1e6, 1e6])
  expect(path({ from: 2029, rampYears: 1 }, 2)).toEqual([0, 0, 1e6, 0, 0])
})

test('a minimum take is short only while the hub stands', () => {
  const hub = { ...hynet, minimumTakePerYear: '2000000' }
  const { under } = occupancyOf(hub, [bookingPath(booking(1.2), running, years)], years)
  expect([...under]).toEqual([0, 8e5, 8e5, 8e5, 8e5])
})

test('capacity handed out in turn serves the later booking in part', () => {
  const [first, second] = servedInTurn(Float64Array.of(0, 10, 10), [Float64Array.of(0, 8, 4), Float64Array.of(1, 4, 4)])
  expect([[...(first ?? [])], [...(second ?? [])]]).toEqual([
    [1, 1, 1],
    [0, 0.5, 1],
  ])
})
