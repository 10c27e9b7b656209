import { expect, test } from 'vitest'
import { clusterLedger } from '../inventory/cluster-ledger.ts'
import { exampleCluster, exampleEmission, exampleSite, exampleSubmission } from './examples.ts'
import { ledgerInputs, type LedgerChoices } from './ledger-input.ts'

const cluster = exampleCluster([
  { organisationId: 'a', name: 'Alpha' },
  { organisationId: 'b', name: 'Beta' },
])
const choices: LedgerChoices = {
  approachOf: (id) => (id === 'a' ? 'equity-share' : 'operational-control'),
  holdings: [],
  trade: [],
  transfers: [],
}
const ownerShares = [
  { owner: 'Alpha', percent: '45' },
  { owner: 'Beta', percent: '55' },
]
const joint = (company: string, tonnes: number) =>
  exampleSubmission(company, {
    sites: [exampleSite(`plant-${company}`, { permits: ['P-1'], ownerShares })],
    emissions: [exampleEmission(`plant-${company}`, tonnes)],
  })
const ledger = (submissions: Parameters<typeof ledgerInputs>[1], over: Partial<LedgerChoices> = {}) =>
  clusterLedger(ledgerInputs(cluster, submissions)(2020, { ...choices, ...over }))

// The known answer of METHODS 1.6, from submissions.
test('Two submissions of one permit are one plant: 1,000 kt in the cluster, 1,450 kt in the corporate ledgers', () => {
  const { scopes, corporate, rows } = ledger([joint('a', 1_000_000), joint('b', 1_000_000)])
  expect(scopes).toEqual([{ scope: '1', gross: 2_000_000, eliminated: -1_000_000, net: 1_000_000 }])
  expect(rows.map((row) => row.kind)).toEqual(['joint-plant'])
  expect(corporate).toMatchObject({ cluster: 1_000_000, corporateSum: 1_450_000 })
})

test('A site without owner shares is wholly its reporter’s', () => {
  const own = exampleSubmission('a', { sites: [exampleSite('x')], emissions: [exampleEmission('x', 500)] })
  expect(ledger([own]).corporate).toMatchObject({ cluster: 500, corporateSum: 500, difference: 0 })
})

test('A plant that is run for others by a member that owns none of it is the operator’s under control', () => {
  const run = exampleSubmission('b', {
    sites: [exampleSite('x', { ownerShares: [{ owner: 'Alpha', percent: '100' }] })],
    emissions: [exampleEmission('x', 500)],
  })
  const { corporate } = ledger([run])
  expect([...corporate.byCompany].toSorted()).toEqual([
    ['a', 500],
    ['b', 500],
  ])
})

test('Holdings that were entered come before what owner shares suggest', () => {
  const holding = { siteId: 'plant-b', organisationId: 'b', percent: '55', operates: false, controlsFinance: false }
  const { corporate } = ledger([joint('b', 1_000)], { holdings: [holding] })
  expect(corporate.corporateSum).toBe(0)
})

test('A flow between two companies’ rows of plants finds the plants', () => {
  const works = { organisationId: 'a', siteId: 'plant-a' }
  const store = { organisationId: 'b', siteId: 'store' }
  const transfers = (['supplier', 'receiver'] as const).map((statedBy) => ({
    statedBy,
    supplier: works,
    receiver: store,
    year: 2020,
    amount: '400',
    substance: { kind: 'co2', purpose: 'storage', origin: 'fossil' } as const,
    inFigures: false,
  }))
  expect(ledger([joint('a', 1_000), joint('b', 1_000)], { transfers }).scopes[0]?.net).toBe(600)
})
