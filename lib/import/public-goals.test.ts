import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { oecmBenchmarks } from '#lib/domain/goals/benchmarks/oecm'
import { actorsFromPledges } from '#lib/domain/goals/public/national-pledges'
import { totalsFromRows } from '#lib/domain/goals/public/national-totals'
import { actorsFromTracker } from '#lib/domain/goals/public/net-zero-tracker'
import type { TableRow } from '#lib/domain/goals/public/public-actor'
import { schemeFromRows } from '#lib/domain/goals/public/trading-scheme'
import { actorsFromStates } from '#lib/domain/goals/public/us-states'
import { starterActors } from '#lib/domain/goals/starter/actors'
import { euEts } from '#lib/domain/goals/starter/eu-ets'
import { starterTotals } from '#lib/domain/goals/starter/national-totals'

const folder = join('..', 'shared', 'data')
const here = existsSync(folder)
const because = here ? '' : ' (skipped: the folder ../shared/data with the published tables is not here)'

const rowsOf = (...path: readonly string[]): readonly TableRow[] =>
  parse(readFileSync(join(folder, ...path)), { columns: true, bom: true }) as readonly TableRow[]

describe.skipIf(!here)(`the published tables of targets and totals${because}`, () => {
  test('the Net Zero Tracker gives each of its actors or a reason, and the starter set is its rows', () => {
    const rows = rowsOf('targets', 'net_zero_tracker_tidy.csv')
    const { actors, leftOut } = actorsFromTracker(rows)
    expect(rows).toHaveLength(4089)
    const claimed = rows.flatMap((row) => [row['end_target'] ?? '', row['interim_target'] ?? ''])
    const targets = claimed.filter((target) => target !== '' && target !== 'No target').length
    const goals = actors.reduce((sum, { goals: own }) => sum + own.length, 0)
    const refused = leftOut.filter(({ id }) => !id.endsWith('/ghg')).length
    expect(goals + refused).toBe(targets)
    expect(leftOut.filter(({ id }) => id.endsWith('/ghg')).map(({ name }) => name)).toContain('Nevada')
    const byId = new Map(actors.map((one) => [one.actor.id, one]))
    for (const starter of starterActors) expect(byId.get(starter.actor.id)?.goals).toEqual(starter.goals)
  })

  test('of 197 national pledges each is a goal or has a reason, and the Netherlands’ is 55 % from 1990', () => {
    const { actors, leftOut } = actorsFromPledges(rowsOf('targets', 'iges_ndc_v7.7_tidy.csv'))
    expect(actors.length + leftOut.length).toBe(197)
    expect(actors.length).toBeGreaterThan(100)
    expect(actors.find(({ actor }) => actor.name === 'Netherlands')?.goals).toMatchObject([
      { baseYear: 1990, targetYear: 2030, reductionPercent: 55 },
    ])
  })

  test('every target of the US states is read', () => {
    const rows = rowsOf('targets', 'us_states_c2es_targets.csv')
    const { actors, leftOut } = actorsFromStates(rows)
    const ranges = rows.filter((row) => row['actual_range'] !== '').length
    expect(leftOut).toEqual([])
    expect(actors.reduce((sum, { goals }) => sum + goals.length, 0)).toBe(rows.length + ranges)
  })

  test('the EU’s cap reads as the starter set has it', () => {
    const { scheme, leftOut } = schemeFromRows(rowsOf('targets', 'eu_ets_cap.csv'), euEts.edition)
    expect({ ...scheme, changes: scheme.changes.toSorted((a, b) => a.year - b.year || a.tonnes - b.tonnes) }).toEqual(
      euEts,
    )
    expect(leftOut).toEqual([])
  })

  test('national totals read without a fault, and the starter set is the UNFCCC’s', () => {
    const { totals, leftOut } = totalsFromRows(rowsOf('national', 'national_totals_1990plus.csv'))
    expect(leftOut).toEqual([])
    for (const starter of starterTotals)
      expect(totals.find((one) => one.country === starter.country && one.dataset === starter.dataset)).toEqual(starter)
  })

  test('the sectors’ benchmarks are those of the published table', () => {
    const published = new Map(
      rowsOf('pathways', 'oecm_1.5C_sector_benchmarks_long.csv').map((row) => [
        [row['sector'], row['region'], row['scope'], row['year']].join('|'),
        Number(row['value']),
      ]),
    )
    for (const { sector, region, scope, points, growth } of oecmBenchmarks) {
      const column = scope === '1' ? 'S1' : 'S1S2'
      for (const { year, value } of points) expect(value).toBe(published.get([sector, region, column, year].join('|')))
      for (const { year, value } of growth ?? [])
        expect(value).toBe(published.get([sector, region, 'AnyScope', year].join('|')))
    }
  })
})
