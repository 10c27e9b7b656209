import { expect, test } from 'vitest'
import { canonicalText } from '../canonical.ts'
import type { AcceptedSubmission } from '../submission/document.ts'
import {
  exampleCluster,
  exampleCommitment,
  exampleEmission,
  exampleHub,
  exampleMeasure,
  exampleSubmission,
  oneSite,
} from './examples.ts'
import { mergeRoadmap } from './merge.ts'

const ids = ['A', 'B', 'C', 'D', 'E', 'F']
const cluster = exampleCluster(
  ids.map((organisationId) => ({ organisationId })),
  { target: [{ year: 2030, tonnes: '100' }] },
)
const secret = { class: 'confidential' as const }
const merge = (submissions: readonly AcceptedSubmission[]) => mergeRoadmap(cluster, submissions, [])
const open = (except: readonly string[]) => ids.filter((id) => !except.includes(id)).map((id) => oneSite(id, 100))

test('one confidential inventory withholds the reference and all that would give it away', () => {
  const { document, conflicts } = merge([...open(['A']), oneSite('A', 123_456, secret)])
  const withheld = [document.reference, document.roadmap, document.gap.measures, document.target, document.committed]
  expect(withheld.map((series) => series.state)).toEqual(withheld.map(() => 'withheld'))
  expect(document.members[0]?.baseTonnes.state).toBe('withheld')
  expect(document.inventory[0]?.baseTonnes.state).toBe('withheld')
  expect(document.recorded[0]?.tonnes.state).toBe('withheld')
  expect(canonicalText(document)).not.toMatch(/123456|123956/)
  const figures = conflicts.filter((conflict) => !conflict.confidential)
  expect(canonicalText(figures)).not.toMatch(/123456|123956/)
})

test('five like confidential inventories make a safe total, which is shown', () => {
  const { document } = merge([
    ...open(['A', 'B', 'C', 'D', 'E']),
    ...ids.slice(0, 5).map((id) => oneSite(id, 90, secret)),
  ])
  expect(document.reference.state === 'shown' && document.reference.values[0]).toBe('550')
  expect(document.members.map((member) => member.baseTonnes.state)).toEqual([...Array(5).fill('withheld'), 'shown'])
})

test('five confidential inventories of one owner group are one contributor', () => {
  const group = exampleCluster(ids.map((organisationId) => ({ organisationId, ownerGroup: 'Parent' })))
  const submissions = ids.map((id) => oneSite(id, 90, secret))
  expect(mergeRoadmap(group, submissions, []).document.reference.state).toBe('withheld')
})

test('joint owners of a site are one contributor', () => {
  const ownerShares = ['A', 'B'].map((owner) => ({ owner, percent: '50' }))
  const submissions = ids.slice(0, 5).map((id) => oneSite(id, 90, { ...secret, site: { ownerShares } }))
  const apart = ids.slice(0, 5).map((id) => oneSite(id, 90, secret))
  expect(merge([...open(['A', 'B', 'C', 'D', 'E']), ...apart]).document.reference.state).toBe('shown')
  expect(merge([...open(['A', 'B', 'C', 'D', 'E']), ...submissions]).document.reference.state).toBe('withheld')
})

test('a confidential measure is in no list, and its wedge and the path below it are withheld', () => {
  const measures = [exampleMeasure('hidden', 'a', 77.5, { class: 'confidential', title: 'Canary' })]
  const heat = [exampleMeasure('seen', 'b', 10, { pillar: 'electrification' })]
  const merged = merge([...open(['A', 'B']), oneSite('A', 100, { measures }), oneSite('B', 100, { measures: heat })])
  const { document } = merged
  const text = canonicalText(document)
  expect(text).not.toMatch(/Canary|hidden|77\.5|22\.5/)
  expect(document.reference.state).toBe('shown')
  expect(document.roadmap.state).toBe('withheld')
  const states = document.wedges.map(({ pillar, firm }) => [pillar, firm.state])
  expect(states).toContainEqual(['capture', 'withheld'])
  expect(states).toContainEqual(['electrification', 'shown'])
})

