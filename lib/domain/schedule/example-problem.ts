import type { ScheduleHub, ScheduleMeasure, ScheduleProblem } from './problem.ts'

/** Makers of small problems for tests: what a test does not name is the plainest case. Three years, one source of 100 t. */
export const exampleProblem = (more: Partial<ScheduleProblem> = {}): ScheduleProblem => {
  const years = more.years ?? [2030, 2031, 2032]
  return {
    years,
    decisionsFrom: null,
    measures: [],
    sources: [{ id: 'works', reference: years.map(() => 100) }],
    hubs: [],
    target: years.map(() => null),
    capitalBudget: years.map(() => null),
    buildRates: [],
    discountRate: 0,
    ...more,
  }
}

export const exampleStep = (id: string, tonnes: number, more: Partial<ScheduleMeasure> = {}): ScheduleMeasure => ({
  id,
  title: `Measure ${id}`,
  effects: [{ sourceId: 'works', tonnesPerYear: tonnes }],
  rampYears: 1,
  lifetimeYears: null,
  earliestStart: 0,
  latestStart: 9999,
  leadYears: 0,
  decided: false,
  buildGroup: null,
  capex: 0,
  opexPerYear: 0,
  energyByYear: [],
  prerequisites: [],
  exclusiveGroup: null,
  needs: [],
  ...more,
})

export const exampleHub = (id: string, more: Partial<ScheduleHub> = {}): ScheduleHub => ({
  id,
  name: `Hub ${id}`,
  unit: 't',
  buildYears: [2030, 2031, 2032],
  capacity: [100, 100, 100],
  minimumTake: 0,
  capex: 0,
  fixedCostPerYear: 0,
  tariff: 0,
  ...more,
})
