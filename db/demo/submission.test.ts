import { describe, expect, it } from 'vitest'
import { digestOf } from '#lib/domain/digest'
import { isDecimal } from '#lib/domain/decimal'
import { demoAccounts, demoPassword } from './accounts.ts'
import { demoClusters } from './clusters.ts'
import { demoId } from './demo-id.ts'
import { acceptedDemoSubmission, demoSubmission } from './submission.ts'

const all = demoClusters.flatMap((cluster) =>
  cluster.companies.map((company) => ({ cluster, company, document: demoSubmission(cluster, company) })),
)

describe('a demo submission', () => {
  it('has a digest over its canonical bytes and comes out the same each time', () => {
    for (const { cluster, company, document } of all)
      expect(acceptedDemoSubmission(cluster, company).digest).toBe(digestOf(document))
  })

  it('gives every site, commitment and measure an id of its own', () => {
    const ids = all.flatMap(({ document }) =>
      [...document.sites, ...document.commitments, ...document.measures].map(({ id }) => id),
    )
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('names only sites and measures that it holds, and writes every figure as a decimal string', () => {
    for (const { document } of all) {
      const sites = new Set(document.sites.map(({ id }) => id))
      const measures = new Set(document.measures.map(({ id }) => id))
      for (const measure of document.measures) {
        expect(sites.has(measure.siteId), measure.title).toBe(true)
        expect(measure.prerequisites.filter((id) => !measures.has(id))).toEqual([])
        const figures = [measure.tonnesPerYear, measure.capex, measure.opexPerYear]
        expect(
          figures.filter((figure) => figure !== null && !isDecimal(figure)),
          measure.title,
        ).toEqual([])
        expect(
          measure.energy.filter(({ mwhPerYear }) => !isDecimal(mwhPerYear)),
          measure.title,
        ).toEqual([])
      }
    }
  })

  it('calls everything illustrative that has no published source', () => {
    for (const { document } of all) {
      expect(document.measures.every(({ illustrative }) => illustrative)).toBe(true)
      for (const commitment of document.commitments) expect(commitment.illustrative).toBe(commitment.source === null)
    }
  })
})

describe('the demo accounts', () => {
  it('share one passphrase of at least 15 characters, and each address stands once', () => {
    expect(demoPassword.length).toBeGreaterThanOrEqual(15)
    expect(new Set(demoAccounts.map(({ email }) => email)).size).toBe(demoAccounts.length)
    expect(demoAccounts.every(({ email }) => email.endsWith('.example'))).toBe(true)
  })

  it('hold one lead who is steward for each cluster, and all three roles in each company', () => {
    for (const cluster of demoClusters) {
      const office = demoAccounts.filter(({ organisation }) => organisation === cluster.leadOffice)
      expect(office.map(({ roles }) => roles)).toEqual([['lead', 'steward']])
      for (const { name } of cluster.companies) {
        const roles = demoAccounts
          .filter(({ organisation }) => organisation === name)
          .flatMap((account) => account.roles)
        expect(roles.toSorted(), name).toEqual(['company-admin', 'contributor', 'signatory'])
      }
    }
  })
})

it('makes the same UUID of version 8 from the same name, and another one for another kind', () => {
  expect(demoId('organisation', 'Shell')).toBe(demoId('organisation', 'Shell'))
  expect(demoId('organisation', 'Shell')).not.toBe(demoId('person', 'Shell'))
  expect(demoId('site', 'a', 'b')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
