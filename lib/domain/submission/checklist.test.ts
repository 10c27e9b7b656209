import { expect, test } from 'vitest'
import { checklist } from './checklist.ts'
import { checkSubmission } from './checks.ts'
import type { FiguresDocument } from './document.ts'
import { aDocument, aMeasure, anEmission, aSite } from './make-document.ts'

const steps = (over: Partial<FiguresDocument>) => {
  const document = aDocument(over)
  const checks = checkSubmission(document, { baseYear: 2021, horizonYear: 2050, thisYear: 2026 })
  return checklist(document, checks).map(({ part, state, tells }) => `${part} ${state}: ${tells}`)
}

test('An empty draft says that there is nothing yet and what keeps it back', () => {
  expect(steps({ sites: [], emissions: [], commitments: [], measures: [] })).toEqual([
    'sites open: none yet',
    'emissions open: no figures yet',
    'commitments open: none yet',
    'measures open: none yet',
    'submission blocked: 1 point keeps it from being sent',
  ])
})

test('Sites without a figure in the newest year are counted as open', () => {
  const sites = [aSite(), aSite({ id: 'site-2', name: 'Ketton' })]
  const emissions = [anEmission(), anEmission({ siteId: 'site-2' }), anEmission({ year: 2024 })]
  expect(steps({ sites, emissions })).toContain('emissions open: 2024: 1 of 2 sites')
})

test('A site that has closed owes no figure any more', () => {
  const sites = [aSite(), aSite({ id: 'site-2', name: 'Ketton', closesIn: 2023 })]
  const emissions = [anEmission(), anEmission({ siteId: 'site-2' }), anEmission({ year: 2024 })]
  expect(steps({ sites, emissions })).toContain('emissions done: 2024: 1 of 1 sites')
})

test('A warning asks to be looked at and an error blocks', () => {
  const measures = [aMeasure({ start: 2027, leadYears: 5, capex: '1' }), aMeasure({ id: 'b', tonnesPerYear: '700000' })]
  expect(steps({ measures })).toContain('measures blocked: 2, 1 without a capital cost')
})
