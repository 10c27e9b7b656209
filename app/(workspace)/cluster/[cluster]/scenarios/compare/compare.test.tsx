import { expect, test } from 'vitest'
import type { Figure } from '#lib/domain/roadmap/document'
import type { Comparison, Pair } from '#lib/domain/scenario/compare'
import { stillHtml } from '#ui/still'
import { HubsTable } from './hubs-table.tsx'
import { SumsTable } from './sums-table.tsx'

const shown = (value: number): Figure => ({ state: 'shown', value: String(value) })
const pair = (a: number, b: number): Pair => ({ a: shown(a), b: shown(b), difference: shown(b - a) })
const hub = (id: string, unit: 't' | 'MWh', a: number, b: number) => ({
  id,
  name: id,
  unit,
  most: pair(a, b),
  over: { a: [], b: [] },
  under: { a: [], b: [] },
})
const comparison: Comparison = {
  years: [],
  gaps: [{ ...pair(1_600_000, 40_000), year: 2030 }],
  budget: pair(400_000_000, 200_000_000),
  residual: pair(600_000, 30_000),
  residualShare: pair(0.5, 0.25),
  hubs: [hub('Pipe', 't', 2_000_000, 1_500_000), hub('Quay', 't', 0, 40_000), hub('Grid', 'MWh', 0, 5_000)],
  demand: [
    { of: 'power', unit: 'MWh', ...pair(0, 2_000_000) },
    { of: 'heat', unit: 'MWh', ...pair(0, 5_000) },
  ],
  measures: [],
}
const heads = { a: 'One', b: 'Other' }

test('what two scenarios emit in a year is compared in one unit, and shares part in points', () => {
  const html = stillHtml(<SumsTable comparison={comparison} heads={heads} />)
  for (const text of ['1.60\u202fMt', '0.04\u202fMt', '0.60\u202fMt', '50.0\u202f%', '\u221225.0 points'])
    expect(html).toContain(text)
  expect(html).not.toContain('kt')
})

test('hubs, and what they are needed for, stand in one unit of tonnes and one of energy, beside each figure', () => {
  const html = stillHtml(<HubsTable comparison={comparison} heads={heads} />)
  for (const text of ['2.00\u202fMt', '0.04\u202fMt', '5.00\u202fGWh', '2.00\u202fTWh', '0.01\u202fTWh'])
    expect(html).toContain(text)
  expect(html).not.toContain('kt')
})
