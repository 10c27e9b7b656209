import { expect, test } from 'vitest'
import { aDocument, anEmission, aSite } from '../submission/make-document.ts'
import { noStatements } from '../submission/inventory-statements.ts'
import { aRestatement } from '../submission/make-statements.ts'
import { reportedSums } from './reported-sums.ts'
import { exceeds, movesBetween, moveSentence, restatementIn } from './scope-moves.ts'

const ownerShares = [
  { owner: 'Hanson', percent: '45' },
  { owner: 'Vopak', percent: '55' },
]
const joint = aDocument({
  sites: [aSite(), aSite({ id: 'site-2', ownerShares })],
  emissions: [anEmission({ tonnes: '100.5' }), anEmission({ siteId: 'site-2', tonnes: '200' })],
})
const byEquity = {
  ...joint,
  ...noStatements,
  evidence: [],
  commitments: [],
  schema: 'concord/submission/2' as const,
  lines: [],
  years: [{ year: 2021, gwp: 'AR5', consolidation: 'equity-share' } as const],
}

test('By control a company reports all of a joint plant that it runs, by equity share its part', () => {
  expect(reportedSums(joint, 2021)).toEqual({ '1': '300.5', '2-location': null, '2-market': null, '3': null })
  expect(reportedSums(byEquity, 2021)['1']).toBe('190.5')
})

test('A year without a figure is unknown, not zero', () => {
  expect(reportedSums(joint, 2020)['1']).toBeNull()
})

test('A change of sums is told scope by scope, against the threshold', () => {
  const moves = movesBetween(reportedSums(joint, 2021), reportedSums(byEquity, 2021))
  expect(moves.map(moveSentence)).toEqual(['Scope 1 from 300.5 t to 190.5 t (-36.61 %)'])
  expect(exceeds(moves, 5)).toBe(true)
  expect(exceeds(moves, 40)).toBe(false)
})

test('Restatements of a year come to one for a report, with the first figure as the old one', () => {
  const second = aRestatement({
    id: 'restatement-2',
    cause: 'gwp',
    before: { '1': '80', '2-location': null, '2-market': null, '3': null },
    after: { '1': '81', '2-location': null, '2-market': null, '3': null },
  })
  expect(restatementIn([aRestatement(), second], 2021)).toMatchObject({ old: '100', new: '81', mustRestate: true })
  expect(restatementIn([aRestatement()], 2022)).toBeNull()
})
