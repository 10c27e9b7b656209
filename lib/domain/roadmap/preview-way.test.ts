import { expect, test } from 'vitest'
import { previewWay, type PathwayOfRoadmap } from './preview-way.ts'

const pathway: PathwayOfRoadmap = {
  years: [2029, 2030, 2031],
  roadmap: { state: 'shown', values: ['100', '90', '80.5'] },
  reference: { state: 'shown', values: ['100', '100', '100'] },
  target: { state: 'shown', values: ['100', '95', '90'] },
  measures: [],
}
const way = (...effect: readonly { year: number; tonnes: string }[]) => ({ id: 'a', sentence: 'Take it.', effect })

test('the path moves in the years of the effect, and nothing else does', () => {
  const after = previewWay(pathway, way({ year: 2030, tonnes: '-10' }, { year: 2031, tonnes: '0.25' }))
  expect(after).toEqual({ ...pathway, roadmap: { state: 'shown', values: ['100', '80', '80.75'] } })
  expect(pathway.roadmap).toEqual({ state: 'shown', values: ['100', '90', '80.5'] })
})

test('there is nothing to preview of a way that moves nothing, or of a path that is withheld', () => {
  expect(previewWay(pathway, way())).toBeNull()
  const withheld: PathwayOfRoadmap = { ...pathway, roadmap: { state: 'withheld', reason: 'Of too few.' } }
  expect(previewWay(withheld, way({ year: 2030, tonnes: '-10' }))).toBeNull()
})
