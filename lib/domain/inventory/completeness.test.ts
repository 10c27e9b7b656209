import { expect, test } from 'vitest'
import { completenessOf, coverageIn, coveredShare } from './completeness.ts'
import { notedLine, reportedLine } from './make-line.ts'

const site = (id: string, closesIn: number | null = null) => ({ id, closesIn })
const full = (siteId: string, year: number, tonnes: string) =>
  (['1', '2-location', '2-market'] as const).map((scope) =>
    reportedLine(tonnes, { id: `${siteId} ${year} ${scope}`, siteId, year, scope }),
  )
const states = (...args: Parameters<typeof completenessOf>) =>
  completenessOf(...args).map((cell) => `${cell.siteId} ${cell.year} ${cell.state}`)

test('A site and year is complete with scope 1 and both ways of scope 2, by figure or by reason', () => {
  const lines = [
    ...full('a', 2024, '10'),
    reportedLine('10', { siteId: 'b' }),
    ...(['1', '2-location', '2-market'] as const).map((scope) => notedLine('not-occurring', { siteId: 'c', scope })),
  ]
  expect(states([site('d'), site('c'), site('b'), site('a'), site('e', 2024)], lines, [2024])).toEqual([
    'a 2024 complete',
    'b 2024 partial',
    'c 2024 noted',
    'd 2024 missing',
    'e 2024 closed',
  ])
  const [partial] = completenessOf([site('b')], lines, [2024])
  expect(partial?.lacking).toEqual(['2-location', '2-market'])
})

test('A noted line beside a figure is complete, not noted', () => {
  expect(states([site('a')], [...full('a', 2024, '10'), notedLine('not-estimated', { siteId: 'a' })], [2024])).toEqual([
    'a 2024 complete',
  ])
})

test('A silent site weighs what it last reported', () => {
  const lines = [...full('a', 2024, '75'), ...full('b', 2022, '20'), ...full('b', 2023, '25')]
  const cells = completenessOf([site('a'), site('b')], lines, [2022, 2023, 2024])
  expect(coverageIn(cells, 2024)).toEqual({ year: 2024, open: 2, told: 1, tonnesShare: 0.75, unknown: [] })
})

test('A site that never reported is named, because the share cannot weigh it', () => {
  const cells = completenessOf([site('a'), site('b'), site('c', 2020)], full('a', 2024, '75'), [2024])
  expect(coverageIn(cells, 2024)).toEqual({ year: 2024, open: 2, told: 1, tonnesShare: 1, unknown: ['b'] })
  expect(coverageIn(completenessOf([site('b')], [], [2024]), 2024).tonnesShare).toBeNull()
})

// Rotterdam 2024 in METHODS 1.9, in Mt.
test('Rotterdam’s four parts are 19.20 Mt, of which the trading system covers 94.3 per cent', () => {
  const { total, share } = coveredShare([
    { tonnes: 18.1, covered: true },
    { tonnes: 0.23, covered: false },
    { tonnes: 0.75, covered: false },
    { tonnes: 0.12, covered: false },
  ])
  expect(total).toBeCloseTo(19.2, 9)
  expect(((share ?? 0) * 100).toFixed(1)).toBe('94.3')
})
