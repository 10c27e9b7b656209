import { fromDecimal, toDecimal } from '../decimal.ts'
import { occupancyYears } from '../infrastructure/occupancy-years.ts'
import { budgetOfPath } from '../pathway/budget.ts'
import type { Figure, RoadmapDemand, RoadmapDocument, RoadmapHub, Series } from '../roadmap/document.ts'
import { byText } from '../text-order.ts'

/** One figure of two roadmaps, and the second less the first. */
export type Pair = { readonly a: Figure; readonly b: Figure; readonly difference: Figure }
export type YearPair = Pair & { readonly year: number }

/** One hub in two roadmaps, in its unit a year. */
export type HubPair = {
  readonly id: string
  readonly name: string
  readonly unit: RoadmapHub['unit']
  /** The most that is booked in a year. */
  readonly most: Pair
  readonly over: { readonly a: Years; readonly b: Years }
  readonly under: { readonly a: Years; readonly b: Years }
}
/** Null where the bookings are withheld. */
export type Years = readonly number[] | null

/** A measure that counts from another year in the two, or in one of them alone. `null` is not at all. */
export type MeasurePair = {
  readonly id: string
  readonly organisationId: string
  readonly title: string
  readonly a: number | null
  readonly b: number | null
}

/** Two roadmaps of one cluster and of the same submissions, held side by side. Tonnes of scope 1. */
export type Comparison = {
  readonly years: readonly YearPair[]
  /** Above the target, in the years in which the cluster has set one, in 2030 and in 2040; positive is short. */
  readonly gaps: readonly YearPair[]
  /** From the base year to the horizon (METHODS 2.3). */
  readonly budget: Pair
  /** What is left at the horizon, in tonnes and as a share of the base year. */
  readonly residual: Pair
  readonly residualShare: Pair
  readonly hubs: readonly HubPair[]
  readonly demand: readonly (Pair & Pick<RoadmapDemand, 'of' | 'unit'>)[]
  readonly measures: readonly MeasurePair[]
}

/**
 * Compares what two merges show. A figure that either withholds has no difference. Both must be of the same submissions: then the
 * difference of two shown figures tells nothing that the open measures do not (`secret-moves`).
 */
export function compareRoadmaps(a: RoadmapDocument, b: RoadmapDocument): Comparison {
  const last = a.years.length - 1
  return {
    years: a.years.map((year, index) => ({ year, ...pairAt(a.roadmap, b.roadmap, index) })),
    gaps: gapYearsOf(a).map((year) => ({
      year,
      ...pairAt(a.gap.measures, b.gap.measures, a.years.indexOf(year)),
    })),
    budget: pairOf(budgetOf(a.roadmap), budgetOf(b.roadmap)),
    residual: pairAt(a.roadmap, b.roadmap, last),
    residualShare: pairOf(shareLeft(a), shareLeft(b)),
    hubs: hubPairs(a, b),
    demand: (a.demand ?? []).flatMap(({ of, unit, perYear }) => {
      const other = b.demand?.find((one) => one.of === of)
      return other === undefined ? [] : [{ of, unit, ...pairAt(perYear, other.perYear, last) }]
    }),
    measures: measurePairs(a, b),
  }
}

const milestones: readonly number[] = [2030, 2040]

const gapYearsOf = ({ cluster, years }: RoadmapDocument): readonly number[] =>
  years.filter((year) => milestones.includes(year) || cluster.target.some((point) => point.year === year))

function pairOf(a: Figure, b: Figure): Pair {
  if (a.state === 'shown' && b.state === 'shown')
    return { a, b, difference: shown(fromDecimal(b.value) - fromDecimal(a.value)) }
  return { a, b, difference: a.state === 'shown' ? b : a }
}

const shown = (value: number): Figure => ({ state: 'shown', value: toDecimal(value) })

const pairAt = (a: Series, b: Series, index: number): Pair => pairOf(figureAt(a, index), figureAt(b, index))

function figureAt(series: Series, index: number): Figure {
  if (series.state === 'withheld') return series
  const value = series.values[index]
  return value === undefined
    ? { state: 'unknown', reason: 'The year lies outside the roadmap.' }
    : { state: 'shown', value }
}

const budgetOf = (series: Series): Figure =>
  series.state === 'withheld' ? series : shown(budgetOfPath(Float64Array.from(series.values, fromDecimal)))

function shareLeft({ roadmap, reference, years }: RoadmapDocument): Figure {
  if (roadmap.state === 'withheld') return roadmap
  if (reference.state === 'withheld') return reference
  const base = fromDecimal(reference.values[0] ?? '0')
  if (base <= 0) return { state: 'unknown', reason: 'Nothing is known of the base year.' }
  return { state: 'shown', value: toDecimal(fromDecimal(roadmap.values[years.length - 1] ?? '0') / base, 6) }
}

function hubPairs(a: RoadmapDocument, b: RoadmapDocument): readonly HubPair[] {
  return (a.hubs ?? []).flatMap((hub) => {
    const other = b.hubs?.find(({ id }) => id === hub.id)
    if (other === undefined) return []
    const [one, two] = [occupancyYears(hub, a.years), occupancyYears(other, b.years)]
    const during = (years: typeof one, booked: Series, word: 'over' | 'under'): Years =>
      booked.state === 'withheld'
        ? null
        : years.flatMap(({ year, subscription }) => (subscription === word ? [year] : []))
    return [
      {
        id: hub.id,
        name: hub.name,
        unit: hub.unit,
        most: pairOf(mostOf(hub.booked), mostOf(other.booked)),
        over: { a: during(one, hub.booked, 'over'), b: during(two, other.booked, 'over') },
        under: { a: during(one, hub.booked, 'under'), b: during(two, other.booked, 'under') },
      },
    ]
  })
}

const mostOf = (series: Series): Figure =>
  series.state === 'withheld' ? series : shown(Math.max(0, ...series.values.map(fromDecimal)))

function measurePairs(a: RoadmapDocument, b: RoadmapDocument): readonly MeasurePair[] {
  const runsFrom = ({ measures }: RoadmapDocument) =>
    new Map(measures.map(({ id, leftOut, countsFrom, start }) => [id, leftOut ? null : (countsFrom ?? start)]))
  const [one, two] = [runsFrom(a), runsFrom(b)]
  return a.measures
    .map(({ id, organisationId, title }) => ({
      id,
      organisationId,
      title,
      a: one.get(id) ?? null,
      b: two.get(id) ?? null,
    }))
    .filter((pair) => pair.a !== pair.b)
    .toSorted((x, y) => byText(x.title, y.title) || byText(x.id, y.id))
}
