import { expect, test } from 'vitest'
import type { Series } from './document.ts'
import { exampleCluster, exampleCommitment, oneSite } from './examples.ts'
import { mergeRoadmap, type Merged } from './merge.ts'

const inYear = (series: Series, year: number): number | string =>
  series.state === 'shown' ? Number(series.values[year - 2020]) : series.reason
const keys = ({ conflicts }: Merged) => conflicts.map((conflict) => conflict.key)

test('commitments become a committed path; whoever has none that compares stays at its reference', () => {
  const cluster = exampleCluster([{ organisationId: 'A' }, { organisationId: 'B' }], {
    target: [{ year: 2030, tonnes: '100' }],
  })
  const commitments = [
    exampleCommitment('c1', { interim: [{ year: 2025, reductionPercent: '40' }] }),
    exampleCommitment('c2', { type: 'net-zero', targetYear: 2050, reductionPercent: '100' }),
  ]
  const intensity = [exampleCommitment('c3', { type: 'intensity' })]
  const merged = mergeRoadmap(
    cluster,
    [oneSite('A', 100, { commitments }), oneSite('B', 60, { commitments: intensity })],
    [],
  )
  const committed = [2020, 2025, 2030, 2040, 2050].map((year) => inYear(merged.document.committed, year))
  expect(committed).toEqual([160, 120, 110, 85, 60])
  expect(merged.document.commitments[0]?.gapTonnes).toEqual({ state: 'shown', value: '50' })
  expect(merged.document.commitments[2]?.gapTonnes).toEqual({
    state: 'unknown',
    reason: 'Not comparable. An intensity commitment promises no tonnes.',
  })
  expect(keys(merged)).toEqual(['commitment-missed:A', 'commitment-missed:cluster', 'target-missed:cluster'])
  expect(inYear(merged.document.gap.commitments, 2030)).toBe(10)
})

test('a cut of scopes 1 and 2 together is not comparable with scope 1, net zero of both is', () => {
  const together = { scopes: ['1', '2-market'] as const }
  const commitments = [
    exampleCommitment('c1', together),
    exampleCommitment('c2', { ...together, type: 'net-zero', baseYear: null, targetYear: 2040 }),
  ].map((one) => (one.type === 'net-zero' ? { ...one, reductionPercent: null } : one))
  const merged = mergeRoadmap(exampleCluster([{ organisationId: 'A' }]), [oneSite('A', 100, { commitments })], [])
  expect(inYear(merged.document.committed, 2030)).toBe(50)
  const gaps = merged.members[0]?.gaps ?? []
  expect(gaps.map((gap) => gap.state)).toEqual(['not-comparable', 'comparable'])
})

test('a commitment whose base is that of a larger company is not comparable with the sites in the cluster', () => {
  const commitments = [exampleCommitment('c', { baseTonnes: '900' })]
  const merged = mergeRoadmap(exampleCluster([{ organisationId: 'A' }]), [oneSite('A', 100, { commitments })], [])
  expect(merged.document.commitments[0]?.gapTonnes).toEqual({
    state: 'unknown',
    reason: 'Not comparable. Its base in 2020 is not that of the company’s sites in this cluster.',
  })
})

test('Dunkirk: 30 % by 2030 leaves 11.2 Mt and 55 % leaves 7.2 Mt of 16 Mt', () => {
  for (const [reductionPercent, left] of [
    ['30', 11.2e6],
    ['55', 7.2e6],
  ] as const) {
    const commitments = [exampleCommitment('c', { reductionPercent })]
    const merged = mergeRoadmap(exampleCluster([{ organisationId: 'A' }]), [oneSite('A', 16e6, { commitments })], [])
    expect(inYear(merged.document.committed, 2030)).toBe(left)
  }
})
