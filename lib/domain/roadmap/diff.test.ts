import { expect, test } from 'vitest'
import type { Funding } from '../economics/funding.ts'
import type { AcceptedSubmission, MeasureEntry } from '../submission/document.ts'
import { diffRoadmaps, sentenceOf } from './diff.ts'
import { decisionOn, exampleCluster, exampleCommitment, exampleMeasure, oneSite } from './examples.ts'
import { mergeRoadmap } from './merge.ts'

const cluster = exampleCluster([{ organisationId: 'A' }], { target: [{ year: 2028, tonnes: '500000' }] })
const roadmap = (submissions: readonly AcceptedSubmission[], of = cluster) => mergeRoadmap(of, submissions, []).document
const withMeasure = (more: Partial<MeasureEntry>) =>
  roadmap([oneSite('A', 2e6, { measures: [exampleMeasure('m', 'a', 0.8e6, { title: 'Padeswood capture', ...more })] })])
const sentences = (...[before, after]: Parameters<typeof diffRoadmaps>) => diffRoadmaps(before, after).map(sentenceOf)

test('a measure that slips is told with what it does to the gap', () => {
  expect(sentences(withMeasure({ start: 2028 }), withMeasure({ start: 2029 }))).toEqual([
    'The 2028 gap grows by 0.8 Mt: now short by 1.5 Mt.',
    'Padeswood capture slips from 2028 to 2029; the 2028 gap grows by 0.8 Mt.',
  ])
})

test('a rename is a rename, not a delete and an add', () => {
  expect(sentences(withMeasure({}), withMeasure({ title: 'Kiln capture' }))).toEqual([
    'Padeswood capture is now called Kiln capture.',
  ])
})

test('levels, tonnes and pillars are told in words', () => {
  const after = withMeasure({ level: 'building', tonnesPerYear: '600000', pillar: 'other' })
  expect(sentences(withMeasure({ level: 'idea' }), after).slice(1)).toEqual([
    'Padeswood capture now takes off 0.6 Mt a year instead of 0.8 Mt; the 2028 gap grows by 200 kt.',
    'Padeswood capture goes from an idea to building.',
    'Padeswood capture now stands under other measures instead of carbon capture.',
  ])
})

test('the same roadmap has no changes', () => {
  expect(diffRoadmaps(withMeasure({}), withMeasure({}))).toEqual([])
})

test('members, commitments and targets that come, change and go are told', () => {
  const two = exampleCluster([{ organisationId: 'A' }, { organisationId: 'B' }], {
    target: [{ year: 2040, tonnes: '0' }],
  })
  const before = roadmap([oneSite('A', 10, { commitments: [exampleCommitment('c')] })])
  const after = roadmap([oneSite('A', 10, { commitments: [exampleCommitment('c', { reductionPercent: '60' })] })], two)
  expect(sentences(before, after).filter((sentence) => !sentence.includes('gap'))).toEqual([
    'The target for 2028 is dropped.',
    'A target for 2040 is set at 0 t.',
    'Company B joins the cluster.',
    'The commitment Commitment c changes: 50 % becomes 60 %.',
  ])
  const included = roadmap([oneSite('A', 10), oneSite('B', 10)], two)
  expect(sentences(after, included)).toContain('Company B is now in with its own submission.')
  expect(sentences(after, included)).toContain('The commitment Commitment c no longer stands.')
})

test('the type and the status of a commitment are told in the words of the forms', () => {
  const promised = (more: Parameters<typeof exampleCommitment>[1]) =>
    roadmap([oneSite('A', 10, { commitments: [exampleCommitment('c', more)] })])
  const before = promised({ type: 'business-as-usual', status: 'announced' })
  expect(sentences(before, promised({ type: 'net-zero', status: 'adopted' }))).toContain(
    'The commitment Commitment c changes: against business as usual becomes net zero and announced becomes adopted.',
  )
})

test('money that comes, changes and goes is told by its name, and not by its amount', () => {
  const grant: Funding = {
    id: 'g',
    title: 'The grant',
    kind: 'grant',
    state: 'applied',
    owner: { organisationId: null, name: 'A ministry' },
    years: [{ year: 2028, amount: '50' }],
    source: null,
    illustrative: false,
  }
  const funded = (...funding: readonly Funding[]) => roadmap([oneSite('A', 10)], { ...cluster, funding })
  expect(sentences(funded(), funded(grant))).toEqual(['The grant is new money on record.'])
  expect(sentences(funded(grant), funded({ ...grant, state: 'secured' }))).toEqual([
    'The grant changes: how much it is, how sure, from whom or in which years.',
  ])
  expect(sentences(funded(grant), funded())).toEqual(['The grant is no longer on record as money for the roadmap.'])
  expect(sentences(funded(grant), funded(grant))).toEqual([])
})

test('a scenario that a roadmap follows, and no longer follows, is told', () => {
  const plans = [oneSite('A', 100, { measures: [exampleMeasure('m', 'a', 20)] })]
  const followed = {
    id: 's',
    name: 'Later',
    changes: [{ kind: 'start', measureId: 'm', start: 2035 }],
    reason: 'To see.',
    decidedBy: 'Lead',
    decidedAt: '2027-01-15T10:00:00.000Z',
  } as const
  const [before, after] = [roadmap(plans), roadmap(plans, { ...cluster, scenario: followed })]
  expect(sentences(before, after)).toContain(
    'The roadmap follows the scenario “Later”, which differs from the submitted plans in 1 place.',
  )
  expect(sentences(after, before)).toContain(
    'The roadmap no longer follows the scenario “Later”: the plans count as they were submitted.',
  )
})

test('a decision that is taken or falls is told with the measure it is about', () => {
  const over = [oneSite('A', 100, { measures: [exampleMeasure('m', 'a', 120, { title: 'Capture' })] })]
  const open = mergeRoadmap(cluster, over, [])
  const key = 'over-abatement:a'
  const decisions = open.conflicts.filter((one) => one.key === key).map((one) => decisionOn(one, 'leave-out:m'))
  const settled = mergeRoadmap(cluster, over, decisions).document
  expect(sentences(open.document, settled)).toContain('More abatement than emissions: decided to leave out Capture.')
  expect(sentences(settled, open.document)).toContain(
    'More abatement than emissions: the decision to leave out Capture is no longer among those that all members read.',
  )
})

test('totals in which an earlier draft stands are told with the draft and the reason, and once more when they no longer do', () => {
  const fresh = withMeasure({})
  const carried = (draft: number) => ({
    ...fresh,
    carried: [{ totals: 'tonnes' as const, how: 'parts' as const, draft, sentence: 'As the draft says it.' }],
  })
  expect(sentences(fresh, carried(1))).toEqual([
    expect.stringMatching(
      /^In the totals of scope 1, confidential figures count as in draft 1: since then too few companies/,
    ),
  ])
  expect(diffRoadmaps(carried(1), carried(1))).toEqual([])
  expect(sentences(carried(1), fresh)).toEqual(['In the totals of scope 1, everything counts as it is accepted now.'])
})
