import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exampleHub, exampleProblem, exampleStep } from './example-problem.ts'
import { faultsOfSchedule } from './faults.ts'
import { outcomeOf } from './outcome.ts'
import { polishPlan } from './polish.ts'
import { proposePlan } from './propose.ts'

test('a polished plan keeps every constraint and misses less, or as little at no more cost', () => {
  const figure = (min: number, max: number) => fc.integer({ min, max })
  const step = fc.record({
    tonnes: figure(5, 60),
    capex: figure(0, 200),
    rampYears: figure(1, 3),
    hub: fc.boolean(),
    group: fc.boolean(),
  })
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 2, maxLength: 8 }),
      figure(10, 90),
      figure(40, 150),
      (steps, target, budget) => {
        const problem = exampleProblem({
          measures: steps.map(({ tonnes, hub, group, ...rest }, index) =>
            exampleStep(`m${index}`, tonnes, {
              ...rest,
              exclusiveGroup: group ? 'kiln' : null,
              needs: hub ? [{ hubId: 'store', amount: tonnes, rampYears: 1, delayYears: 0 }] : [],
            }),
          ),
          hubs: [exampleHub('store', { capacity: [80, 80, 80], minimumTake: 20, capex: 30 })],
          target: [null, target, target],
          capitalBudget: [budget, budget, null],
          discountRate: 0.07,
        })
        const plan = proposePlan(problem)
        const polishing = polishPlan(problem, plan)
        polishing.run(500, 500)
        const before = outcomeOf(problem, plan)
        const after = outcomeOf(problem, polishing.best())
        expect(faultsOfSchedule(problem, polishing.best())).toEqual([])
        expect(after.missed).toBeLessThanOrEqual(before.missed + 1e-3)
        if (after.missed > before.missed - 1e-3) expect(after.cost).toBeLessThanOrEqual(before.cost + 1e-9)
      },
    ),
    { numRuns: 50 },
  )
})
