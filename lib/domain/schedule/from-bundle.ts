import { sumDecimals } from '../decimal-sum.ts'
import { fromDecimal, type Decimal } from '../decimal.ts'
import { targetPath } from '../goals/target-path.ts'
import { capacityPath, opensIn } from '../infrastructure/occupancy.ts'
import type { Hub, Price } from '../infrastructure/hub.ts'
import { yearsBetween } from '../pathway/path.ts'
import type { Bundle } from '../roadmap/bundle.ts'
import type { Source } from '../roadmap/asset-ledger.ts'
import { claimsBySource, givenAway, type Claim } from '../roadmap/claims.ts'
import { decisionsByKey } from '../roadmap/decide.ts'
import { stockOf, type Stock } from '../roadmap/stock.ts'
import { tally, type Tally } from '../roadmap/tally.ts'
import type { ClusterEntry } from '../roadmap/document.ts'
import { firmLevels } from '../submission/document.ts'
import { byText } from '../text-order.ts'
import { energyCostIn } from './premises.ts'
import type { HubNeed, ScheduleHub, ScheduleMeasure, ScheduleProblem, ScheduleSource, SourceEffect } from './problem.ts'

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
 * The schedule that a cluster's submissions ask for: every measure that no decision left out may start in the year from
 * which the merge counts it or later; one past its investment decision, or begun before the plan, in that year only. The plan begins with the first year in which anything can start
 * and ends with the horizon. Sources are plants at 100 %, split by the streams that measures name as the merge splits them; a member
 * without a submission stays at its reference. Energy counts
 * at the prices that the cluster states, and measures of a pillar share its build rate. Costs that nobody gave count as nothing; `uncosted` names them.
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
  const on = claimsBySource(merged.claims)
  const stocks = new Map(
    merged.ledger.sources.map((source) => [
      source,
      stockOf(source, source.reference, on.get(source) ?? [], cluster.baseYear),
    ]),
  )
  const target = targetPath(cluster.target, merged.base, merged.years)
  const budgets = new Map((cluster.capitalBudget ?? []).map(({ year, amount }) => [year, fromDecimal(amount)]))
  return {
    years,
    measures: claims.map((claim) => measureOf(claim, years, cluster, stocks)),
    sources: sourcesOf(merged, stocks, inPlan),
    hubs: hubs.map((hub) => hubOf(hub, years)),
    target: target === null ? years.map(() => null) : inPlan(target),
    capitalBudget: years.map((year) => budgets.get(year) ?? null),
    buildRates: (cluster.buildRates ?? []).map(({ pillar, startsPerYear }) => ({ group: pillar, startsPerYear })),
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
  stocks: ReadonlyMap<Source, Stock>,
  inPlan: (path: ArrayLike<number>) => readonly number[],
): readonly ScheduleSource[] {
  return [
    ...ledger.sources.map((source) => {
      const streams = (stocks.get(source)?.parts ?? []).slice(0, -1)
      return {
        id: sourceId(source.organisationId, source.id),
        reference: inPlan(source.reference),
        ...(streams.length === 0 ? {} : { streams: streams.map(inPlan) }),
      }
    }),
    ...members
      .filter(({ participant }) => participant.submission === null)
      .map(({ participant, reference }) => ({ id: participant.member.organisationId, reference: inPlan(reference) })),
  ]
}

const sourceId = (organisationId: string, siteId: string): string => `${organisationId} ${siteId}`

function measureOf(
  claim: Claim,
  years: readonly number[],
  { horizonYear: horizon, energyPrices: prices = [] }: ClusterEntry,
  stocks: ReadonlyMap<Source, Stock>,
): ScheduleMeasure {
  const { measure, source } = claim
  const begun = claim.start < (years[0] ?? claim.start)
  const decided = begun || firmLevels.includes(measure.level)
  return {
    id: measure.id,
    title: measure.title,
    effects: source === null ? [] : [effectOf(claim, source, stocks.get(source))],
    rampYears: measure.rampYears,
    lifetimeYears: measure.lifetimeYears,
    earliestStart: claim.start,
    latestStart: decided ? claim.start : horizon,
    ...(begun ? { begunIn: claim.start } : {}),
    leadYears: measure.leadYears ?? 0,
    decided,
    buildGroup: measure.pillar,
    capex: amountOf(measure.capex),
    opexPerYear: amountOf(measure.opexPerYear),
    energyByYear: prices.length === 0 ? [] : years.map((year) => energyCostIn(prices, measure.energy, year)),
    prerequisites: measure.prerequisites,
    exclusiveGroup:
      measure.exclusiveGroup === null || source === null
        ? null
        : `${sourceId(source.organisationId, source.id)} ${measure.exclusiveGroup}`,
    needs: needsOf(claim),
  }
}

/** What a measure takes off in a full year, of the streams that it names where its site has them: not what it only hands over. */
function effectOf(claim: Claim, source: Source, stock: Stock | undefined): SourceEffect {
  const given = fromDecimal(sumDecimals(givenAway(claim).map(({ perYear }) => perYear)))
  const streams = stock?.partsOf(claim) ?? null
  return {
    sourceId: sourceId(source.organisationId, source.id),
    tonnesPerYear: Math.max(0, fromDecimal(claim.measure.tonnesPerYear) - given),
    ...(streams === null ? {} : { streams }),
  }
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
