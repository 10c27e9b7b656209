import { expect, test } from 'vitest'
import type { Rung } from '#lib/domain/goals/ladder'
import { climb } from '#lib/domain/goals/ladder'
import { nothingRequired, requiredBy } from '#lib/domain/goals/requirement'
import type { RoadmapLadder } from '#lib/domain/goals/roadmap-ladder'
import { ladderModel } from './ladder-model.ts'

const years = [2020, 2030, 2040]
const target: Rung = {
  level: 'cluster',
  id: 'c',
  name: 'Humber',
  required: requiredBy(Float64Array.of(1000, 500, 0)),
  heldBy: 'commitments',
  benchmark: null,
}
const region: Rung = { ...target, level: 'region', id: 'r', name: 'A region with a rather long name' }
const unknown = nothingRequired({ kind: 'no-goal', sentence: 'No goal is known.' })

const ladder = (rungs: readonly Rung[], known = true): RoadmapLadder => ({
  years,
  lines: climb(
    {
      base: 1000,
      committed: known ? Float64Array.of(1000, 700, 100) : null,
      onCourse: known ? Float64Array.of(1000, 600, 300) : null,
      coverage: null,
    },
    rungs,
    years,
  ),
  coverage: { committedMembers: 1, members: 2, shareOfBase: null, byYear: null, reason: null },
  withheld: { committed: null, onCourse: null },
})

test('the gap is drawn between what is committed and what the first comparable level asks', () => {
  const model = ladderModel(ladder([{ ...target, required: unknown }, region]))
  expect(model?.gapTo).toBe('the pace of A region with a rather long name')
  expect(model?.gaps).toEqual([
    { year: 2030, from: 700, to: 500, tonnes: 200 },
    { year: 2040, from: 100, to: 0, tonnes: 100 },
  ])
})

test('a company is held by its measures, and its own promise is drawn once', () => {
  const own: Rung = { ...target, level: 'company', heldBy: 'measures' }
  const model = ladderModel(ladder([own]))
  expect(model?.lines.map(({ name }) => name)).toEqual(['Committed', 'On course'])
  expect(model?.gaps[0]).toMatchObject({ from: 600, to: 500 })
})

test('a name too long for its place gives way to its level', () => {
  expect(ladderModel(ladder([target, region]))?.lines.map(({ name }) => name)).toEqual([
    'Committed',
    'On course',
    'Target',
    'Region',
  ])
})

test('where nothing may be shown nothing is drawn', () => {
  expect(ladderModel(ladder([{ ...target, required: unknown }], false))).toBeNull()
})
