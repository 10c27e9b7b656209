import type { Tonnes } from '../decimal.ts'
import { effectShare, startYears, tonnesOfDropping } from './by-start.ts'
import type { Draft } from './draft.ts'
import { partsOf } from './outcome.ts'
import type { ScheduleMeasure, ScheduleSource } from './problem.ts'
import { addChoice, addTerm, type Steps, type Terms } from './program-builder.ts'

/**
 * Emissions at most the target plus the shortfall, by year. Years in which even the reference keeps the target need no row.
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
      addTaken(draft, terms, source, `s${place}_${year}`, index)
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

type Effect = {
  readonly measure: ScheduleMeasure
  readonly steps: Steps
  readonly tonnesPerYear: Tonnes
  /** The places of the source's parts on which it acts. */
  readonly parts: readonly number[]
}

/**
 * What is taken off a source in a year. Where its measures could take a part of it below zero, variables say what each kind of them
 * takes of each part, at most what they claim and what it has: the merge, which counts in turn, never takes more than these can.
 */
function addTaken(draft: Draft, terms: Terms, source: ScheduleSource, name: string, index: number): void {
  const year = draft.problem.years[index] ?? 0
  const parts = partsOf(source).map((part) => part[index] ?? 0)
  const effects = effectsOn(draft, source, parts.length)
  const all = claimed(draft, effects, year)
  if (parts.every((has, part) => most(draft, effects, part, year) <= has)) {
    for (const [column, value] of all) addTerm(terms, column, value)
    return
  }
  const ofPart = parts.map((): Terms => new Map())
  const kinds = [...Map.groupBy(effects, (effect) => effect.parts.join(' ')).values()]
  kinds.forEach((alike, kind) => {
    const claims = new Map([...claimed(draft, alike, year)].map(([column, value]) => [column, -value] as const))
    for (const part of alike[0]?.parts ?? []) {
      const upper = (parts[part] ?? 0) / draft.units.tonnes
      const taken = draft.builder.column({
        name: `${name}_k${kind}_p${part}`,
        cost: 0,
        lower: 0,
        upper,
        integer: false,
      })
      addTerm(claims, taken, 1)
      addTerm(terms, taken, 1)
      addTerm(ofPart[part] ?? new Map(), taken, 1)
    }
    draft.builder.row(`${name}_k${kind}_claims`, -Infinity, claims, 0)
  })
  ofPart.forEach((taken, part) => {
    const has = (parts[part] ?? 0) / draft.units.tonnes
    if (taken.size > 1) draft.builder.row(`${name}_p${part}_has`, -Infinity, taken, has)
  })
}

function effectsOn({ measures }: Draft, source: ScheduleSource, parts: number): readonly Effect[] {
  const whole = Array.from({ length: parts }, (_, part) => part)
  return measures.flatMap(({ measure, steps }) =>
    measure.effects
      .filter(({ sourceId }) => sourceId === source.id)
      .map(({ tonnesPerYear, streams = whole }) => ({ measure, steps, tonnesPerYear, parts: streams })),
  )
}

/** What effects claim in a year, over the columns of the starts. */
function claimed({ units }: Draft, effects: readonly Effect[], year: number): Terms {
  const terms: Terms = new Map()
  for (const { measure, steps, tonnesPerYear } of effects)
    addChoice(terms, steps, (start) => (tonnesPerYear / units.tonnes) * effectShare(measure, start, year))
  return terms
}

/** The most that measures could claim of a part in a year, each at its best start. */
const most = ({ problem }: Draft, effects: readonly Effect[], part: number, year: number): Tonnes =>
  effects
    .filter(({ parts }) => parts.includes(part))
    .reduce((sum, { measure, tonnesPerYear }) => {
      const share = Math.max(0, ...startYears(problem, measure).map((start) => effectShare(measure, start, year)))
      return sum + share * tonnesPerYear
    }, 0)

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
