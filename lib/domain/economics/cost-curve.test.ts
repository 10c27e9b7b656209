import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exampleMeasure } from '../roadmap/examples.ts'
import { buildOrder, workingIn } from './build-order.ts'
import { costCurve, type AbatementOption } from './cost-curve.ts'
import { optionOfMeasure } from './option-of-measure.ts'

const option = (id: string, costPerTonne: number | null, more: Partial<AbatementOption> = {}): AbatementOption => ({
  id,
  costPerTonne,
  potential: 100,
  decidedFrom: 2025,
  leadYears: 0,
  buildRate: 100,
  lifetimeYears: null,
  exclusiveGroup: null,
  ...more,
})

test('the curve stands by cost, block beside block; what nobody has costed is named beside it', () => {
  const { steps, uncosted } = costCurve([
    option('dear', 90, { potential: 30 }),
    option('unknown', null),
    option('saving', -20, { potential: 50 }),
  ])
  expect(steps).toEqual([
    { id: 'saving', costPerTonne: -20, from: 0, to: 50 },
    { id: 'dear', costPerTonne: 90, from: 50, to: 80 },
  ])
  expect(uncosted).toEqual(['unknown'])
})

test('a dear option that takes long is begun before a cheap one that is quick', () => {
  const options = [
    option('lamps', 5, { potential: 50, buildRate: 50 }),
    option('pipeline', 60, { potential: 400, buildRate: 40, leadYears: 5 }),
  ]
  expect(costCurve(options).steps.map(({ id }) => id)).toEqual(['lamps', 'pipeline'])
  // Ten years to grow to 400 t, the last of them 2045, after five to build: 2045 + 1 - 10 - 5.
  expect(buildOrder(options, 2045).steps).toEqual([
    { id: 'pipeline', decideBy: 2031, reachable: 400, late: false },
    { id: 'lamps', decideBy: 2045, reachable: 50, late: false },
  ])
})

test('what can no longer be built in full by the target year says how far it gets', () => {
  const slow = option('slow', 60, { potential: 400, buildRate: 40, leadYears: 5, decidedFrom: 2028 })
  // First tonnes in 2033: eight years of 40 t by 2040.
  expect(buildOrder([slow], 2040).steps).toEqual([{ id: 'slow', decideBy: 2026, reachable: 320, late: true }])
})

test('a cheap first step that shuts a deep one out is a lock-in, by its tonnes and years', () => {
  const boiler = option('boiler', 10, { potential: 20, buildRate: 20, lifetimeYears: 25, exclusiveGroup: 'heat' })
  const furnace = option('furnace', 70, { leadYears: 3, exclusiveGroup: 'heat' })
  expect(costCurve([furnace, boiler]).excluded).toEqual(['furnace'])
  expect(buildOrder([furnace, boiler], 2045).lockIns).toEqual([
    {
      cheap: 'boiler',
      deep: 'furnace',
      tonnesForgone: 80,
      blockedUntil: 2050,
      sentence: 'Taking the cheaper boiler first keeps furnace out until 2050: 80 t fewer are taken off in 2045.',
    },
  ])
})

test('a cheap step that is worn out in time, or goes as deep, locks nothing in', () => {
  const boiler = option('boiler', 10, { potential: 20, buildRate: 20, lifetimeYears: 15, exclusiveGroup: 'heat' })
  const furnace = option('furnace', 70, { exclusiveGroup: 'heat' })
  expect(buildOrder([furnace, boiler], 2045).lockIns).toEqual([])
  expect(buildOrder([furnace, { ...boiler, potential: 100, buildRate: 100 }], 2035).lockIns).toEqual([])
  // Worn out, but the furnace grows too slowly from then on.
  const slow = { ...furnace, buildRate: 10 }
  expect(buildOrder([slow, boiler], 2045).lockIns[0]?.tonnesForgone).toBe(100 - 60)
})

test('a measure brings its lead time, its ramp as a build rate, and its group at its site', () => {
  const measure = exampleMeasure('m', 's', 90, {
    start: 2030,
    leadYears: 4,
    rampYears: 3,
    exclusiveGroup: 'heat',
    capex: '900',
    opexPerYear: '9',
    lifetimeYears: 10,
  })
  expect(optionOfMeasure(measure, 0, [])).toEqual({
    id: 'm',
    costPerTonne: 1.1,
    potential: 90,
    decidedFrom: 2026,
    leadYears: 4,
    buildRate: 30,
    lifetimeYears: 10,
    exclusiveGroup: 's heat',
  })
})

const options = fc
  .array(
    fc.record({
      costPerTonne: fc.option(fc.integer({ min: -100, max: 500 })),
      potential: fc.integer({ min: 1, max: 1000 }),
      decidedFrom: fc.integer({ min: 2020, max: 2045 }),
      leadYears: fc.integer({ min: 0, max: 8 }),
      buildRate: fc.integer({ min: 1, max: 1000 }),
      lifetimeYears: fc.option(fc.integer({ min: 1, max: 40 })),
      exclusiveGroup: fc.constantFrom(null, 'g', 'h'),
    }),
    { maxLength: 12 },
  )
  .map((drawn) => drawn.map((one, index) => ({ ...one, id: `o${index}` })))

test('the curve never falls, has no gap, and every option is on it or named beside it', () => {
  fc.assert(
    fc.property(options, (drawn) => {
      const { steps, uncosted, excluded } = costCurve(drawn)
      steps.forEach((step, index) => {
        expect(step.from).toBe(steps[index - 1]?.to ?? 0)
        expect(step.costPerTonne).toBeGreaterThanOrEqual(steps[index - 1]?.costPerTonne ?? -Infinity)
      })
      expect([...steps.map(({ id }) => id), ...uncosted, ...excluded].toSorted()).toEqual(
        drawn.map(({ id }) => id).toSorted(),
      )
    }),
  )
})

test('whoever decides by the named year has the whole potential in the target year, and a year later not', () => {
  fc.assert(
    fc.property(options, fc.integer({ min: 2025, max: 2060 }), (drawn, targetYear) => {
      const { steps } = buildOrder(drawn, targetYear)
      for (const lasting of drawn.map((one) => ({ ...one, lifetimeYears: null }))) {
        const decideBy = steps.find(({ id }) => id === lasting.id)?.decideBy ?? 0
        expect(workingIn(lasting, decideBy, targetYear)).toBe(lasting.potential)
        expect(workingIn(lasting, decideBy + 1, targetYear)).toBeLessThan(lasting.potential)
      }
      expect(steps.map(({ decideBy }) => decideBy)).toEqual(
        steps.map(({ decideBy }) => decideBy).toSorted((a, b) => a - b),
      )
    }),
  )
})
