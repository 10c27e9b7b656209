import { expect, test } from 'vitest'
import { noStatements } from '../../submission/inventory-statements.ts'
import { aCommitment, aDocument, aLine, aSite, anEmission, aStatedCommitment } from '../../submission/make-document.ts'
import { aRestatement } from '../../submission/make-statements.ts'
import { reportKinds, reportOf } from './of-document.ts'

const ownerShares = [{ owner: 'Hanson', percent: '40' }]
const document = {
  ...aDocument({ sites: [aSite({ ownerShares })], emissions: [anEmission()], commitments: [aCommitment()] }),
  ...noStatements,
  evidence: [],
  commitments: [aStatedCommitment()],
  schema: 'concord/submission/2' as const,
  years: [
    { year: 2021, gwp: 'AR5', consolidation: 'equity-share' },
    { year: 2022, gwp: 'AR6', consolidation: 'equity-share' },
  ] as const,
  restatements: [aRestatement()],
  lines: [aLine(), aLine({ id: 'line-2', year: 2022 })],
}
const cells = (kind: (typeof reportKinds)[number], title: string, first: string) =>
  reportOf(kind, document, 2022, 2021, 'GBP')
    .tables.find((table) => table.title.startsWith(title))
    ?.rows.find((row) => row.includes(first))

test('Each report counts a site by the share that the year’s consolidation gives', () => {
  expect(cells('inventory', 'Boundary', 'Padeswood')).toEqual(['Padeswood', 40, 'Holds 40 % of it.', 240_000])
  expect(cells('gri-305', '305-1', 'Gross direct GHG emissions')?.[2]).toBe(240_000)
})

test('The ESRS table takes a target from a commitment whose base the inventory knows', () => {
  // Half of 240,000 t by 2030, in nine years: 5.6 % of the base a year.
  const row = cells('esrs-e1-6', 'Gross scopes', 'Gross scope 1 GHG emissions')
  expect(row?.slice(1, 8)).toEqual([240_000, 240_000, 240_000, 0, null, 120_000, null])
  expect(row?.[8]).toBeCloseTo(-5.556, 3)
})

test('A restated base year stands in the report with its reason', () => {
  const base = reportOf('inventory', document, 2022, 2021, 'GBP').tables.find(({ title }) => title === 'Base year')
  expect(base?.notes.join(' ')).toContain('A boiler was counted twice.')
})
