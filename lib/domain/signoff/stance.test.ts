import { expect, test } from 'vitest'
import { exampleCluster, oneSite } from '../roadmap/examples.ts'
import { mergeRoadmap } from '../roadmap/merge.ts'
import { freezeRoadmap } from './freeze.ts'
import { checkStance, type StanceAsked } from './stance.ts'

const frozen = freezeRoadmap({
  roadmap: mergeRoadmap(exampleCluster([{ organisationId: 'A' }]), [oneSite('A', 10)], []).document,
  members: [{ organisationId: 'A', name: 'Company A' }],
  version: 3,
  replaces: null,
  rule: { kind: 'all' },
  deadline: new Date('2027-03-12T17:00:00Z'),
  frozenAt: new Date('2027-02-12T17:00:00Z'),
  publication: 'members',
})
if (!frozen.ok) throw new Error('The example could not be frozen')
const { document, digest } = frozen.value

const asked = (more: Partial<StanceAsked> = {}) =>
  checkStance({
    standing: { number: 3, digest, state: 'in-signature' },
    current: digest,
    document,
    organisationId: 'A',
    seen: digest,
    stance: 'endorse',
    text: null,
    now: new Date('2027-03-01T00:00:00Z'),
    ...more,
  })

test('an objection needs its reason and a reservation its text; the others carry none', () => {
  expect(asked({ stance: 'object' }).ok).toBe(false)
  expect(asked({ stance: 'endorse-with-reservation' }).ok).toBe(false)
  expect(asked({ stance: 'object', text: 'Too late.' })).toEqual({ ok: true, value: 'Too late.' })
  expect(asked({ stance: 'abstain', text: 'Dropped.' })).toEqual({ ok: true, value: null })
})

test('a stance on other bytes than those that stand, or on a replaced version, is stale', () => {
  const kindOf = (result: ReturnType<typeof asked>) => (result.ok ? 'taken' : result.refusal.kind)
  expect(kindOf(asked())).toBe('taken')
  expect(kindOf(asked({ seen: 'f'.repeat(64) }))).toBe('stale-version')
  expect(kindOf(asked({ standing: { number: 3, digest, state: 'replaced' } }))).toBe('stale-version')
})

test('nothing is recorded after the deadline, after adoption, or for a company that is no member', () => {
  expect(asked({ now: new Date('2027-03-12T17:00:00.001Z') }).ok).toBe(false)
  expect(asked({ now: new Date('2027-03-12T17:00:00Z') }).ok).toBe(true)
  expect(asked({ standing: { number: 3, digest, state: 'adopted' } }).ok).toBe(false)
  expect(asked({ organisationId: 'Z' }).ok).toBe(false)
})
