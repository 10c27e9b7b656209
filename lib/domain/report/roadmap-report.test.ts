import { expect, test } from 'vitest'
import type { Funding } from '../economics/funding.ts'
import { ladderOfRoadmap } from '../goals/roadmap-ladder.ts'
import { exampleCluster, exampleCommitment, exampleHub, exampleMeasure, oneSite } from '../roadmap/examples.ts'
import { mergeRoadmap } from '../roadmap/merge.ts'
import type { AcceptedSubmission } from '../submission/document.ts'
import type { ReportTable } from '../inventory/reports/table.ts'
import type { RoadmapReport } from './report.ts'
import { reportOfRoadmap } from './roadmap-report.ts'

const target = [
  { year: 2030, tonnes: '120' },
  { year: 2050, tonnes: '0' },
]
const cluster = exampleCluster([{ organisationId: 'A' }, { organisationId: 'B' }, { organisationId: 'C' }], { target })
const measures = [
  exampleMeasure('kiln', 'a', 60, { earlierStarts: [{ start: 2026, recordedOn: '2025-01-01' }] }),
  exampleMeasure('pump', 'a', 10, { start: 2035, level: 'idea', illustrative: true }),
]

const alone = { wider: [], benchmark: null, schemes: [] }

function reportOf(...submissions: readonly AcceptedSubmission[]): RoadmapReport {
  const { document } = mergeRoadmap(cluster, submissions, [])
  return reportOfRoadmap(document, ladderOfRoadmap(document, alone), 'draft')
}

const plan = reportOf(oneSite('A', 100, { measures, commitments: [exampleCommitment('half')] }), oneSite('B', 100))
const tableOf = (report: RoadmapReport, title: string): ReportTable | undefined =>
  report.chapters.flatMap(({ tables }) => tables).find((table) => table.title === title)
const rowOf = (table: ReportTable | undefined, name: string) => table?.rows.find(([first]) => first === name)

test('a plan has the chapters that published cluster plans have, in their order', () => {
  expect(plan.chapters.map(({ title }) => title)).toEqual([
    'Boundary and members',
    'Baseline',
    'Reference pathway',
    'Goals from company to nation',
    'Measures',
    'Pathways',
    'Shared infrastructure',
    'Synergies',
    'Economics',
    'Funding',
    'Policy asks and enablers',
    'Risks',
    'Milestones',
    'Residual emissions',
    'Method',
  ])
  expect(plan.subtitle).toBe('Draft, not signed by anybody')
})

test('its figures are those of the roadmap, and every row has a cell for each column', () => {
  const pathways = tableOf(plan, 'Pathways')
  expect(pathways?.columns.map(({ name }) => name)).toEqual(['Path', '2020', '2030', '2035', '2040', '2045', '2050'])
  expect(rowOf(pathways, 'Reference')).toEqual(['Reference', 200, 200, 200, 200, 200, 200])
  expect(rowOf(pathways, 'Roadmap')).toEqual(['Roadmap', 200, 140, 130, 130, 130, 130])
  expect(rowOf(pathways, 'Gap of the measures')?.slice(1, 3)).toEqual([0, 20])
  for (const { columns, rows } of plan.chapters.flatMap(({ tables }) => tables))
    for (const row of rows) expect(row).toHaveLength(columns.length)
})

test('budgets are the area under the yearly path', () => {
  // 200 t from 2020 to 2027, 140 t from 2028, 130 t from 2035 to 2050, and trapezoids between.
  expect(rowOf(tableOf(plan, 'Budget from 2020 to 2050'), 'Roadmap')?.[1]).toBeCloseTo(
    200 * 7 + 170 + 140 * 6 + 135 + 130 * 15,
    9,
  )
})

test('risks are what the version itself shows: who is missing, what is undecided, what slipped', () => {
  expect(tableOf(plan, 'Risks on record')?.rows).toEqual([
    ['Member without a submission', 'Company C', 'stands at its reference pathway'],
    ['Measure not decided yet', 'Measure pump (illustrative), Company A', 'planned for 2035'],
    ['Measure that has slipped', 'Measure kiln, Company A', '2028 instead of 2026'],
  ])
})

test('milestones stand in the order of their years', () => {
  expect(tableOf(plan, 'Milestones')?.rows.map(([year, what]) => `${year} ${what}`)).toEqual([
    '2028 Measure kiln starts',
    '2030 A point of the cluster’s target falls due',
    '2030 Commitment half falls due',
    '2035 Measure pump (illustrative) starts',
    '2050 A point of the cluster’s target falls due',
  ])
})

test('what is left at the horizon is held against a tenth of the base', () => {
  expect(tableOf(plan, 'Left in 2050')?.rows).toEqual([
    ['Base year 2020', 200],
    ['Left in 2050', 130],
    ['Above a tenth of the base', 110],
  ])
})

