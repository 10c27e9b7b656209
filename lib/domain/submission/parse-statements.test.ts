import { expect, test } from 'vitest'
import { read } from '../reader.ts'
import { noStatements, type FlowEntry } from './inventory-statements.ts'
import { aDocument, aLine, aStatedCommitment } from './make-document.ts'
import { aFlow, aRestatement } from './make-statements.ts'
import { submissionDocument } from './parse.ts'

const document = (flow: Partial<FlowEntry> = {}) => ({
  ...aDocument(),
  ...noStatements,
  evidence: [],
  schema: 'concord/submission/2' as const,
  lines: [aLine()],
  commitments: [aStatedCommitment({}, { gases: ['CO2e'], coverage: [{ scope: '1', percent: '95' }] })],
  years: [{ year: 2021, gwp: 'AR5', consolidation: 'equity-share' } as const],
  restatements: [aRestatement()],
  transfers: [aFlow(flow)],
  explanations: [{ key: 'year-on-year|emissions:site-1:2021|1', text: 'A new kiln.' }],
})

test('What stands beside the lines is read back as it was written', () => {
  expect(read(submissionDocument, document())).toEqual({ ok: true, value: document() })
})

test('Files of own factors and disclosures are read back where a document has them, and held to its sites and to a hundred per cent', () => {
  const file = { digest: 'a'.repeat(64), name: 'analysis.pdf' }
  const disclosure = {
    year: 2021,
    netRevenue: '1250000',
    revenueSource: null,
    per: { name: 'Cement', unit: 't', amount: '400000' },
    regulated: [{ siteId: 'site-1', percent: '100' }],
  }
  const more = {
    ...document(),
    factorEvidence: [{ factor: 'own/1/1', name: 'Kiln gas', files: [file] }],
    disclosures: [disclosure],
  }
  expect(read(submissionDocument, more)).toEqual({ ok: true, value: more })
  const refusal = (regulated: (typeof disclosure)['regulated']) => {
    const found = read(submissionDocument, { ...more, disclosures: [{ ...disclosure, regulated }] })
    return found.ok ? null : found.refusal[0]
  }
  expect(refusal([{ siteId: 'site-1', percent: '100.1' }])).toContain('must not be above 100')
  expect(refusal([{ siteId: 'nowhere', percent: '1' }])).toBe(
    'disclosures[0].regulated[0].siteId: names no site of this submission',
  )
})

test('A flow in a unit that says nothing of its kind, or of a site that is not sent, is refused by its place', () => {
  const refusal = (flow: Partial<FlowEntry>) => {
    const found = read(submissionDocument, document(flow))
    return found.ok ? [] : found.refusal
  }
  expect(refusal({ unit: 'km' })[0]).toMatch(/^transfers\[0\]\.unit: /)
  expect(refusal({ kind: 'co2-use', unit: 't' })[0]).toMatch(/^transfers\[0\]\.origin: /)
  expect(refusal({ siteId: 'elsewhere' })[0]).toMatch(/^transfers\[0\]\.siteId: /)
})

test('A document that leaves its years out is refused', () => {
  const { years: _, ...without } = document()
  expect(read(submissionDocument, without)).toMatchObject({ ok: false, refusal: ['years: is missing'] })
})
