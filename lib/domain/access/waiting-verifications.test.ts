import { expect, test } from 'vitest'
import type { Actor } from './actor.ts'
import { waitingVerifications, type OpenVerification } from './waiting-verifications.ts'

const nobody: Actor = {
  accountId: 'vera',
  email: 'vera@assurance.example',
  name: 'Vera',
  provedAt: new Date(0),
  roles: [],
  memberships: [],
  engagements: [],
}
const place = { organisationId: 'steel', organisationName: 'Steel', clusterId: 'humber', clusterName: 'Humber' }
const verifier: Actor = { ...nobody, engagements: [{ id: 'e1', submissionId: 's1', number: 2, ...place }] }
const colleague = (role: 'contributor' | 'signatory'): Actor => ({
  ...nobody,
  roles: [{ role, ...place, clusterId: null }],
  memberships: [{ ...place, clusterSlug: 'humber' }],
})
const open = (over: Partial<OpenVerification> = {}): readonly OpenVerification[] => [
  { id: 'e1', ...place, number: 2, verifierName: 'Vera', lastSide: null, hasOpinion: false, ...over },
]
const tasks = (of: readonly OpenVerification[], actor: Actor) =>
  waitingVerifications(of, actor).map((item) => item.task)

test('An opinion waits for its verifier until it is recorded', () => {
  expect(tasks(open(), verifier)).toEqual(['State your opinion'])
  expect(tasks(open({ lastSide: 'company' }), verifier)).toEqual(['Read the answer and state your opinion'])
  expect(tasks(open({ hasOpinion: true }), verifier)).toEqual([])
})

test('A question waits for those of the company who may answer, until one does', () => {
  expect(tasks(open({ lastSide: 'verifier' }), colleague('contributor'))).toEqual(['Answer Vera on submission 2'])
  expect(tasks(open({ lastSide: 'verifier' }), colleague('signatory'))).toEqual([])
  expect(tasks(open({ lastSide: 'company' }), colleague('contributor'))).toEqual([])
})

test('Nothing waits for anybody else', () => {
  expect(tasks(open({ lastSide: 'verifier' }), nobody)).toEqual([])
})