test('what the roadmap withholds stands nowhere in the plan, and each table says why', () => {
  const secret = { class: 'confidential' as const }
  const hidden = exampleMeasure('canary', 'a', 77.5, { ...secret, title: 'Canary' })
  const report = reportOf(oneSite('A', 123_456, { ...secret, measures: [hidden] }), oneSite('B', 100))
  expect(JSON.stringify(report)).not.toMatch(/Canary|canary|123456|123556|77\.5/)
  const pathways = tableOf(report, 'Pathways')
  expect(rowOf(pathways, 'Reference')).toEqual(['Reference', null, null, null, null, null, null])
  expect(pathways?.notes.find((note) => note.startsWith('Reference: '))).toContain('Too few companies')
  expect(report.chapters.find(({ title }) => title === 'Residual emissions')?.tables).toEqual([])
})

test('a plan that follows a scenario says so, with every difference from what was submitted', () => {
  const scenario = {
    id: 's',
    name: 'Later',
    changes: [{ kind: 'start', measureId: 'kiln', start: 2035 }],
    reason: 'To see.',
    decidedBy: 'Lead',
    decidedAt: '2027-01-15T10:00:00.000Z',
  } as const
  const { document } = mergeRoadmap({ ...cluster, scenario }, [oneSite('A', 100, { measures })], [])
  const report = reportOfRoadmap(document, ladderOfRoadmap(document, alone), 'draft')
  const chapter = report.chapters.find(({ title }) => title === 'Measures')
  expect(chapter?.sentences.join(' ')).toContain('follows the scenario “Later”')
  const rows = tableOf(report, 'Differences from the submitted plans')?.rows
  expect(rows).toEqual([['Measure kiln', 'Company A', '2028', '2035']])
})

test('a hub that has slipped stands among the risks, and its phases say what they were', () => {
  const phases = [
    {
      id: 'p',
      name: 'First',
      from: 2030,
      capacityPerYear: '10',
      earlierStarts: [{ start: 2027, recordedOn: '2025-01-01' }],
    },
    { id: 'q', name: 'Second', from: 2035, capacityPerYear: '10', earlierStarts: [] },
  ]
  const { document } = mergeRoadmap({ ...cluster, hubs: [exampleHub('pipe', { phases })] }, [oneSite('A', 100)], [])
  const report = reportOfRoadmap(document, ladderOfRoadmap(document, alone), 'draft')
  expect(tableOf(report, 'Hubs')?.rows.map((row) => row.at(-1))).toEqual(['First 2030 (was 2027); Second 2035'])
  expect(tableOf(report, 'Risks on record')?.rows).toContainEqual([
    'Hub that has slipped',
    'Hub pipe: First',
    '2030 instead of 2027',
  ])
})

const booking = (perYear: string) => ({
  phaseId: null,
  from: null,
  rampYears: 1,
  hubId: 'pipe',
  perYear,
  class: 'members' as const,
})

test('synergies are how full the hubs are, the room they have for others, and need beside supply', () => {
  const phases = [
    { id: 'p', name: 'First', from: 2030, capacityPerYear: '100', earlierStarts: [] },
    { id: 'q', name: 'Second', from: 2040, capacityPerYear: '100', earlierStarts: [] },
  ]
  const hubs = [exampleHub('pipe', { phases }), exampleHub('idle', { kind: 'heat', unit: 'MWh', illustrative: true })]
  const captures = [
    exampleMeasure('kiln', 'a', 60, { start: 2030, bookings: [booking('60')] }),
    exampleMeasure('later', 'a', 20, { start: 2035, bookings: [booking('20')] }),
  ]
  const { document } = mergeRoadmap({ ...cluster, hubs }, [oneSite('A', 100, { measures: captures })], [])
  const report = reportOfRoadmap(document, ladderOfRoadmap(document, alone), 'draft')
  expect(report.chapters.find(({ title }) => title === 'Synergies')?.sentences.slice(0, 2)).toEqual([
    'Hub idle (illustrative): no measure that counts has booked any of it.',
    'Hub pipe is fullest in 2035, with 80 % of its capacity booked.',
  ])
  const room = tableOf(report, 'Room for others in the hubs')
  expect(room?.columns.map(({ name }) => name)).toEqual(['Hub', 'Unit', '2020', '2030', '2035', '2040', '2045', '2050'])
  expect(rowOf(room, 'Hub pipe')).toEqual(['Hub pipe', 't a year', 0, 40, 20, 120, 120, 120])
  const supply = tableOf(report, 'What the measures need beside what the hubs can carry')
  const co2 = 'CO₂ transport and storage'
  expect(rowOf(supply, `${co2}: needed`)?.slice(2)).toEqual([0, 60, 80, 80, 80, 80])
  expect(rowOf(supply, `${co2}: capacity of the hubs`)?.slice(2)).toEqual([0, 100, 100, 200, 200, 200])
  expect(rowOf(supply, `${co2}: left over`)?.slice(2)).toEqual([0, 40, 20, 120, 120, 120])
})

