import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exampleEmission } from '../roadmap/examples.ts'
import { activityEntries, changedByActivity, outputFault } from './site-activity.ts'

const output = (siteId: string, ...points: readonly (readonly [number, string])[]) => ({
  siteId,
  unit: 't',
  illustrative: false,
  points: points.map(([year, value]) => ({ year, output: value })),
})
const sites = [
  { id: 'a', name: 'Works A' },
  { id: 'b', name: 'Works B' },
]
const emissions = [
  exampleEmission('a', 1000, { year: 2020 }),
  exampleEmission('a', 600, { year: 2022 }),
  exampleEmission('b', 100, { year: 2020 }),
  exampleEmission('b', 100, { year: 2022 }),
]

test('what is sent of an output is its index, 100 in the site’s first year', () => {
  expect(activityEntries([output('b', [2022, '30'], [2020, '40']), output('a', [2021, '7'])])).toEqual([
    { siteId: 'a', year: 2021, index: '100', illustrative: false },
    { siteId: 'b', year: 2020, index: '100', illustrative: false },
    { siteId: 'b', year: 2022, index: '75', illustrative: false },
  ])
})

test('the index does not depend on the unit, so that no output can be worked out from it', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 6 }), (made) => {
      const inUnit = (factor: number) =>
        activityEntries([output('a', ...made.map((value, at) => [2020 + at, String(value * factor)] as const))])
      expect(inUnit(1000)).toEqual(inUnit(1))
    }),
  )
})

test('a fall is split into activity and intensity, and the two add up', () => {
  const activity = activityEntries([output('a', [2020, '50'], [2022, '40']), output('b', [2020, '1'], [2022, '1'])])
  const changed = changedByActivity(sites, emissions, activity, 2020)
  if (!changed.ok) throw new Error(changed.refusal)
  expect(changed.value).toMatchObject({ from: 2020, to: 2022, change: -400 })
  expect(changed.value.by.activity).toBeCloseTo((-400 / Math.log(0.6)) * Math.log(0.8), 9)
  expect(changed.value.by.activity + changed.value.by.intensity).toBeCloseTo(-400, 9)
})

test.each([
  [
    'a site without output',
    activityEntries([output('a', [2020, '50'], [2022, '40'])]),
    'Works B has no output in 2020',
  ],
  [
    'no later year of both',
    activityEntries([output('a', [2020, '50']), output('b', [2020, '1'])]),
    'No later year has both',
  ],
  [
    'emissions while it stood still',
    activityEntries([output('a', [2020, '50'], [2022, '0']), output('b', [2020, '1'], [2022, '1'])]),
    'stood still',
  ],
])('%s is named, and nothing is guessed', (_, activity, words) => {
  const changed = changedByActivity(sites, emissions, activity, 2020)
  expect(!changed.ok && changed.refusal).toContain(words)
})

test('an output without a first year above zero, or with a year twice, is refused', () => {
  expect(outputFault([{ year: 2020, output: '0' }])).toContain('must be above zero')
  expect(outputFault([1, 2].map(() => ({ year: 2020, output: '5' })))).toContain('stands twice')
  expect(outputFault([])).toBeNull()
})
