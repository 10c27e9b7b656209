import type { Tonnes } from '../decimal.ts'
import { effectShare, startYears, tonnesOfDropping } from './by-start.ts'
import type { Draft } from './draft.ts'
import type { ScheduleSource } from './problem.ts'
import { addChoice, addTerm, type Terms } from './program-builder.ts'

/**
 * Emissions at most the target plus the shortfall, by year. Years in which even the reference keeps the target need no row.
 * A source that its measures could take below zero has a variable "tonnes taken off it", at most what it has; of all others
 * the measures' effects stand in the row themselves.
 */
export function emissionRows(draft: Draft): void {
  const { problem, aim, units, builder, limit } = draft
  const missedTerms: Terms = new Map()
  problem.years.forEach((year, index) => {
    const target = problem.target[index] ?? null
    const reference = problem.sources.reduce((sum, source) => sum + (source.reference[index] ?? 0), 0)
    if (target === null || reference <= target) return
    const need = (reference - target) / units.tonnes
    const terms: Terms = new Map()
    problem.sources.forEach((source, place) => {
      const taken = takenOff(draft, source, year)
      const has = source.reference[index] ?? 0
      if (most(draft, source, index) <= has) for (const [column, value] of taken) addTerm(terms, column, value)
      else addTerm(terms, cappedColumn(draft, `s${place}_${year}`, taken, has), 1)
    })
    const upper = aim.least === 'cost' && aim.missed === 0 ? 0 : need
    const shortfall = builder.column({
      name: `short_${year}`,
      cost: aim.least === 'missed' ? 1 : 0,
      lower: 0,
      upper,
      integer: false,
    })
    addTerm(terms, shortfall, 1)
    addTerm(missedTerms, shortfall, 1)
    limit({ kind: 'target', year }, `target_${year}`, need, terms, Infinity)
  })
  if (aim.least === 'cost' && aim.missed > 0) missedRow(draft, missedTerms, aim.missed)
}

/** What all measures take off a source in a year, over the columns of their starts. */
function takenOff({ measures, units }: Draft, source: ScheduleSource, year: number): Terms {
  const terms: Terms = new Map()
  for (const { measure, steps } of measures)
    for (const { sourceId, tonnesPerYear } of measure.effects)
      if (sourceId === source.id)
        addChoice(terms, steps, (start) => (tonnesPerYear / units.tonnes) * effectShare(measure, start, year))
  return terms
}

/** The most that measures could claim of a source in a year, each at its best start. */
function most({ problem }: Draft, source: ScheduleSource, index: number): Tonnes {
  const year = problem.years[index] ?? 0
  return problem.measures.reduce((sum, measure) => {
    const share = Math.max(0, ...startYears(problem, measure).map((start) => effectShare(measure, start, year)))
    const own = measure.effects.filter(({ sourceId }) => sourceId === source.id)
    return sum + share * own.reduce((tonnes, { tonnesPerYear }) => tonnes + tonnesPerYear, 0)
  }, 0)
}

function cappedColumn({ builder, units }: Draft, name: string, taken: Terms, has: Tonnes): number {
  const column = builder.column({ name, cost: 0, lower: 0, upper: has / units.tonnes, integer: false })
  const terms = new Map([...taken].map(([index, value]) => [index, -value] as const))
  addTerm(terms, column, 1)
  builder.row(`${name}_claims`, -Infinity, terms, 0)
  return column
}

/** No more is missed than has to be; decided measures that are dropped count as in `outcomeOf`. */
function missedRow({ problem, units, builder, measures }: Draft, terms: Terms, missed: Tonnes): void {
  let allowed = missed / units.tonnes
  for (const { measure, steps } of measures) {
    const dropping = tonnesOfDropping(problem, measure) / units.tonnes
    addChoice(terms, steps, () => -dropping)
    allowed -= dropping
  }
  builder.row('missed', -Infinity, terms, allowed)
}