test('room in a hub is withheld where what is booked on it is, and more than there is is named', () => {
  const phases = [{ id: 'p', name: 'First', from: 2030, capacityPerYear: '10', earlierStarts: [] }]
  const of = (kept: 'members' | 'confidential') => {
    const own = exampleMeasure('kiln', 'a', 60, {
      start: 2030,
      class: kept,
      bookings: [{ ...booking('15'), class: kept }],
    })
    const hubs = [exampleHub('pipe', { phases })]
    const { document } = mergeRoadmap({ ...cluster, hubs }, [oneSite('A', 100, { measures: [own] })], [])
    return reportOfRoadmap(document, ladderOfRoadmap(document, alone), 'draft')
  }
  const sentences = (report: RoadmapReport) => report.chapters.find(({ title }) => title === 'Synergies')?.sentences
  expect(sentences(of('members'))?.[0]).toMatch(/with 150 % of its capacity booked: more than there is\.$/)
  const secret = of('confidential')
  expect(sentences(secret)?.[0]).toBe('Hub pipe: how full it is cannot be shown.')
  const room = tableOf(secret, 'Room for others in the hubs')
  expect(rowOf(room, 'Hub pipe')?.slice(2)).toEqual([null, null, null, null, null, null])
  expect(room?.notes).toHaveLength(1)
})

test('decisions stand in words, and commitments by member and year', () => {
  const reason = 'It brings more next cycle.'
  const commitments = ['late', 'early'].map((id) =>
    exampleCommitment(id, { targetYear: id === 'late' ? 2040 : 2030, reductionPercent: '99' }),
  )
  const submissions = [oneSite('A', 100, { commitments: [exampleCommitment('a')] }), oneSite('B', 100, { commitments })]
  const named = {
    ...cluster,
    members: cluster.members.map((each) => ({ ...each, name: each.organisationId === 'A' ? 'Zinc' : 'Acid' })),
  }
  const open = mergeRoadmap(named, submissions, []).conflicts.find(({ key }) => key === 'commitment-missed:B')
  const decision = { key: 'commitment-missed:B', factsDigest: open?.factsDigest ?? '', choice: 'accept-gap', reason }
  const { document } = mergeRoadmap(named, submissions, [
    { ...decision, decidedBy: 'Lead', decidedAt: '2027-01-15T10:00:00.000Z' },
  ])
  const report = reportOfRoadmap(document, ladderOfRoadmap(document, alone), 'draft')
  expect(tableOf(report, 'Decisions that shaped it')?.rows).toEqual([
    ['Commitments and figures part', 'Acid', 'Accept the gap', reason],
  ])
  expect(tableOf(report, 'Commitments of the members')?.rows.map((row) => row.slice(0, 2))).toEqual([
    ['Acid', 'Commitment early'],
    ['Acid', 'Commitment late'],
    ['Zinc', 'Commitment a'],
  ])
})

test('a frozen version names its number and its digest', () => {
  const { document } = mergeRoadmap(cluster, [oneSite('A', 100)], [])
  const report = reportOfRoadmap(document, ladderOfRoadmap(document, alone), { version: 3, digest: 'abc' })
  expect(report.subtitle).toBe('Version 3, SHA-256 abc')
})

test('the money that members may read stands in its chapter, the surest first, and by year', () => {
  const money = (id: string, state: Funding['state'], years: Funding['years']): Funding => ({
    id,
    title: `Money ${id}`,
    kind: 'grant',
    state,
    owner: { organisationId: null, name: 'A ministry' },
    years,
    source: null,
    illustrative: id === 'b',
  })
  const funding = [
    money('a', 'applied', [{ year: 2030, amount: '40' }]),
    money('b', 'secured', [
      { year: 2029, amount: '10' },
      { year: 2030, amount: '5.5' },
    ]),
  ]
  const { document } = mergeRoadmap({ ...cluster, funding }, [oneSite('A', 100)], [])
  const report = reportOfRoadmap(document, ladderOfRoadmap(document, alone), 'draft')
  expect(tableOf(report, 'Money on record')?.rows).toEqual([
    ['Money b (illustrative)', 'Grant', 'A ministry', 'Secured', 15.5],
    ['Money a', 'Grant', 'A ministry', 'Applied for', 40],
  ])
  expect(tableOf(report, 'When the money comes')?.rows).toEqual([
    ['2029', 10, 0],
    ['2030', 5.5, 40],
  ])
  expect(tableOf(plan, 'Money on record')).toBeUndefined()
})
