import { expect, test } from 'vitest'
import { canonicalText } from '../canonical.ts'
import { sha256 } from '../digest.ts'
import { exampleCluster, oneSite } from '../roadmap/examples.ts'
import { mergeRoadmap } from '../roadmap/merge.ts'
import { freezeRoadmap, type Freezing } from './freeze.ts'

const members = ['B', 'A', 'C'].map((organisationId) => ({ organisationId, name: `Company ${organisationId}` }))
const cluster = exampleCluster([
  { organisationId: 'A' },
  { organisationId: 'B', registerTonnes: '250' },
  { organisationId: 'C' },
])

const freezing = (more: Partial<Freezing> = {}): Freezing => ({
  roadmap: mergeRoadmap(cluster, [oneSite('A', 600), oneSite('C', 150)], []).document,
  members,
  version: 1,
  replaces: null,
  rule: { kind: 'all' },
  deadline: new Date('2027-03-12T17:00:00Z'),
  frozenAt: new Date('2027-02-12T17:00:00Z'),
  publication: 'members',
  ...more,
})

test('what is frozen is canonical, with members, rule and deadline inside the digest', () => {
  const frozen = freezeRoadmap(freezing())
  if (!frozen.ok) throw new Error('refused')
  const { bytes, digest, document } = frozen.value
  expect(new TextDecoder().decode(bytes)).toBe(canonicalText(document))
  expect(sha256(bytes)).toBe(digest)
  expect(document.signOff.deadline).toBe('2027-03-12T17:00:00.000Z')
  const later = freezeRoadmap(freezing({ deadline: new Date('2027-03-12T17:00:01Z') }))
  expect(later.ok && later.value.digest).not.toBe(digest)
})

test('shares of emissions are of the base year, register figures of missing members among them', () => {
  const frozen = freezeRoadmap(freezing())
  expect(frozen.ok && frozen.value.document.signOff.members.map((member) => member.emissionPercent)).toEqual([
    '60',
    '25',
    '15',
  ])
})

test('shares stay right where one member keeps its inventory confidential or is unknown', () => {
  const unknown = { ...cluster, members: cluster.members.map((member) => ({ ...member, registerTonnes: null })) }
  const roadmap = mergeRoadmap(unknown, [oneSite('A', 600), oneSite('C', 150)], []).document
  const frozen = freezeRoadmap(freezing({ roadmap }))
  expect(frozen.ok && frozen.value.document.signOff.members.map((member) => member.emissionPercent)).toEqual([
    '80',
    null,
    '20',
  ])
})

test('nothing is frozen without members, or under a share of emissions that can never be reached', () => {
  expect(freezeRoadmap(freezing({ members: [] })).ok).toBe(false)
  const roadmap = mergeRoadmap(cluster, [oneSite('A', 600, { class: 'confidential' }), oneSite('C', 150)], []).document
  const rule = { kind: 'share', headPercent: '60', emissionsPercent: '75' } as const
  const refused = freezeRoadmap(freezing({ roadmap, rule }))
  expect(!refused.ok && refused.refusal.kind).toBe('wrong-state')
})
