import { expect, test } from 'vitest'
import { starterActors } from '../starter/actors.ts'
import { euEts } from '../starter/eu-ets.ts'
import { starterTotals } from '../starter/national-totals.ts'
import { checkGoal } from '../check-goal.ts'
import { twoNumbers } from '../two-numbers.ts'
import { compareEditions } from './compare-editions.ts'
import { actorsFromPledges } from './national-pledges.ts'
import { totalsFromRows } from './national-totals.ts'
import { actorsFromTracker } from './net-zero-tracker.ts'
import { capIn, factorIn } from './trading-scheme.ts'
import { actorsFromStates } from './us-states.ts'
import { widerActorsOf } from './wider-actors.ts'

const tracked = {
  id_code: 'REG-1',
  name: 'Coast',
  country: 'GBR',
  actor_type: 'Region',
  end_target: 'Net zero',
  end_target_year: '2045',
  end_target_status: 'In law',
  interim_target: 'Emissions reduction target',
  interim_target_percentage_reduction: '75',
  interim_target_baseline_year: '1990',
  interim_target_year: '2030',
  gasses_coverage: 'Carbon dioxide and other GHGs',
  has_plan: 'Yes',
  reporting_mechanism: 'Annual reporting',
  carbon_credit_offsets: 'No',
  population: '1000000',
  ghg: '9000000',
  inventory_year: '2018',
}

test('a tracked region comes with both targets, each on its own base, and what is known of it', () => {
  const { actors, leftOut } = actorsFromTracker([tracked])
  expect(leftOut).toEqual([])
  expect(actors).toMatchObject([
    {
      country: 'GB',
      goals: [
        { id: 'REG-1/end', type: 'net-zero', targetYear: 2045, status: 'adopted', offsets: 'none', gases: ['CO2e'] },
        { id: 'REG-1/interim', type: 'absolute', baseYear: 1990, targetYear: 2030, reductionPercent: 75 },
      ],
      emissions: [{ year: 2018, value: 9e6 }],
      facts: { report: 'yearly' },
      edition: { asOf: '2022-12-20', licence: 'CC BY 4.0' },
    },
  ])
})

test('a target in words, a target without a year and a slip of the unit are left out with their reason', () => {
  const { actors, leftOut } = actorsFromTracker([
    { ...tracked, end_target: '1.5°C target', interim_target_year: '', ghg: '36200000000000' },
  ])
  expect(actors).toEqual([])
  expect(leftOut.map(({ id }) => id)).toEqual(['REG-1/end', 'REG-1/interim', 'REG-1/ghg'])
})

test('a pledge keeps its conditional number beside the unconditional one', () => {
  const pledge = {
    party: 'A',
    mitigation_type: 'Relative emission reduction',
    baseline_year: 'BAU',
    target_year: '2030',
  }
  const { actors, leftOut } = actorsFromPledges([
    { ...pledge, mitigation_target: '7% (unconditional), 27% (conditional)' },
    { ...pledge, party: 'B', mitigation_target: '0.20899999999999999' },
    { ...pledge, party: 'C', mitigation_target: '40-45%' },
    { ...pledge, party: 'D', mitigation_target: '20%', target_year: '2025, 2030' },
    { ...pledge, party: 'E', mitigation_target: 'At least 55%', mitigation_type: 'Policies and actions' },
  ])
  expect(actors.map(({ goals }) => goals.map((goal) => goal.reductionPercent))).toEqual([[7, 27], [20.9]])
  expect(twoNumbers(actors[0]?.goals ?? [])).toHaveLength(1)
  expect(leftOut.map(({ name }) => name)).toEqual(['C', 'D', 'E'])
})

test('a state’s range is two numbers for one year', () => {
  const state = { state: 'S', actor_id: 'US-S', target_type: 'Absolute emission reduction', target_unit: 'percent' }
  const { actors } = actorsFromStates([
    { ...state, target_value: '26', actual_range: '26-28', baseline_year: '2005', target_year: '2025' },
  ])
  expect(actors[0]?.goals.map((goal) => goal.reductionPercent)).toEqual([26, 28])
  expect(twoNumbers(actors[0]?.goals ?? [])).toHaveLength(1)
})

test('totals of two data sets are never mixed, and a year with two figures is told', () => {
  const row = { country: 'GB', year: '1990', value: '8', unit: 'tCO2e', dataset: 'UNFCCC Annex I' }
  const { totals, leftOut } = totalsFromRows([
    row,
    { ...row, value: '9' },
    { ...row, dataset: 'Climate Watch historical GHG 2022', value: '7' },
    { ...row, year: '1991', unit: 'kt' },
  ])
  expect(totals.map(({ points, mayBeShown }) => [points.length, mayBeShown])).toEqual([
    [1, true],
    [1, false],
  ])
  expect(leftOut.map(({ reason }) => reason)).toEqual([
    'The year has two figures.',
    'It is no figure in tonnes for a year.',
  ])
})

test('the product begins with the demo’s nations, some of their regions, and totals to rebase them with', () => {
  const nations = starterActors.filter(({ actor }) => actor.level === 'nation').map(({ country }) => country)
  expect(nations.toSorted()).toEqual(['AU', 'ES', 'EU', 'FR', 'GB', 'NL', 'US'])
  expect(
    starterActors.flatMap(({ goals }) => goals.flatMap(checkGoal)).filter(({ weight }) => weight === 'error'),
  ).toEqual([])
  const [nation] = widerActorsOf('GB', [], starterActors, starterTotals)
  expect([nation?.inYear(1990), nation?.inYear(2021), nation?.inYear(2022)]).toEqual([806_301_842, 429_489_471, null])
  const basque = widerActorsOf('ES', ['Basque Autonomous Community'], starterActors, starterTotals)
  expect(basque.map(({ level, name }) => [level, name])).toEqual([
    ['region', 'Basque Autonomous Community'],
    ['nation', 'Spain'],
  ])
})

test('the EU’s cap is known where it is published and nowhere else; its factors run on', () => {
  expect([capIn(euEts, 2021), capIn(euEts, 2024)]).toEqual([1_571_583_007, null])
  expect([factorIn(euEts, 2025)?.percent, factorIn(euEts, 2040)?.percent, factorIn(euEts, 2022)]).toEqual([
    4.3,
    4.4,
    null,
  ])
})

test('a newer edition says what it adds, changes and drops, and a new date alone changes nothing', () => {
  const { actors: kept } = actorsFromTracker([tracked])
  const edition = { publisher: 'p', dataset: 'd', asOf: '2024-01-01', licence: 'CC BY 4.0' }
  const same = actorsFromTracker([tracked], edition).actors
  expect(compareEditions(kept, same)).toEqual({ added: [], changed: [], gone: [], same: 2 })
  const newer = actorsFromTracker(
    [{ ...tracked, end_target_year: '2040', interim_target: 'No target' }],
    edition,
  ).actors
  expect(compareEditions(kept, newer)).toMatchObject({
    changed: [{ after: { id: 'REG-1/end', targetYear: 2040 }, fields: ['title', 'targetYear'] }],
    gone: [{ id: 'REG-1/interim' }],
  })
})