test('where the roadmap path is shown no wedge can be told by subtraction', () => {
  const hidden = (id: string, pillar: 'capture' | 'hydrogen') =>
    exampleMeasure(`m${id}`, id.toLowerCase(), 20, { class: 'confidential', pillar })
  const submissions = ids.map((id, index) =>
    oneSite(id, 100, { measures: [hidden(id, index === 0 ? 'hydrogen' : 'capture')] }),
  )
  const { document } = merge(submissions)
  expect(document.roadmap.state).toBe('shown')
  const withheld = document.wedges.filter(({ firm }) => firm.state === 'withheld').map(({ pillar }) => pillar)
  expect(withheld).toEqual(['hydrogen', 'capture'])
})

test('what is counted of an open measure is withheld where it would tell a confidential inventory', () => {
  const over = { measures: [exampleMeasure('m', 'a', 500)] }
  const { document, conflicts } = merge([...open(['A']), oneSite('A', 321, { ...secret, ...over })])
  expect(document.measures[0]?.counted.state).toBe('withheld')
  const conflict = conflicts.find(({ kind }) => kind === 'over-abatement')
  expect(conflict?.confidential).toBe(true)
  expect(conflict?.sentence).toBe('The measures at Site a claim more than the site emits.')
  expect(canonicalText(document)).not.toContain('321')
})

test('the gap of a commitment is withheld where the company keeps its inventory confidential', () => {
  const commitments = [exampleCommitment('c')]
  const { document } = merge([...open(['A']), oneSite('A', 321, { ...secret, commitments })])
  expect(document.commitments[0]?.gapTonnes.state).toBe('withheld')
})

test('a confidential commitment is in no list', () => {
  const commitments = [exampleCommitment('c', { class: 'confidential', title: 'Canary' })]
  const { document, conflicts } = merge([...open(['A']), oneSite('A', 100, { commitments })])
  expect(canonicalText(document)).not.toContain('Canary')
  expect(document.committed.state).toBe('withheld')
  expect(conflicts.find(({ key }) => key === 'commitment-missed:A')?.confidential).toBe(true)
})

test('growth that everybody reads tells a path apart: the one site that grows withholds it, five that grow alike do not', () => {
  const growing = (id: string) => oneSite(id, 90, { ...secret, site: { growthPercent: '2' } })
  const level = ids.slice(1).map((id) => oneSite(id, 90, secret))
  const { document } = merge([growing('A'), ...level])
  expect(document.reference).toEqual({
    state: 'withheld',
    reason: 'Its years together would give away the confidential part of too few companies.',
  })
  expect(document.inventory[0]?.baseTonnes.state).toBe('withheld')
  expect(merge(ids.map(growing)).document.reference.state).toBe('shown')
})

test('a closure that everybody reads does the same', () => {
  const closing = oneSite('A', 90, { ...secret, site: { closesIn: 2035 } })
  expect(merge([closing, ...ids.slice(1).map((id) => oneSite(id, 90, secret))]).document.reference.state).toBe(
    'withheld',
  )
})

test('members who promise alike make one class of the committed path; the only one of its kind withholds it', () => {
  const promising = (id: string, reductionPercent: string) =>
    oneSite(id, 90, { ...secret, commitments: [exampleCommitment(`c${id}`, { reductionPercent })] })
  expect(merge(ids.map((id) => promising(id, '50'))).document.committed.state).toBe('shown')
  const { document } = merge([promising('A', '40'), ...ids.slice(1).map((id) => promising(id, '50'))])
  expect([document.reference.state, document.committed.state]).toEqual(['shown', 'withheld'])
})

test('the gap of a commitment is withheld where it starts from a year that the company keeps confidential', () => {
  const commitments = [exampleCommitment('c', { baseYear: 2018 })]
  const site = oneSite('A', 100, { commitments })
  const emissions = [...site.document.emissions, exampleEmission('a', 246, { year: 2018, ...secret })]
  const submission = exampleSubmission('A', { ...site.document, emissions })
  const { document, conflicts } = merge([...open(['A']), submission])
  expect(document.commitments[0]?.gapTonnes.state).toBe('withheld')
  expect(canonicalText(document)).not.toMatch(/246|123/)
  // Half of 246 is what it promises: 100 lies below, so nothing is missed, and with a deeper cut the miss stays confidential.
  expect(conflicts.filter(({ key }) => key === 'commitment-missed:A')).toEqual([])
  const deeper = [exampleCommitment('c', { baseYear: 2018, reductionPercent: '90' })]
  const missed = merge([...open(['A']), exampleSubmission('A', { ...site.document, emissions, commitments: deeper })])
  expect(missed.conflicts.find(({ key }) => key === 'commitment-missed:A')?.confidential).toBe(true)
})

