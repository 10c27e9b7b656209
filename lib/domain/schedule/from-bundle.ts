import { sumDecimals } from '../decimal-sum.ts'
import { fromDecimal, type Decimal } from '../decimal.ts'
import { targetPath } from '../goals/target-path.ts'
import { capacityPath, opensIn } from '../infrastructure/occupancy.ts'
import type { Hub, Price } from '../infrastructure/hub.ts'
import { streamShares } from '../measures/streams.ts'
import { yearsBetween } from '../pathway/path.ts'
import type { Bundle } from '../roadmap/bundle.ts'
import { givenAway, streamsOf, type Claim } from '../roadmap/claims.ts'
import { decisionsByKey } from '../roadmap/decide.ts'
import { tally, type Tally } from '../roadmap/tally.ts'
import { firmLevels } from '../submission/document.ts'
import { byText } from '../text-order.ts'
import type { HubNeed, ScheduleHub, ScheduleMeasure, ScheduleProblem, ScheduleSource } from './problem.ts'

/** What a bundle does not say. */
export type ScheduleChoices = {
  /** First year in which a measure not yet decided can be; null asks for no lead time beyond the stated start. */
  readonly decisionsFrom: number | null
  /** A share a year. */
  readonly discountRate: number
}

/** The rate of the known answers of METHODS 4.2. */
export const usualDiscountRate = 0.07

/**
 * The schedule that a cluster's submissions ask for: every measure that no decision left out may start in its stated year or
 * later; one past its investment decision in that year only. The plan begins with the first year in which anything can start
 * and ends with the horizon. Sources are plants at 100 %; a member without a submission stays at its reference. Energy has no
 * price in a submission and is not costed. Costs that nobody gave count as nothing; `uncosted` names them.
 */
export function scheduleProblemOf(
  { cluster, submissions, resolutions }: Pick<Bundle, 'cluster' | 'submissions' | 'resolutions'>,
  choices: ScheduleChoices,
): ScheduleProblem {
  const merged = tally(cluster, submissions, decisionsByKey(resolutions))
  const claims = merged.claims
    .filter(({ measure, source }) => source !== null && !merged.counting.leftOut.has(measure.id))
    .toSorted((a, b) => byText(a.measure.id, b.measure.id))
  const hubs = (cluster.hubs ?? []).toSorted((a, b) => byText(a.id, b.id))
  const first = Math.min(cluster.horizonYear, ...claims.map(({ measure }) => measure.start))
  const years = yearsBetween(Math.max(first, cluster.baseYear), cluster.horizonYear)
  const inPlan = (path: ArrayLike<number>): readonly number[] => years.map((year) => path[year - cluster.baseYear] ?? 0)
  const target = targetPath(cluster.target, merged.base, merged.years)
  const budgets = new Map((cluster.capitalBudget ?? []).map(({ year, amount }) => [year, fromDecimal(amount)]))
  return {
    years,
    measures: claims.map((claim) => measureOf(claim, hubs, cluster.horizonYear, cluster.baseYear)),
    sources: sourcesOf(merged, inPlan),
    hubs: hubs.map((hub) => hubOf(hub, years)),
    target: target === null ? years.map(() => null) : inPlan(target),
    capitalBudget: years.map((year) => budgets.get(year) ?? null),
    buildRates: [],
    ...choices,
  }
}

/** Measures of the bundle without a capital or a running cost, by id: the schedule holds them to be free. */
export const uncostedMeasures = ({ submissions }: Pick<Bundle, 'submissions'>): readonly string[] =>
  [
    ...new Set(
      submissions.flatMap(({ document }) =>
        document.measures
          .filter(({ capex, opexPerYear }) => capex === null || opexPerYear === null)
          .map(({ id }) => id),
      ),
    ),
  ].toSorted(byText)

