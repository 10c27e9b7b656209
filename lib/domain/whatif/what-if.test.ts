import { expect, test } from 'vitest'
import type { Hub } from '../infrastructure/hub.ts'
import type { HubBooking } from '../measures/needs.ts'
import type { Bundle } from '../roadmap/bundle.ts'
import { exampleCluster, exampleCommitment, exampleHub, exampleMeasure, oneSite } from '../roadmap/examples.ts'
import type { AcceptedSubmission, MeasureEntry } from '../submission/document.ts'
import { tonnesAtRisk } from './tonnes-at-risk.ts'
import { whatIf, type WhatIf } from './what-if.ts'
import type { Change } from './change.ts'

const hub = (more: Partial<Hub> = {}): Hub =>
  exampleHub('h', {
    name: 'Pipeline',
    owner: { organisationId: null, name: 'Carrier' },
    level: 'decision',
    phases: [{ id: 'p', name: 'First', from: 2028, capacityPerYear: '4500', earlierStarts: [] }],
    minimumTakePerYear: '1000',
    fixedCostPerYear: { amount: '177000', class: 'members' },
    ...more,
  })
const books = (perYear: number): readonly HubBooking[] => [
  { hubId: 'h', phaseId: null, perYear: String(perYear), from: null, rampYears: null, class: 'members' },
]
const capture = (id: string, tonnes: number, more: Partial<MeasureEntry> = {}) =>
  oneSite(id, 2000, {
    measures: [exampleMeasure(`m${id}`, id.toLowerCase(), tonnes, { bookings: books(tonnes), ...more })],
  })
const bundleOf = (submissions: readonly AcceptedSubmission[], hubs: readonly Hub[] = [hub()]): Bundle => ({
  schema: 'concord/bundle/1',
  cluster: exampleCluster(
    submissions.map(({ document }) => ({ organisationId: document.organisation.id })),
    { hubs, horizonYear: 2040 },
  ),
  submissions,
  resolutions: [],
})
function answered(bundle: Bundle, change: Change): WhatIf {
  const answer = whatIf(bundle, change)
  if (!answer.ok) throw new Error(answer.refusal)
  return answer.value
}
const inYear = <T extends { readonly year: number }>(rows: readonly T[], year: number): T | undefined =>
  rows.find((row) => row.year === year)

// The volumes of HyNet's first three in METHODS 4.4, in kilotonnes.
const three = bundleOf([capture('A', 800), capture('B', 370), capture('C', 600)])

test('a member withdraws: its tonnes come back, those who stay pay a higher tariff, and the minimum take breaks', () => {
  const { direct } = answered(three, { kind: 'withdraw', organisationId: 'A' })
  expect(inYear(direct.tonnes.byYear, 2027)?.change).toBe('0')
  expect(inYear(direct.tonnes.byYear, 2030)).toMatchObject({ planned: '4230', after: '5030', change: '800' })
  const [pipeline] = direct.hubs
  expect(pipeline?.tariff).toEqual({
    planned: '100',
    after: String(Math.round((177_000 / 970) * 10_000) / 10_000),
    reason: null,
    takers: [
      { organisationId: 'A', plannedPercent: '45.1977', afterPercent: null },
      { organisationId: 'B', plannedPercent: '20.904', afterPercent: '38.1443' },
      { organisationId: 'C', plannedPercent: '33.8983', afterPercent: '61.8557' },
    ],
  })
  expect(pipeline?.minimumTakeBroken[0]).toEqual({ year: 2028, short: '30' })
  expect(direct.conflicts.new).toContain('hub-under-booked:h')
})

test('with what follows, the hub falls and takes every measure that books it along', () => {
  const { knockOn } = answered(three, { kind: 'withdraw', organisationId: 'A' })
  expect(knockOn.steps.map(({ kind, id }) => [kind, id])).toEqual([
    ['hub-lost', 'h'],
    ['measure-lost', 'mB'],
    ['measure-lost', 'mC'],
  ])
  expect(inYear(knockOn.effects.tonnes.byYear, 2030)?.change).toBe('1770')
  expect(knockOn.effects.measures.map(({ id }) => id)).toEqual(['mA', 'mB', 'mC'])
})

test('who withdraws stays in the coverage at its reference, and promises nothing more', () => {
  const submissions = [
    oneSite('A', 100, { commitments: [exampleCommitment('c', { targetYear: 2030 })] }),
    oneSite('B', 60),
  ]
  const { direct } = answered(bundleOf(submissions, []), { kind: 'withdraw', organisationId: 'A' })
  expect(inYear(direct.tonnes.byYear, 2030)).toMatchObject({ planned: '160', after: '160' })
  expect(inYear(direct.tonnes.committed, 2030)).toMatchObject({ planned: '110', after: '160', change: '50' })
  expect(direct.conflicts.new).not.toContain('member-missing:A')
})

test('a hub that its takers reach later waits for them, and the measures wait with it', () => {
  const bundle = bundleOf([capture('A', 800), capture('B', 370), capture('C', 900, { start: 2033 })])
  const { knockOn } = answered(bundle, { kind: 'withdraw', organisationId: 'A' })
  expect(knockOn.steps).toEqual([
    { kind: 'hub-later', id: 'h', years: 5, because: 'Pipeline reaches its minimum take only in 2033.' },
  ])
  const { byYear } = knockOn.effects.tonnes
  expect([2030, 2033].map((year) => inYear(byYear, year)?.change)).toEqual(['1170', '800'])
})

