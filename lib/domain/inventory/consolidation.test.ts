import { expect, test } from 'vitest'
import { approachIn, boundaryOf, consolidated, type Holding } from './consolidation.ts'
import { reportedLine } from './make-line.ts'

const holding = (over: Partial<Holding> = {}): Holding => ({
  siteId: 'plant',
  organisationId: 'A',
  percent: '45',
  operates: false,
  controlsFinance: false,
  ...over,
})
const b = holding({ organisationId: 'B', percent: '55', operates: true, controlsFinance: true })
const shares = (holdings: readonly Holding[], approach: Parameters<typeof boundaryOf>[2], company = 'A') => {
  const boundary = boundaryOf(holdings, company, approach)
  return boundary.ok ? boundary.value.map(({ siteId, share }) => `${siteId} ${share}`) : boundary.refusal
}

test('A company keeps its approach until it chooses another', () => {
  const choices = [
    { organisationId: 'A', fromYear: 2022, approach: 'equity-share' },
    { organisationId: 'A', fromYear: 2024, approach: 'operational-control' },
  ] as const
  expect(approachIn(choices, 'A', 2021)).toBeNull()
  expect(approachIn(choices, 'A', 2023)).toBe('equity-share')
  expect(approachIn(choices, 'A', 2025)).toBe('operational-control')
  expect(approachIn(choices, 'B', 2025)).toBeNull()
})

test('An equity share takes its per cent, control all or nothing', () => {
  expect(shares([holding(), b], 'equity-share')).toEqual(['plant 0.45'])
  expect(shares([holding(), b], 'operational-control')).toEqual(['plant 0'])
  expect(shares([holding(), b], 'operational-control', 'B')).toEqual(['plant 1'])
  expect(shares([holding(), b], 'financial-control', 'B')).toEqual(['plant 1'])
})

test('Under financial control, partners who control a venture together take their equity shares', () => {
  const joint = [holding({ controlsFinance: 'joint' }), { ...b, controlsFinance: 'joint' } as const]
  expect(shares(joint, 'financial-control')).toEqual(['plant 0.45'])
  expect(shares(joint, 'financial-control', 'B')).toEqual(['plant 0.55'])
})

test('Shares above 100 per cent, and two operators of one plant, are refused by site', () => {
  const more = shares([holding({ percent: '46' }), b], 'equity-share')
  expect(more).toEqual([{ siteId: 'plant', sentence: 'The shares add up to 101 per cent.' }])
  expect(shares([holding({ operates: true }), b], 'equity-share')).toEqual([
    { siteId: 'plant', sentence: 'Two companies say that they operate it.' },
  ])
})

test('The same plant counts 450 kt for A by equity share and 1,000 kt for B by operational control', () => {
  const lines = [reportedLine('600000', { siteId: 'plant' }), reportedLine('400000', { id: '2', siteId: 'plant' })]
  const of = (company: string, approach: Parameters<typeof boundaryOf>[2]) => {
    const boundary = boundaryOf([holding(), b], company, approach)
    return boundary.ok ? consolidated(lines, boundary.value, 2024, '1') : null
  }
  expect(of('A', 'equity-share')).toBe(450_000)
  expect(of('B', 'operational-control')).toBe(1_000_000)
})
