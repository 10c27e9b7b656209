import { expect, test } from 'vitest'
import type { AcceptedSubmission } from '../submission/document.ts'
import { noStatements } from '../submission/inventory-statements.ts'
import { aFlow } from '../submission/make-statements.ts'
import { exampleCluster, exampleEmission, exampleSite, exampleSubmission } from './examples.ts'
import { ledgerOfYear, yearsOf } from './ledger-of-year.ts'
import { nothingReleased, releaseLedgers, type LedgerRelease } from './ledger-release.ts'

const ids = ['a', 'b', 'c', 'd', 'e', 'f']
const cluster = exampleCluster(ids.map((organisationId) => ({ organisationId })))
const sent = (company: string, tonnes: number, fieldClass: 'confidential' | 'public' = 'confidential') =>
  exampleSubmission(company, {
    sites: [exampleSite(`site-${company}`)],
    emissions: [exampleEmission(`site-${company}`, tonnes, { class: fieldClass })],
  })
const release = (submissions: readonly AcceptedSubmission[], earlier: LedgerRelease = nothingReleased) =>
  releaseLedgers(
    cluster,
    submissions,
    yearsOf(submissions).map((year) => ledgerOfYear(cluster, submissions, year)),
    earlier,
  )
const even = [100, 110, 120, 130, 140]

test('A total of five even companies is shown, one of four is withheld', () => {
  const five = release(even.map((tonnes, at) => sent(ids[at] ?? '', tonnes)))
  expect(five.totals).toEqual([{ year: 2020, scope: '1', state: 'shown', gross: '600', eliminated: '0', net: '600' }])
  const four = release(even.slice(0, 4).map((tonnes, at) => sent(ids[at] ?? '', tonnes)))
  expect(four.totals).toMatchObject([{ state: 'withheld' }])
})

test('Public figures need no protection, however few companies give them', () => {
  expect(release([sent('a', 7, 'public')]).totals).toMatchObject([{ state: 'shown', net: '7' }])
})

// The known answer of METHODS 8: 600 then 585 after one member's correction is carried forward, and so is a joiner.
test('After one member’s correction, and after one joiner, the earlier figure stands', () => {
  const first = release(even.map((tonnes, at) => sent(ids[at] ?? '', tonnes)))
  const corrected = release(
    [85, ...even.slice(1)].map((tonnes, at) => sent(ids[at] ?? '', tonnes)),
    first,
  )
  expect(corrected.totals).toMatchObject([{ state: 'shown', net: '600' }])
  expect(corrected.bases).toEqual(first.bases)
  const joined = release(
    [...even, 400].map((tonnes, at) => sent(ids[at] ?? '', tonnes)),
    corrected,
  )
  expect(joined.totals).toMatchObject([{ state: 'shown', net: '600' }])
})

test('Once enough members changed since the figure was shown, a new one is', () => {
  const first = release(even.map((tonnes, at) => sent(ids[at] ?? '', tonnes)))
  const next = release(
    even.map((tonnes, at) => sent(ids[at] ?? '', tonnes + 10)),
    first,
  )
  expect(next.totals).toMatchObject([{ state: 'shown', net: '650' }])
})

test('A scope with an elimination between two companies is withheld whole: gross less net would be their flow', () => {
  const with2 = (company: string, over: Partial<ReturnType<typeof aFlow>>) => {
    const { digest, document } = sent(company, 100, 'public')
    const bought = exampleEmission(`site-${company}`, 50, { scope: '2-location', class: 'public' })
    const emissions = over.side === 'received' ? [...document.emissions, bought] : document.emissions
    return {
      digest,
      document: {
        ...document,
        ...noStatements,
        evidence: [],
        schema: 'concord/submission/2' as const,
        lines: [],
        commitments: [],
        emissions,
        transfers: [aFlow({ siteId: `site-${company}`, year: 2020, ...over })],
      },
    }
  }
  const submissions = [
    with2('a', { side: 'sent', counterpart: { organisationId: 'b', name: 'B' } }),
    with2('b', { side: 'received', counterpart: { organisationId: 'a', name: 'A' }, scope1: null, location: '40' }),
  ]
  expect(ledgerOfYear(cluster, submissions, 2020).scopes).toMatchObject([
    { scope: '1', gross: 200, net: 200 },
    { scope: '2-location', gross: 50, eliminated: -40, net: 10 },
  ])
  expect(release(submissions).totals).toMatchObject([
    { scope: '1', state: 'shown' },
    { scope: '2-location', state: 'withheld' },
  ])
})
