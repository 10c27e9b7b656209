import { expect, test } from 'vitest'
import { hubFaults } from './hub-faults.ts'

const hub = {
  kind: 'co2-transport-storage',
  unit: 't',
  minimumTakePerYear: '1500',
  phases: [{ capacityPerYear: '1000' }, { capacityPerYear: '500' }],
} as const

test('a hub whose phases reach its minimum take is whole', () => {
  expect(hubFaults(hub)).toEqual({})
})

test.each([
  ['a unit of another kind', { unit: 'MWh' }, 'unit'],
  ['no phase', { phases: [] }, 'phases'],
  ['a minimum take above its capacity', { minimumTakePerYear: '1500.1' }, 'minimumTakePerYear'],
] as const)('%s is a fault of its own field', (_what, change, field) => {
  expect(Object.keys(hubFaults({ ...hub, ...change }))).toEqual([field])
})
