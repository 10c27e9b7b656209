import { fromDecimal } from '../../decimal.ts'
import { presentValue } from '../annuity.ts'
import { ok, type Result } from '../../result.ts'
import { splitExactly, type Share } from './exact-shares.ts'
import { hubCostOf } from './hub-cost.ts'
import { hubCosts, type CostedHub } from './hub-costs.ts'
import { byBookedVolume, byCapital, byCostAlone, byEqualTariff, type Taker } from './rules.ts'
import { byShapley, type CoalitionValue, type Sampling } from './shapley.ts'

/** The ways to divide a hub's cost, in the order in which they are set side by side (METHODS 4.7). */
export const sharingRules = ['booked-volume', 'equal-tariff', 'capital', 'cost-alone', 'shapley'] as const
export type SharingRule = (typeof sharingRules)[number]

/** A taker's part by one rule. `amount` is in the cluster's currency, present worth in the hub's first year. */
export type SharePart = Share & {
  readonly amount: number
  /** True where it pays more than it would alone. */
  readonly beyondAlone: boolean
}

export type HubSharing = {
  /** The year in which the hub opens and as of which all its money is told. */
  readonly first: number
  /** What is shared: capital and fixed costs to the horizon. */
  readonly total: number
  /** Currency a unit, if all pay the same in every year; null where nobody books. */
  readonly tariff: number | null
  /** What each taker would pay if it had the hub alone, in the order given. */
  readonly alone: readonly { readonly id: string; readonly cost: number }[]
  /** By rule the parts in the same order, or the sentence why there are none. Amounts sum to the total to the cent. */
  readonly rules: Readonly<Record<SharingRule, Result<readonly SharePart[], string>>>
  /** How the Shapley value was drawn; null where it is exact. */
  readonly sampled: Sampling | null
}

/** More orders than these change the fourth digit of a share; the seed makes the answer tellable again. */
const sampling: Sampling = { orders: 4000, seed: 1 }

/** What rounding to a ten-thousandth of a per cent can add to a part is not paid beyond anything. */
const rounding = 2e-6

/**
 * A hub's cost by every rule side by side, or the sentence why there is none to share. Nobody states what a phase costs, so each has
 * the part of the cost that it has of the capacity; alone, a taker would build the phases in order until its own greatest year fits.
 * `takers` have one volume for each of `years`; `rate` is a share.
 */
export function hubSharing(
  hub: CostedHub,
  takers: readonly Taker[],
  years: readonly number[],
  rate: number,
): Result<HubSharing, string> {
  const known = hubCosts(hub, years)
  if (!known.ok) return known
  const { first, costs } = known.value
  const total = presentValue(costs, rate) * (1 + rate) ** years.indexOf(first)
  const value = coalitionCost(hub, takers, total)
  const alone = takers.map(({ id }, index) => ({ id, cost: value(new Set([index])) }))
  const tariff = byEqualTariff(costs, takers, rate)
  const shapley = byShapley(
    takers.map(({ id }) => id),
    value,
    sampling,
  )
  const parts = (shares: Result<readonly Share[], string>) => partsOf(shares, total, alone)
  return ok({
    first,
    total,
    tariff: tariff.ok ? tariff.value.tariff : null,
    alone,
    rules: {
      'booked-volume': parts(byBookedVolume(takers)),
      'equal-tariff': parts(tariff.ok ? ok(tariff.value.shares) : tariff),
      capital: parts(byCapital(takers)),
      'cost-alone': parts(byCostAlone(alone.map(({ id, cost }) => ({ id, weight: cost })))),
      shapley: parts(shapley.ok ? ok(shapley.value.shares) : shapley),
    },
    sampled: shapley.ok ? shapley.value.sampled : null,
  })
}

function coalitionCost(hub: CostedHub, takers: readonly Taker[], total: number): CoalitionValue {
  const phases = hub.phases.toSorted((a, b) => a.from - b.from).map((phase) => fromDecimal(phase.capacityPerYear))
  const capacity = phases.reduce((sum, adds) => sum + adds, 0)
  return hubCostOf(
    phases.map((adds) => ({ capacity: adds, cost: capacity === 0 ? 0 : (total * adds) / capacity })),
    takers.map(({ volumes }) => volumes),
    0,
  )
}

/** Shares as money, to the cent. */
function partsOf(
  shares: Result<readonly Share[], string>,
  total: number,
  alone: HubSharing['alone'],
): Result<readonly SharePart[], string> {
  if (!shares.ok) return shares
  const cents = splitExactly(
    Math.round(total * 100),
    shares.value.map(({ id, percent }) => ({ id, weight: fromDecimal(percent) })),
  )
  if (!cents.ok) return cents
  return ok(
    shares.value.map((share, index) => {
      const amount = (cents.value[index] ?? 0) / 100
      return { ...share, amount, beyondAlone: amount > (alone[index]?.cost ?? 0) + rounding * total }
    }),
  )
}
