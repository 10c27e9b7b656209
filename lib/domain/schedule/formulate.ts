import { buildYears, costOfHub, costOfStart, startYears, tonnesOfDropping } from './by-start.ts'
import type { Aim, Draft, Limit } from './draft.ts'
import { emissionRows } from './emission-rows.ts'
import { hubRows } from './hub-rows.ts'
import type { ScheduleMeasure, ScheduleProblem } from './problem.ts'
import { addChoice, addSteps, programBuilder, type Steps, type Terms } from './program-builder.ts'
import type { Program } from './program.ts'
import { unitsOf, type Units } from './units.ts'

export type Formulation = {
  readonly program: Program
  readonly units: Units
  readonly starts: ReadonlyMap<string, Steps>
  readonly hubs: ReadonlyMap<string, Steps>
  readonly limits: ReadonlyMap<number, Limit>
}

/**
 * The schedule as a mixed-integer program (METHODS 4.5): binaries "started by year t" and "built by year t" that never fall,
 * emissions at most the target plus a shortfall, and a row for each constraint. It always has a solution: to do nothing. Money
 * and tonnes stand in units that keep the figures small. What is decided is held to only where nothing is missed anyway;
 * else dropping it is priced with the shortfall.
 */
export function formulate(problem: ScheduleProblem, aim: Aim): Formulation {
  const builder = programBuilder()
  const units = unitsOf(problem)
  const cost = (value: number): number => (aim.least === 'cost' ? value / units.money : 0)
  const nothingMissed = aim.least === 'cost' && aim.missed === 0
  const measures = problem.measures.map((measure, index) => {
    const name = `m${index}`
    const costOf = (year: number) => cost(costOfStart(problem, measure, year)) - dropping(problem, aim, units, measure)
    const steps = addSteps(builder, name, startYears(problem, measure), costOf, nothingMissed && measure.decided)
    return { measure, name, steps }
  })
  const hubs = problem.hubs.map((hub, index) => {
    const name = `h${index}`
    const steps = addSteps(
      builder,
      name,
      buildYears(problem, hub),
      (year) => cost(costOfHub(problem, hub, year)),
      false,
    )
    return { hub, name, steps }
  })
  const limits = new Map<number, Limit>()
  const limit: Draft['limit'] = (of, name, lower, terms, upper) => {
    const row = builder.row(name, lower, terms, upper)
    if (row !== null) limits.set(row, of)
  }
  const draft: Draft = { problem, aim, units, builder, measures, hubs, limit }
  emissionRows(draft)
  prerequisiteRows(draft)
  exclusiveRows(draft)
  buildRateRows(draft)
  capitalRows(draft)
  hubRows(draft)
  const dropped = measures.reduce((sum, { measure }) => sum + dropping(problem, aim, units, measure), 0)
  return {
    program: builder.program(dropped),
    units,
    starts: new Map(measures.map(({ measure, steps }) => [measure.id, steps])),
    hubs: new Map(hubs.map(({ hub, steps }) => [hub.id, steps])),
    limits,
  }
}

/** What not starting a measure costs while the least is sought that can be missed. */
const dropping = (problem: ScheduleProblem, aim: Aim, units: Units, measure: ScheduleMeasure): number =>
  aim.least === 'missed' ? tonnesOfDropping(problem, measure) / units.tonnes : 0

/** Whatever has started by a year needs what it builds on started by then. */
function prerequisiteRows({ builder, measures }: Draft): void {
  const byId = new Map(measures.map((one) => [one.measure.id, one]))
  for (const { measure, name, steps } of measures)
    for (const needed of measure.prerequisites.flatMap((id) => byId.get(id) ?? []))
      for (const { year, column } of steps) {
        const terms: Terms = new Map([[column, 1]])
        addChoice(terms, needed.steps, (start) => (start <= year ? -1 : 0))
        builder.row(`${name}_after_${needed.name}_${year}`, -Infinity, terms, 0)
      }
}

function exclusiveRows({ builder, measures }: Draft): void {
  const inGroups = measures.filter(({ measure }) => measure.exclusiveGroup !== null)
  ;[...Map.groupBy(inGroups, ({ measure }) => measure.exclusiveGroup).values()].forEach((group, index) => {
    const terms: Terms = new Map()
    for (const { steps } of group) addChoice(terms, steps, () => 1)
    builder.row(`exclusive${index}`, -Infinity, terms, 1)
  })
}

function buildRateRows({ problem, measures, limit }: Draft): void {
  problem.buildRates.forEach(({ group, startsPerYear }, index) => {
    for (const year of problem.years) {
      const terms: Terms = new Map()
      for (const { measure, steps } of measures)
        if (measure.buildGroup === group) addChoice(terms, steps, (start) => (start === year ? 1 : 0))
      limit({ kind: 'build-rate', group, year }, `rate${index}_${year}`, -Infinity, terms, startsPerYear)
    }
  })
}

function capitalRows({ problem, units, measures, hubs, limit }: Draft): void {
  problem.years.forEach((year, index) => {
    const budget = problem.capitalBudget[index] ?? null
    if (budget === null) return
    const terms: Terms = new Map()
    for (const { measure, steps } of measures)
      addChoice(terms, steps, (start) => (start === year ? measure.capex / units.money : 0))
    for (const { hub, steps } of hubs)
      addChoice(terms, steps, (built) => (built === year ? hub.capex / units.money : 0))
    limit({ kind: 'capital-budget', year }, `capital_${year}`, -Infinity, terms, budget / units.money)
  })
}