test('a way out of two open measures is for the parties alone where a confidential one of the same site stands before them', () => {
  const measures = [
    exampleMeasure('first', 'a', 50, { ...secret, start: 2025 }),
    exampleMeasure('m', 'a', 60, { exclusiveGroup: 'g' }),
    exampleMeasure('n', 'a', 30, { exclusiveGroup: 'g' }),
  ]
  const { conflicts } = merge([...open(['A']), oneSite('A', 100, { measures })])
  expect(conflicts.find(({ kind }) => kind === 'exclusive-measures')?.confidential).toBe(true)
})

test('however many companies cut what a confidential source has left, no total tells it', () => {
  const cut = (id: string) =>
    oneSite(id, 99, { ...secret, measures: [exampleMeasure(`m${id}`, id.toLowerCase(), 100)] })
  const { document } = merge(ids.map(cut))
  expect([document.reference.state, document.roadmap.state]).toEqual(['shown', 'withheld'])
  expect(document.wedges.find(({ pillar }) => pillar === 'capture')?.firm).toEqual({
    state: 'withheld',
    reason: 'An open measure was cut to what a confidential source has left, which its total would give away.',
  })
})

test('what confidential measures leave is a total too: where one company keeps all that is left, the roadmap is withheld', () => {
  const all = (id: string, left: number) =>
    oneSite(id, 100, { measures: [exampleMeasure(`m${id}`, id.toLowerCase(), 100 - left, secret)] })
  const states = (lefts: readonly number[]) => {
    const { document } = merge(ids.map((id, index) => all(id, lefts[index] ?? 0)))
    return document.roadmap.state
  }
  expect(states([30, 30, 30, 30, 30, 30])).toBe('shown')
  expect(states([30, 0, 0, 0, 0, 0])).toBe('withheld')
})

test('starts that everybody reads tell the demand apart: the energy of the one that starts later withholds it', () => {
  const using = (id: string, start: number) =>
    oneSite(id, 100, {
      measures: [
        exampleMeasure(`m${id}`, id.toLowerCase(), 20, { start, energy: [{ carrier: 'power', mwhPerYear: '900' }] }),
      ],
    })
  const demand = (starts: readonly number[]) =>
    mergeRoadmap(
      { ...cluster, hubs: [] },
      ids.map((id, index) => using(id, starts[index] ?? 2028)),
      [],
    ).document.demand?.find(({ of }) => of === 'power')?.perYear
  expect(demand([2028, 2028, 2028, 2028, 2028, 2028])?.state).toBe('shown')
  expect(demand([2028, 2028, 2028, 2028, 2028, 2030])?.state).toBe('withheld')
})

test('a base that is not the company’s own figure is told without that figure where its year is confidential', () => {
  const commitments = [exampleCommitment('c', { baseYear: 2018, baseTonnes: '500' })]
  const { document } = oneSite('A', 100, { commitments })
  const emissions = [...document.emissions, exampleEmission('a', 246, { year: 2018, ...secret })]
  const { conflicts } = merge([...open(['A']), exampleSubmission('A', { ...document, emissions })])
  expect(conflicts.find(({ kind }) => kind === 'base-mismatch')?.confidential).toBe(true)
})

test('the ways out of a hub’s conflict are for the parties alone where they preview what a confidential source has left', () => {
  const hub = exampleHub('h', {
    name: 'Pipeline',
    kind: 'co2-transport-storage' as const,
    unit: 't' as const,
    owner: { organisationId: null, name: 'Carrier' },
    level: 'permit' as const,
    phases: [{ id: 'p', name: 'First', from: 2030, capacityPerYear: '50', earlierStarts: [] }],
  })
  const bookings = [
    { hubId: 'h', phaseId: null, perYear: '90', from: null, rampYears: null, class: 'members' as const },
  ]
  const confidentialOf = (fieldClass: 'confidential' | 'public') => {
    const booking = oneSite('A', 80, { class: fieldClass, measures: [exampleMeasure('m', 'a', 90, { bookings })] })
    const { conflicts } = mergeRoadmap({ ...cluster, hubs: [hub] }, [...open(['A']), booking], [])
    return conflicts
      .filter(({ kind }) => kind === 'hub-over-booked' || kind === 'start-before-hub')
      .map(({ confidential }) => confidential)
  }
  expect(confidentialOf('confidential')).toEqual([true, true])
  expect(confidentialOf('public')).toEqual([false, false])
})
