import { presentValue } from '../annuity.ts'
import { no, ok, type Result } from '../../result.ts'
import { exactShares, type Share, type Weight } from './exact-shares.ts'

/** What one taker of a hub brings: its booked volume by year, and the capital it paid; NaN where nobody knows that. */
export type Taker = { readonly id: string; readonly volumes: readonly number[]; readonly capex: number }

/** Shares by all that a taker booked over the years, whenever it books it (METHODS 4.7). */
export const byBookedVolume = (takers: readonly Taker[]): Result<readonly Share[], string> =>
  exactShares(takers.map(({ id, volumes }) => ({ id, weight: presentValue(volumes, 0) })))

/** Shares by the capital that each paid in (METHODS 4.7). Refused where that of one is not known. */
export function byCapital(takers: readonly Taker[]): Result<readonly Share[], string> {
  if (takers.some(({ capex }) => Number.isNaN(capex))) return no('Somebody’s capital is not known.')
  return exactShares(takers.map(({ id, capex }) => ({ id, weight: capex })))
}

/** Shares by what each would pay alone: nobody's part is then a larger share of its own cost than another's. */
export const byCostAlone = (alone: readonly Weight[]): Result<readonly Share[], string> => exactShares(alone)

/** One price for every unit in every year, and what each pays of the hub's cost by it. `tariff` is currency per unit of volume. */
export type EqualTariff = { readonly tariff: number; readonly shares: readonly Share[] }

/**
 * The tariff that earns the hub's costs back over its years, the same for all: present cost over present volume, so whoever books
 * later pays for less of it (METHODS 4.7). `costs` by year from the first; `rate` is a share.
 */
export function byEqualTariff(
  costs: readonly number[],
  takers: readonly Taker[],
  rate: number,
): Result<EqualTariff, string> {
  const volumes = takers.map(({ id, volumes: booked }) => ({ id, weight: presentValue(booked, rate) }))
  const all = volumes.reduce((sum, { weight }) => sum + weight, 0)
  if (!(all > 0)) return no('Nobody books anything, so there is no tariff.')
  const shares = exactShares(volumes)
  return shares.ok ? ok({ tariff: presentValue(costs, rate) / all, shares: shares.value }) : shares
}
