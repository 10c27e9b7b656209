import { expect, test } from 'vitest'
import type { SignOffRule, StanceKind } from './frozen.ts'
import { evaluateRule } from './rule.ts'

const members: Parameters<typeof evaluateRule>[0]['members'] = [
  { organisationId: 'A', name: 'A', emissionPercent: '60' },
  { organisationId: 'B', name: 'B', emissionPercent: '30' },
  { organisationId: 'C', name: 'C', emissionPercent: '10' },
]
const outcome = (rule: SignOffRule, stances: Readonly<Record<string, StanceKind>>, of = members) =>
  evaluateRule(
    { members: of, rule },
    Object.entries(stances).map(([organisationId, kind]) => ({ organisationId, kind })),
  )
const share = { kind: 'share', headPercent: '60', emissionsPercent: '70' } as const

test('all members must endorse, a reservation endorses, an objection and an abstention do not', () => {
  const all = { kind: 'all' } as const
  expect(outcome(all, { A: 'endorse', B: 'endorse', C: 'endorse-with-reservation' }).met).toBe(true)
  expect(outcome(all, { A: 'endorse', B: 'endorse', C: 'abstain' }).met).toBe(false)
  expect(outcome(all, { A: 'endorse', B: 'endorse', C: 'object' }).met).toBe(false)
  expect(outcome(all, { A: 'endorse', B: 'endorse' }).met).toBe(false)
  expect(outcome(all, {}, []).met).toBe(false)
})

test('a share must be reached by heads and by emissions', () => {
  expect(outcome(share, { A: 'endorse', C: 'endorse' })).toMatchObject({
    met: true,
    endorsing: 2,
    emissionsPercent: 70,
  })
  expect(outcome(share, { B: 'endorse', C: 'endorse' }).met).toBe(false)
  expect(outcome(share, { A: 'endorse' }).met).toBe(false)
})

test('a member whose share is unknown adds nothing to emissions until every member endorses', () => {
  const some = members.map((member) => (member.organisationId === 'A' ? { ...member, emissionPercent: null } : member))
  expect(outcome(share, { A: 'endorse', B: 'endorse' }, some).met).toBe(false)
  expect(outcome(share, { A: 'endorse', B: 'endorse', C: 'endorse' }, some).met).toBe(true)
})

test('a stance of a company that is not among the members counts for nothing', () => {
  expect(outcome(share, { A: 'endorse', Z: 'endorse' })).toMatchObject({ met: false, taken: 1, endorsing: 1 })
})
