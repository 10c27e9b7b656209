import { expect, test } from 'vitest'
import { exampleCluster, exampleHub, exampleMeasure, oneSite } from './examples.ts'
import { decisionInWords } from './decision-words.ts'
import { mergeRoadmap } from './merge.ts'

const { document } = mergeRoadmap(
  exampleCluster([{ organisationId: 'A' }], { hubs: [exampleHub('h')] }),
  [
    oneSite('A', 100, {
      measures: [exampleMeasure('kiln', 'a', 60), exampleMeasure('canary', 'a', 7, { class: 'confidential' })],
    }),
  ],
  [],
)
const words = (key: string, choice: string) => decisionInWords(document, { key, choice })

test('a decision is read by names and not by the ids that the key holds', () => {
  expect(words('start-before-hub:kiln:h', 'count-from-hub')).toEqual({
    conflict: 'Starts before its hub',
    where: 'Measure kiln, Hub h',
    wayOut: 'Count from the year of the hub',
  })
  expect(words('commitment-missed:A', 'accept-gap').where).toBe('Company A')
  expect(words('target-missed:cluster', 'accept-gap').where).toBe('The cluster')
  expect(words('exclusive-measures:kiln+x', 'leave-out:kiln')).toMatchObject({
    where: 'Measure kiln',
    wayOut: 'Leave out Measure kiln',
  })
})

test('a measure that the document does not name is not named by a decision about it', () => {
  expect(words('over-abatement:a', 'leave-out:canary')).toEqual({
    conflict: 'More abatement than emissions',
    where: '',
    wayOut: 'Leave a measure out',
  })
})
