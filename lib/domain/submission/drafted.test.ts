import { expect, test } from 'vitest'
import type { DraftLine } from '../inventory/draft-line.ts'
import { isError } from './checks.ts'
import type { Draft } from './draft-document.ts'
import { drafted } from './drafted.ts'
import { noStatements } from './inventory-statements.ts'
import { aDocument, aLine, aSite, anEmission } from './make-document.ts'
import { aRestatement } from './make-statements.ts'

const draft = (over: Partial<Draft> = {}): Draft => ({
  clusterId: 'cluster-1',
  cycle: 1,
  organisation: { id: 'company-1', name: 'Hanson', ownerGroup: null },
  sites: [aSite()],
  lines: [aLine()],
  commitments: [],
  measures: [],
  ...noStatements,
  factorFiles: [],
  levelFiles: [],
  disclosures: [],
  evidence: [],
  ...over,
})
const known = { baseYear: 2021, horizonYear: 2050, thisYear: 2026 }
const rules = (of: Draft, more = {}) => drafted(of, { ...known, ...more }).checks.map((check) => check.rule)

test('A line that is not whole keeps the submission back, with the place where it is put right', () => {
  const open: DraftLine = {
    ...aLine({ id: 'line-2', year: 2022 }),
    content: { kind: 'open', cells: { stream: 'Boiler 2' }, problems: { unit: 'Which unit is it?' } },
  }
  const { document, checks } = drafted(draft({ lines: [aLine(), open] }), known)
  expect(document.lines).toHaveLength(1)
  expect(checks.filter(isError)).toMatchObject([
    {
      key: 'open-line|emissions:site-1:2022|line-2',
      item: 'emissions:site-1:2022',
      sentence: 'Padeswood, 2022, “Boiler 2” is not whole yet: Which unit is it?',
    },
  ])
})

test('An explanation stands with its warning and is sent; one whose warning is gone is not', () => {
  const lines = [aLine({ year: 2022 })]
  const key = 'site-without-base-year|site:site-1'
  const explanations = [
    { key, text: 'It opened in 2022.' },
    { key: 'year-on-year|emissions:site-1:2022|1', text: 'Long mended.' },
  ]
  const { document, checks } = drafted(draft({ lines, explanations }), known)
  expect(checks.find((check) => check.key === key)?.explanation).toBe('It opened in 2022.')
  expect(document.explanations).toEqual([explanations[0]])
})

test('A base year that moved by more than 5 % against the accepted one needs a restatement of its own', () => {
  const lastAccepted = aDocument({ emissions: [anEmission({ tonnes: '500000' })] })
  expect(rules(draft(), { lastAccepted })).toContain('base-year-moved')
  expect(rules(draft({ restatements: [aRestatement()] }), { lastAccepted })).not.toContain('base-year-moved')
  const other = aRestatement({ year: 2022 })
  expect(rules(draft({ restatements: [other] }), { lastAccepted })).toContain('base-year-moved')
})

test('A restatement that was accepted with an earlier figure does not excuse the next change', () => {
  const first = drafted(draft({ restatements: [aRestatement()] }), known).document
  const lines = [aLine({ content: { kind: 'reported', gas: 'CO2e', tonnes: '700000', source: 'UK ETS' } })]
  expect(rules(draft({ lines, restatements: [aRestatement()] }), { lastAccepted: first })).toContain('base-year-moved')
})

test('Within 5 % nothing is asked, and neither is a company without an accepted submission', () => {
  const lastAccepted = aDocument({ emissions: [anEmission({ tonnes: '580000' })] })
  expect(rules(draft(), { lastAccepted })).not.toContain('base-year-moved')
  expect(rules(draft(), { lastAccepted: null })).not.toContain('base-year-moved')
})