function sourcesOf(
  { ledger, members }: Tally,
  inPlan: (path: ArrayLike<number>) => readonly number[],
): readonly ScheduleSource[] {
  return [
    ...ledger.sources.map(({ id, organisationId, reference }) => ({
      id: sourceId(organisationId, id),
      reference: inPlan(reference),
    })),
    ...members
      .filter(({ participant }) => participant.submission === null)
      .map(({ participant, reference }) => ({ id: participant.member.organisationId, reference: inPlan(reference) })),
  ]
}

const sourceId = (organisationId: string, siteId: string): string => `${organisationId} ${siteId}`

function measureOf(claim: Claim, hubs: readonly Hub[], horizon: number, baseYear: number): ScheduleMeasure {
  const { measure, source } = claim
  const decided = firmLevels.includes(measure.level)
  const openings = (measure.bookings ?? []).flatMap(({ hubId, phaseId }) => {
    const hub = hubs.find(({ id }) => id === hubId)
    return (hub && opensIn(hub, phaseId)) ?? []
  })
  return {
    id: measure.id,
    title: measure.title,
    effects:
      source === null
        ? []
        : [{ sourceId: sourceId(source.organisationId, source.id), tonnesPerYear: tonnesOf(claim, baseYear) }],
    rampYears: measure.rampYears,
    lifetimeYears: measure.lifetimeYears,
    earliestStart: Math.max(measure.start, ...openings),
    latestStart: decided ? Math.max(measure.start, ...openings) : horizon,
    leadYears: measure.leadYears ?? 0,
    decided,
    buildGroup: null,
    capex: amountOf(measure.capex),
    opexPerYear: amountOf(measure.opexPerYear),
    energyPerYear: 0,
    prerequisites: measure.prerequisites,
    exclusiveGroup:
      measure.exclusiveGroup === null || source === null
        ? null
        : `${sourceId(source.organisationId, source.id)} ${measure.exclusiveGroup}`,
    needs: needsOf(claim),
  }
}

/** What a measure takes off in a full year: not what it only hands over, nor more than the streams that it names ever have. */
function tonnesOf({ measure, source, ...claim }: Claim, baseYear: number): number {
  const whole = { measure, source, ...claim }
  const given = fromDecimal(sumDecimals(givenAway(whole).map(({ perYear }) => perYear)))
  const own = Math.max(0, fromDecimal(measure.tonnesPerYear) - given)
  const document = source?.claim.participant.submission?.document
  const streams = streamsOf(whole)
  if (source === null || document === undefined || streams.length === 0) return own
  const shares = streamShares(document, source.claim.site.id, baseYear)
  const known = streams.filter((stream) => shares.has(stream))
  if (known.length === 0) return own
  const share = known.reduce((sum, stream) => sum + (shares.get(stream) ?? 0), 0)
  return Math.min(own, share * Math.max(0, ...source.reference))
}

const needsOf = ({ measure }: Claim): readonly HubNeed[] =>
  (measure.bookings ?? []).map(({ hubId, perYear, from, rampYears }) => ({
    hubId,
    amount: fromDecimal(perYear),
    rampYears: rampYears ?? measure.rampYears,
    delayYears: from === null ? 0 : Math.max(0, from - measure.start),
  }))

/** A hub past its investment decision is built when its first phase opens, every other then or later. */
function hubOf(hub: Hub, years: readonly number[]): ScheduleHub {
  const opens = opensIn(hub, null)
  const decided = firmLevels.includes(hub.level)
  return {
    id: hub.id,
    name: hub.name,
    unit: hub.unit,
    buildYears:
      opens === null
        ? []
        : years.filter((year) => (decided ? year === Math.max(opens, years[0] ?? opens) : year >= opens)),
    capacity: [...capacityPath(hub, years)],
    minimumTake: amountOf(hub.minimumTakePerYear),
    capex: priceOf(hub.capex),
    fixedCostPerYear: priceOf(hub.fixedCostPerYear),
    tariff: priceOf(hub.tariffPerUnit),
  }
}

const amountOf = (amount: Decimal | null): number => (amount === null ? 0 : fromDecimal(amount))
const priceOf = (price: Price | null): number => amountOf(price?.amount ?? null)
