import { expect, test } from 'vitest'
import { canonicalText } from '../canonical.ts'
import { sha256 } from '../digest.ts'
import {
  decisionOn,
  exampleCluster,
  exampleCommitment,
  exampleEmission,
  exampleMeasure,
  exampleSite,
  exampleSubmission,
} from './examples.ts'
import { mergeRoadmap } from './merge.ts'

// The bytes of a cluster that has none of what came later, but for the covered tonnes, which every new version holds: any other change
// would make signed versions differ for no reason.
test('a bundle without hubs, sources and flows merges to the bytes it always had', () => {
  const measures = [
    exampleMeasure('m1', 'a', 80, { energy: [{ carrier: 'power', mwhPerYear: '12' }] }),
    exampleMeasure('m2', 'a', 50, { start: 2031, rampYears: 3, lifetimeYears: 9, exclusiveGroup: 'kiln' }),
    exampleMeasure('m3', 'a', 40, { start: 2032, exclusiveGroup: 'kiln', prerequisites: ['m2'] }),
  ]
  const submission = exampleSubmission('A', {
    sites: [exampleSite('a', { growthPercent: '0.7' })],
    emissions: [exampleEmission('a', 100.3), exampleEmission('a', 90, { year: 2018 })],
    commitments: [exampleCommitment('c')],
    measures,
  })
  const cluster = exampleCluster([{ organisationId: 'A' }, { organisationId: 'B', registerTonnes: '10.5' }], {
    target: [{ year: 2030, tonnes: '40' }],
  })
  const open = mergeRoadmap(cluster, [submission], [])
  const settled = mergeRoadmap(
    cluster,
    [submission],
    open.conflicts.map((one) => decisionOn(one, one.waysOut.at(-1)?.id ?? '')),
  )
  const bytes = [open, settled].map(({ document: { covered: _, ...document } }) => sha256(canonicalText(document)))
  expect(bytes).toEqual([
    '71f1aeb5c7b70ac167f2ebf63648a6533e25b0a1e28880764c3fc87dfdc64276',
    '4c48e84c69087308f51b0181e7e6f4d432437f3654d70a96e74b6346cd6eb723',
  ])
})
