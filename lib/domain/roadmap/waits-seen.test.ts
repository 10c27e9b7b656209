import { expect, test } from 'vitest'
import { waitsSeen, type SubmittedWaits } from './waits-seen.ts'

const place = { organisationId: 'steel', pillar: 'capture', level: 'idea', earlierStarts: [], leftOut: false } as const
const more = { tonnesPerYear: '1', counted: { state: 'shown', values: [] }, illustrative: false } as const
const roadmap = {
  measures: [
    { ...place, ...more, id: 'furnace', title: 'Furnace', start: 2028, countsFrom: 2029 },
    { ...place, ...more, id: 'capture', title: 'Capture', start: 2028 },
  ],
  hubs: [
    {
      id: 'pipe',
      name: 'Pipeline',
      kind: 'co2-transport-storage',
      unit: 't',
      owner: { organisationId: null, name: 'Pipes' },
      level: 'idea',
      phases: [
        { id: 'p1', name: 'First', from: 2027, capacityPerYear: '1', earlierStarts: [] },
        { id: 'p2', name: 'Second', from: 2031, capacityPerYear: '1', earlierStarts: [] },
      ],
      minimumTakePerYear: null,
      source: null,
      illustrative: true,
      tariffPerUnit: { state: 'unknown', reason: '' },
      fixedCostPerYear: { state: 'unknown', reason: '' },
      capex: { state: 'unknown', reason: '' },
      capacity: { state: 'shown', values: [] },
      booked: { state: 'shown', values: [] },
    },
  ],
} as const
const booking = { hubId: 'pipe', phaseId: 'p2', perYear: '1', from: null, rampYears: null, class: 'members' } as const
const submitted = (over: Partial<SubmittedWaits> = {}): readonly SubmittedWaits[] => [
  {
    id: 'capture',
    organisationId: 'steel',
    class: 'members',
    prerequisites: ['furnace'],
    bookings: [booking],
    ...over,
  },
]
const pipe = { kind: 'hub', id: 'pipe', name: 'Pipeline, Second', from: 2031, late: true }
const furnace = { kind: 'measure', id: 'furnace', name: 'Furnace', from: 2029, late: true }

test('An owner sees all that its measure waits for, in the years that count, earliest first', () => {
  expect(waitsSeen(roadmap, submitted(), 'steel')).toEqual({ capture: [furnace, pipe] })
})

test('A booking of a hub without a phase waits for the first of them', () => {
  expect(
    waitsSeen(roadmap, submitted({ prerequisites: [], bookings: [{ ...booking, phaseId: null }] }), 'steel'),
  ).toEqual({ capture: [{ ...pipe, name: 'Pipeline', from: 2027, late: false }] })
})

test('Another member sees a booking that was shared, and never a prerequisite', () => {
  expect(waitsSeen(roadmap, submitted(), 'refinery')).toEqual({ capture: [pipe] })
  expect(waitsSeen(roadmap, submitted(), null)).toEqual({ capture: [pipe] })
})

test('Another member sees nothing of a confidential booking, nor of a confidential measure', () => {
  const secret = submitted({ bookings: [{ ...booking, class: 'confidential' }] })
  expect(waitsSeen(roadmap, secret, 'refinery')).toEqual({})
  expect(waitsSeen(roadmap, submitted({ class: 'confidential' }), 'refinery')).toEqual({})
})

test('A measure that was submitted by somebody else than the roadmap says shows nothing', () => {
  expect(waitsSeen(roadmap, submitted({ organisationId: 'refinery' }), 'refinery')).toEqual({})
})
