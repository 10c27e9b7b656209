import { expect, test } from 'vitest'
import { reconcile } from './corporate-ledger.ts'

// The known answer of METHODS 1.6, in kt.
test('a joint plant of 1,000 kt counts 1,450 kt in the corporate ledgers and 1,000 kt in the cluster', () => {
  const plant = {
    tonnes: 1_000_000,
    holders: [
      { organisationId: 'A', percent: 45, operates: false, controlsFinance: false, consolidation: 'equity-share' },
      { organisationId: 'B', percent: 55, operates: true, controlsFinance: true, consolidation: 'operational-control' },
    ],
  } as const
  const { cluster, corporateSum, difference, byCompany } = reconcile([plant])
  expect(corporateSum).toBe(1_450_000)
  expect(cluster).toBe(1_000_000)
  expect(difference).toBe(450_000)
  expect([...byCompany]).toEqual([
    ['A', 450_000],
    ['B', 1_000_000],
  ])
})

test('whoever has no control reports nothing of a plant under a control approach', () => {
  const holder = { organisationId: 'A', percent: 45, operates: false, controlsFinance: true }
  const of = (consolidation: 'operational-control' | 'financial-control') =>
    reconcile([{ tonnes: 100, holders: [{ ...holder, consolidation }] }]).corporateSum
  expect(of('operational-control')).toBe(0)
  expect(of('financial-control')).toBe(100)
})
