import { expect, test } from 'vitest'
import {
  exampleCluster,
  exampleEmission,
  exampleHub,
  exampleMeasure,
  exampleSite,
  exampleSubmission,
} from '../roadmap/examples.ts'
import { capitalNeed } from './capital-need.ts'
import { countedOf } from './counted.ts'

const phase = (id: string, from: number) => ({ id, name: id, from, capacityPerYear: '10', earlierStarts: [] })

test('what is needed by year is the capital of the measures that count and of the hubs, and the uncosted are named', () => {
  const cluster = exampleCluster([{ organisationId: 'A' }], {
    hubs: [
      exampleHub('built', {
        phases: [phase('b', 2034), phase('a', 2031)],
        capex: { amount: '500', class: 'confidential' },
      }),
      exampleHub('open', { phases: [phase('a', 2030)], capex: null }),
    ],
  })
  const costs = { capex: '90', opexPerYear: '1' }
  const submission = exampleSubmission('A', {
    sites: [exampleSite('s')],
    emissions: [exampleEmission('s', 100)],
    measures: [
      exampleMeasure('m', 's', 10, { start: 2033, leadYears: 3, ...costs }),
      exampleMeasure('n', 's', 10, { start: 2031 }),
      // Nobody knows yet what it costs to run; its capital is needed all the same.
      exampleMeasure('o', 's', 10, { start: 2031, capex: '7', opexPerYear: null }),
    ],
  })
  expect(capitalNeed(countedOf({ cluster, submissions: [submission], resolutions: [] }))).toEqual({
    byYear: [
      { year: 2030, measures: 30, hubs: 0 },
      { year: 2031, measures: 37, hubs: 500 },
      { year: 2032, measures: 30, hubs: 0 },
    ],
    total: 597,
    uncosted: ['n', 'open'],
  })
})
