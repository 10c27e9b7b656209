import { expect, test } from 'vitest'
import { decisionOn, exampleCluster, exampleHub, exampleMeasure, oneSite } from './examples.ts'
import { decisionInWords, keptInWords } from './decision-words.ts'
import { diffRoadmaps, sentenceOf } from './diff.ts'
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

test('a decision that rests on confidential figures is counted in what all members sign, and told by none of its words', () => {
  const cluster = exampleCluster([{ organisationId: 'A' }, { organisationId: 'B' }])
  const kiln = [
    exampleMeasure('one', 'a', 60, { exclusiveGroup: 'kiln' }),
    exampleMeasure('two', 'a', 50, { exclusiveGroup: 'kiln', class: 'confidential' }),
  ]
  const fan = ['three', 'four'].map((id) => exampleMeasure(id, 'b', 50, { exclusiveGroup: 'fan' }))
  const submissions = [oneSite('A', 1000, { measures: kiln }), oneSite('B', 1000, { measures: fan })]
  const open = mergeRoadmap(cluster, submissions, [])
  const decisions = open.conflicts
    .filter(({ kind }) => kind === 'exclusive-measures')
    .map((conflict) => decisionOn(conflict, conflict.waysOut[0]?.id ?? ''))
  const { document: settled, conflicts } = mergeRoadmap(cluster, submissions, decisions)
  expect(conflicts.filter(({ resolution }) => resolution !== null)).toHaveLength(2)
  expect(settled.resolutions.map(({ key }) => key)).toEqual(['exclusive-measures:four+three'])
  expect(JSON.stringify(settled)).not.toContain('two')
  expect(keptInWords(settled)).toMatch(/^One decision that shaped it rests on/)
  expect(keptInWords(open.document)).toBeNull()
  expect(diffRoadmaps(open.document, settled).map(sentenceOf)).toContain(
    'Decisions on what members keep confidential: 1 instead of 0.',
  )
})