test('a measure that slips takes those along that need it first, and moves its capital', () => {
  const more = { capex: '600', opexPerYear: '10', leadYears: 2 }
  const submissions = [
    oneSite('A', 100, { measures: [exampleMeasure('m1', 'a', 40, more)] }),
    oneSite('B', 100, { measures: [exampleMeasure('m2', 'b', 30, { start: 2029, prerequisites: ['m1'] })] }),
  ]
  const { direct, knockOn } = answered(bundleOf(submissions, []), { kind: 'slip', id: 'm1', years: 3 })
  expect(direct.measures.map(({ id, tonnes }) => [id, tonnes.change])).toEqual([['m1', '-120']])
  expect(direct.conflicts.new).toContain('start-before-prerequisite:m2:m1')
  expect(knockOn.steps).toEqual([
    { kind: 'measure-later', id: 'm2', years: 2, because: 'It needs a measure that comes only in 2031.' },
  ])
  expect(knockOn.effects.measures.map(({ id, tonnes }) => [id, tonnes.change])).toEqual([
    ['m1', '-120'],
    ['m2', '-60'],
  ])
  expect(direct.cost.capital.map(({ year, change }) => [year, change])).toEqual([
    [2026, '-300'],
    [2027, '-300'],
    [2029, '300'],
    [2030, '300'],
  ])
  expect(direct.cost.uncosted.planned).toEqual(['m2'])
})

test('a hub that slips moves what depends on it', () => {
  const { direct } = answered(three, { kind: 'slip', id: 'h', years: 4 })
  expect([2031, 2032].map((year) => inYear(direct.tonnes.byYear, year)?.change)).toEqual(['1770', '0'])
  expect(direct.hubs[0]?.minimumTakeBroken).toEqual([])
})

test('a hub goes with the member that owns it', () => {
  const owned = bundleOf(
    [capture('A', 800), capture('B', 370), capture('C', 600), oneSite('D', 5)],
    [hub({ owner: { organisationId: 'D', name: 'Company D' } })],
  )
  const { direct, knockOn } = answered(owned, { kind: 'withdraw', organisationId: 'D' })
  expect(direct.hubs[0]).toMatchObject({ stays: false, tariff: { after: null } })
  expect(knockOn.steps.map(({ because }) => because)).toEqual([...'abc'].map(() => 'It books Pipeline, which is gone.'))
})

test('of an exclusive group the one that waited counts when the other goes', () => {
  const joint = { permits: ['P-1'] }
  const group = { exclusiveGroup: 'heat' }
  const submissions = [
    oneSite('A', 100, { site: joint, measures: [exampleMeasure('first', 'a', 60, { ...group, start: 2026 })] }),
    oneSite('B', 100, { site: joint, measures: [exampleMeasure('second', 'b', 50, group)] }),
  ]
  const { direct } = answered(bundleOf(submissions, []), { kind: 'withdraw', organisationId: 'A' })
  expect(inYear(direct.tonnes.byYear, 2030)).toMatchObject({ planned: '40', after: '50' })
  expect(direct.conflicts.gone).toEqual(['exclusive-measures:first+second'])
})

test('the table names first whom the roadmap leans on most, with what follows', () => {
  const table = tonnesAtRisk(three)
  // From 2028 on, as areas under the path to 2040: half of the first year, then twelve.
  const years = 12.5
  expect(
    table.map(({ organisationId, own, withKnockOn, followers }) => [organisationId, own, withKnockOn, followers]),
  ).toEqual([
    ['A', String(800 * years), String(1770 * years), ['h', 'mB', 'mC']],
    ['C', String(600 * years), String(600 * years), []],
    ['B', String(370 * years), String(370 * years), []],
  ])
  expect(table[0]).toMatchObject({ share: '1', atHorizon: '1770' })
})

test('what is not in the bundle, and a slip of no years, is refused in a sentence', () => {
  const refusal = (change: Change) => {
    const answer = whatIf(three, change)
    return answer.ok ? null : answer.refusal
  }
  expect(refusal({ kind: 'withdraw', organisationId: 'Z' })).toBe('There is no member “Z” in the bundle.')
  expect(refusal({ kind: 'slip', id: 'Z', years: 2 })).toBe('There is no measure or hub “Z” in the bundle.')
  expect(refusal({ kind: 'slip', id: 'h', years: 0 })).toBe('A slip is a whole number of years from 1 to 50.')
})

test('what a followed scenario puts in a year waits and slips from that year', () => {
  const changes = [
    { kind: 'start', measureId: 'mB', start: 2031 },
    { kind: 'hub-phase', hubId: 'h', phaseId: 'p', from: 2029 },
  ] as const
  const scenario = { id: 's', name: 'Late', changes, reason: '', decidedBy: '', decidedAt: '' }
  const submitted = bundleOf([capture('A', 800), capture('B', 400, { prerequisites: ['mA'] })])
  const cluster = { ...submitted.cluster, hubs: [hub({ minimumTakePerYear: null })], scenario }
  const bundle = { ...submitted, cluster }
  const waiting = answered(bundle, { kind: 'slip', id: 'mA', years: 5 }).knockOn
  expect(waiting.steps.map(({ kind, id, years }) => [kind, id, years])).toEqual([['measure-later', 'mB', 2]])
  expect([2028, 2029, 2031, 2032, 2033].map((year) => inYear(waiting.effects.tonnes.byYear, year)?.change)).toEqual([
    '0',
    '800',
    '1200',
    '1200',
    '0',
  ])
  const slipping = answered(bundle, { kind: 'slip', id: 'mB', years: 3 }).direct
  expect([2030, 2031, 2033, 2034].map((year) => inYear(slipping.tonnes.byYear, year)?.change)).toEqual([
    '0',
    '400',
    '400',
    '0',
  ])
  const without = answered(bundle, { kind: 'slip', id: 'h', years: 6 }).direct
  expect([2028, 2029, 2034, 2035].map((year) => inYear(without.tonnes.byYear, year)?.change)).toEqual([
    '0',
    '800',
    '1200',
    '0',
  ])
})
