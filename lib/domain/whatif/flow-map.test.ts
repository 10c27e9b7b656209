import { expect, test } from 'vitest'
import type { Bundle } from '../roadmap/bundle.ts'
import type { Hub } from '../infrastructure/hub.ts'
import { exampleCluster, exampleHub, exampleMeasure, oneSite } from '../roadmap/examples.ts'
import { flowMapsOf } from './flow-map.ts'

const hub = (id: string, kind: Hub['kind'], unit: Hub['unit']): Hub =>
  exampleHub(id, {
    name: id,
    kind,
    unit,
    owner: { organisationId: null, name: 'Operator' },
    level: 'permit',
    phases: [{ id: '1', name: 'First', from: 2025, capacityPerYear: '1000', earlierStarts: [] }],
    illustrative: true,
  })
const booked = (hubId: string, perYear: string) => [
  { hubId, phaseId: null, perYear, from: null, rampYears: null, class: 'members' as const },
]
const heat = (side: 'sent' | 'received', organisationId: string, perYear: string) => [
  {
    side,
    kind: 'heat' as const,
    origin: null,
    counterpart: { organisationId, name: `Company ${organisationId}` },
    perYear,
    class: 'members' as const,
  },
]
const bundle: Bundle = {
  schema: 'concord/bundle/1',
  cluster: exampleCluster([{ organisationId: 'A' }, { organisationId: 'B' }], {
    hubs: [hub('store', 'co2-transport-storage', 't'), hub('line', 'hydrogen', 'MWh')],
  }),
  submissions: [
    oneSite('A', 100, {
      measures: [
        exampleMeasure('kiln', 'a', 40, { bookings: booked('store', '40'), flows: heat('sent', 'B', '7') }),
        exampleMeasure('late', 'a', 10, { bookings: booked('store', '10'), start: 2040 }),
      ],
    }),
    oneSite('B', 100, {
      measures: [
        exampleMeasure('burner', 'b', 20, { bookings: booked('line', '90'), flows: heat('received', 'A', '6') }),
      ],
    }),
  ],
  resolutions: [],
}

test('CO2 goes into its hub, hydrogen comes out of it, and of a flow with two figures the lower is drawn', () => {
  expect(flowMapsOf(bundle, 2030)).toEqual([
    { medium: 'co2', unit: 't', links: [{ from: 'A', to: 'store', amount: 40 }] },
    { medium: 'hydrogen', unit: 'MWh', links: [{ from: 'line', to: 'B', amount: 90 }] },
    { medium: 'heat', unit: 'MWh', links: [{ from: 'A', to: 'B', amount: 6 }] },
  ])
})

test('what one company books by several measures is one link, and nothing flows before it starts', () => {
  expect(flowMapsOf(bundle, 2040)[0]?.links).toEqual([{ from: 'A', to: 'store', amount: 50 }])
  expect(flowMapsOf(bundle, 2024)).toEqual([])
})

test('the order of submissions changes nothing', () => {
  const turned = { ...bundle, submissions: bundle.submissions.toReversed() }
  expect(flowMapsOf(turned, 2040)).toEqual(flowMapsOf(bundle, 2040))
})
