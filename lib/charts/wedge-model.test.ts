import { expect, test } from 'vitest'
import type { RoadmapDocument, Series } from '#lib/domain/roadmap/document'
import { wedgeModel, type WedgeModel } from './wedge-model.ts'

const shown = (...values: readonly number[]): Series => ({ state: 'shown', values: values.map(String) })

/** Three years of a small cluster, with capture partly decided and efficiency listed after it. */
const roadmap: RoadmapDocument = {
  schema: 'concord/roadmap/1',
  cluster: {
    id: 'c',
    slug: 'humber',
    name: 'Humber',
    country: 'GB',
    region: 'Yorkshire and the Humber',
    boundary: 'Humber estuary',
    baseYear: 2029,
    horizonYear: 2031,
    currency: 'GBP',
    cycle: 1,
    target: [{ year: 2030, tonnes: '600000' }],
    targetSource: null,
    targetIllustrative: false,
  },
  years: [2029, 2030, 2031],
  members: [],
  coverage: { membersIncluded: 0, members: 0, shareOfKnownTonnes: { state: 'unknown', reason: 'none' } },
  inventory: [],
  history: [
    { year: 2028, tonnes: '1100000' },
    { year: 2029, tonnes: '1000000' },
    { year: 2030, tonnes: '980000' },
  ],
  recorded: [],
  reference: shown(1_000_000, 1_000_000, 1_000_000),
  wedges: [
    { pillar: 'capture', firm: shown(0, 100_000, 100_000), conditional: shown(0, 0, 200_000) },
    { pillar: 'efficiency', firm: shown(0, 50_000, 50_000), conditional: shown(0, 0, 0) },
  ],
  roadmap: shown(1_000_000, 850_000, 650_000),
  committed: shown(1_000_000, 900_000, 800_000),
  target: shown(1_000_000, 600_000, 600_000),
  gap: { measures: shown(0, 250_000, 50_000), commitments: shown(0, 300_000, 200_000) },
  measures: [],
  commitments: [],
  resolutions: [],
}

function drawn(document: RoadmapDocument): WedgeModel {
  const answer = wedgeModel(document)
  if (answer.state === 'withheld') throw new Error('The chart was expected')
  return answer.model
}

test('pillars stack without a slit from the reference down to the roadmap path', () => {
  const { layers, reference, roadmap: path } = drawn(roadmap)
  expect(layers[0]?.upper).toEqual(reference)
  layers.slice(1).forEach((layer, index) => expect(layer.upper).toEqual(layers[index]?.lower))
  expect(layers.at(-1)?.lower).toEqual(path)
})

test('pillars stand in their fixed order, what is decided above what is open, empty ones left out', () => {
  const order = drawn(roadmap).layers.map((layer) => `${layer.band} ${layer.level}`)
  expect(order).toEqual(['efficiency firm', 'capture firm', 'capture conditional'])
})

test('the gap is told for the years of the plan among 2030 and 2040, positive when short', () => {
  expect(drawn(roadmap).gaps).toEqual([{ year: 2030, from: 850_000, to: 600_000, tonnes: 250_000 }])
})

test('history ends where the plan begins', () => {
  expect(drawn(roadmap).history.map((point) => point.year)).toEqual([2028, 2029])
})

test('without a target that may be shown there is neither line, point nor gap', () => {
  const model = drawn({ ...roadmap, target: { state: 'withheld', reason: 'No target is set.' } })
  expect(model.target).toBeNull()
  expect(model.interim).toEqual([])
  expect(model.gaps).toEqual([])
})

test('a withheld series withholds the picture, with each reason once', () => {
  const reason = 'Fewer than five companies stand behind this total.'
  const hidden: Series = { state: 'withheld', reason }
  expect(wedgeModel({ ...roadmap, roadmap: hidden, reference: hidden })).toEqual({
    state: 'withheld',
    reasons: [reason],
  })
})
