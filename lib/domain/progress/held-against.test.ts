import { expect, test } from 'vitest'
import type { RoadmapDocument, RoadmapMember } from '../roadmap/document.ts'
import { heldAgainst } from './held-against.ts'

const member = (organisationId: string, standing: RoadmapMember['standing'], tonnes: string): RoadmapMember => ({
  organisationId,
  name: `Works ${organisationId}`,
  standing,
  submissionDigest: null,
  baseTonnes: { state: 'shown', value: tonnes },
})

const roadmap = {
  cluster: { baseYear: 2021 },
  years: [2021, 2022, 2023],
  members: [member('a', 'included', '600'), member('b', 'included', '300'), member('c', 'missing', '100')],
  roadmap: { state: 'shown', values: ['1000', '950', '900'] },
} as unknown as RoadmapDocument

const facts = [
  { organisationId: 'a', tonnes: 550 },
  { organisationId: 'b', tonnes: 310 },
]

test('a member that had sent nothing counts with the figure it has in the roadmap', () => {
  expect(heldAgainst(roadmap, 2022, facts)).toEqual({ ok: true, value: { planned: 950, reported: 960 } })
})

test('a member that has sent a figure since counts with that', () => {
  const all = [...facts, { organisationId: 'c', tonnes: 80 }]
  expect(heldAgainst(roadmap, 2023, all)).toEqual({ ok: true, value: { planned: 900, reported: 940 } })
})

test('a part is never held against the whole', () => {
  const answer = heldAgainst(roadmap, 2022, facts.slice(0, 1))
  expect(!answer.ok && answer.refusal).toContain('Works b')
})

test('the base year, and years the roadmap does not speak of, are refused', () => {
  for (const year of [2021, 2020, 2024]) expect(heldAgainst(roadmap, year, facts).ok).toBe(false)
})

test('nothing is held against a pathway that is withheld', () => {
  const withheld = { ...roadmap, roadmap: { state: 'withheld', reason: 'too few contributors' } as const }
  expect(heldAgainst(withheld, 2022, facts).ok).toBe(false)
})
