import type { ScheduleHub, ScheduleMeasure, ScheduleProblem } from '#lib/domain/schedule/problem'
import { chanceFrom } from '#lib/domain/chance'

export type ScheduleSize = {
  readonly measures: number
  readonly years: number
  readonly hubs: number
  readonly seed: number
}

const firstYear = 2026

/**
 * A schedule of the given size: three measures a site, two in three of them on one of the hubs, a target that falls by half
 * in a straight line, and a capital budget and build rates that bind. The same size and seed give the same problem.
 */
export function generateSchedule(size: ScheduleSize): ScheduleProblem {
  const chance = chanceFrom(size.seed)
  const years = Array.from({ length: size.years }, (_, index) => firstYear + index)
  const sources = Array.from({ length: Math.ceil(size.measures / 3) }, (_, index) => ({
    id: `site-${index}`,
    reference: flat(years, 200_000 + Math.round(chance() * 800_000)),
  }))
  const measures = Array.from({ length: size.measures }, (_, index) => {
    const source = sources[index % sources.length]
    const tonnes = (source?.reference[0] ?? 0) * (0.05 + 0.55 * chance() ** 2)
    return measureOf(index, source?.id ?? '', tonnes, size.hubs, years, chance)
  })
  const hubs = Array.from({ length: size.hubs }, (_, index) => hubOf(index, measures, years, chance))
  const reference = sources.reduce((sum, source) => sum + (source.reference[0] ?? 0), 0)
  const capital = measures.reduce((sum, measure) => sum + measure.capex, 0)
  return {
    years,
    decisionsFrom: firstYear,
    measures,
    sources,
    hubs,
    // The first years have none: nothing can be built by then.
    target: years.map((_, index) => (index < 4 ? null : reference * (1 - (0.5 * index) / (size.years - 1)))),
    capitalBudget: flat(years, (3 * capital) / size.years),
    buildRates: [
      { group: 'electrical', startsPerYear: Math.ceil(size.measures / 20) },
      { group: 'process', startsPerYear: Math.ceil(size.measures / 20) },
    ],
    discountRate: 0.07,
  }
}

const flat = (years: readonly number[], value: number): readonly number[] => years.map(() => value)

/** Nine tenths of what is asked of it fit in, and a fifth has to be taken. */
function hubOf(
  index: number,
  measures: readonly ScheduleMeasure[],
  years: readonly number[],
  chance: () => number,
): ScheduleHub {
  const asked = measures
    .flatMap(({ needs }) => needs)
    .reduce((sum, { hubId, amount }) => (hubId === hubName(index) ? sum + amount : sum), 0)
  return {
    id: hubName(index),
    name: `Hub ${index}`,
    unit: 't',
    buildYears: years.slice(2),
    capacity: flat(years, asked * 0.9),
    minimumTake: asked * 0.2,
    capex: 20e6 + chance() * 80e6,
    fixedCostPerYear: 1e6 + chance() * 3e6,
    tariff: 0,
  }
}

const hubName = (index: number): string => `hub-${index}`

function measureOf(
  index: number,
  sourceId: string,
  tonnesPerYear: number,
  hubs: number,
  years: readonly number[],
  chance: () => number,
): ScheduleMeasure {
  const hub = index % 3 === 0 ? null : hubName(Math.floor(chance() * hubs))
  return {
    id: `measure-${index}`,
    title: `Measure ${index}`,
    effects: [{ sourceId, tonnesPerYear }],
    rampYears: 1 + Math.floor(chance() * 3),
    lifetimeYears: chance() < 0.5 ? 20 : null,
    earliestStart: (years[0] ?? 0) + Math.floor(chance() * 6),
    latestStart: years.at(-1) ?? 0,
    leadYears: Math.floor(chance() * 4),
    decided: false,
    buildGroup: chance() < 0.5 ? 'electrical' : 'process',
    capex: tonnesPerYear * (100 + chance() * 900),
    opexPerYear: tonnesPerYear * (5 + chance() * 45),
    energyByYear: flat(years, tonnesPerYear * chance() * 30),
    prerequisites: index >= 20 && chance() < 0.1 ? [`measure-${index - 20}`] : [],
    exclusiveGroup: chance() < 0.1 ? `choice-${index % 5}` : null,
    needs: hub === null ? [] : [{ hubId: hub, amount: tonnesPerYear, rampYears: 1, delayYears: 0 }],
  }
}
