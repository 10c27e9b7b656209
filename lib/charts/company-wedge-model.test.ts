import { expect, test } from 'vitest'
import { demoBundle } from '#db/demo/bundle'
import { mergeRoadmap } from '#lib/domain/roadmap/merge'
import { companyWedgeModel, mostNamedBands, othersBand, smallerBand } from './company-wedge-model.ts'

const drawn = (slug: string) => {
  const bundle = demoBundle(slug)
  if (bundle === null) throw new Error(`No demo cluster is called ${slug}`)
  const { document } = mergeRoadmap(bundle.cluster, bundle.submissions, bundle.resolutions)
  const { answer, ...bands } = companyWedgeModel(document)
  if (answer.state === 'withheld') throw new Error('The chart was expected')
  return { ...bands, model: answer.model }
}

test.each(['humber', 'dunkirk', 'rotterdam-moerdijk'])(
  'in %s the companies stack without a slit from the reference down to the roadmap path',
  (slug) => {
    const { layers, reference, roadmap } = drawn(slug).model
    expect(layers[0]?.upper).toEqual(reference)
    layers.slice(1).forEach((layer, index) => expect(layer.upper).toEqual(layers[index]?.lower))
    roadmap.forEach((tonnes, index) => expect(layers.at(-1)?.lower[index]).toBeCloseTo(tonnes, 1))
  },
)

test('the largest stand by name, the smaller ones in one band, and nobody without a name where nothing is confidential', () => {
  const { model, named, smaller } = drawn('humber')
  expect(named).toHaveLength(mostNamedBands)
  expect(smaller).toBeGreaterThan(1)
  expect([...new Set(model.layers.map(({ band }) => band))]).toEqual([...named, smallerBand])
  expect(model.layers.some(({ band }) => band === othersBand)).toBe(false)
})
