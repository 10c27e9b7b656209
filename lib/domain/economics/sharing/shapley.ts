import { no, ok, type Result } from '../../result.ts'
import { exactShares, type Share } from './exact-shares.ts'
import { randomFrom } from './random.ts'

/** What the members of a coalition would cost (or be worth) alone, by their places in the list of players. Of nobody it is 0. */
export type CoalitionValue = (coalition: ReadonlySet<number>) => number

/** Beyond this many players the value is sampled: exact, it looks at every coalition, twice as many with each player. */
export const mostExactPlayers = 12

export type ShapleyShare = Share & {
  /** In the unit of the value. */
  readonly value: number
  /** Half of the 95 % interval of `value`, by the spread of the samples; 0 where it is exact. */
  readonly error: number
}
export type Shapley = {
  readonly shares: readonly ShapleyShare[]
  /** How many orders were drawn, with which seed; null where every coalition was looked at. */
  readonly sampled: { readonly orders: number; readonly seed: number } | null
}
export type Sampling = { readonly orders: number; readonly seed: number }

/**
 * Shares by the Shapley value: what each adds to those before it, over all orders in which they might join (METHODS 4.7). Exact up
 * to `mostExactPlayers`, else over orders drawn from the seed, so that the same seed gives the same shares.
 */
export function byShapley(
  players: readonly string[],
  value: CoalitionValue,
  sampling: Sampling,
): Result<Shapley, string> {
  const isExact = players.length <= mostExactPlayers
  if (!isExact && sampling.orders < 2) return no('Draw at least two orders: from one nothing can be said of the error.')
  const estimates = isExact
    ? exactValues(players.length, value).map((mean) => ({ mean, error: 0 }))
    : sampledValues(players.length, value, sampling)
  const shares = exactShares(players.map((id, index) => ({ id, weight: estimates[index]?.mean ?? 0 })))
  if (!shares.ok) return shares
  return ok({
    shares: shares.value.map((share, index) => ({
      ...share,
      value: estimates[index]?.mean ?? 0,
      error: estimates[index]?.error ?? 0,
    })),
    sampled: isExact ? null : sampling,
  })
}

/** The Shapley values by their formula, each coalition's value asked for once. Throws beyond `mostExactPlayers`. */
export function exactValues(count: number, value: CoalitionValue): readonly number[] {
  if (count > mostExactPlayers) throw new Error(`${count} players are too many for the exact value`)
  const values = Float64Array.from({ length: 2 ** count }, (_, coalition) => value(membersOf(coalition, count)))
  // A coalition of s others is before the player in s! (n - s - 1)! of n! orders.
  const weights = Array.from({ length: count }, (_, size) => 1 / (count * choose(count - 1, size)))
  return Array.from({ length: count }, (_, player) => {
    let sum = 0
    for (let coalition = 0; coalition < values.length; coalition += 1) {
      if ((coalition & (1 << player)) !== 0) continue
      const added = (values[coalition | (1 << player)] ?? 0) - (values[coalition] ?? 0)
      sum += added * (weights[bitsOf(coalition)] ?? 0)
    }
    return sum
  })
}

/** Means over drawn orders, each with half of its 95 % interval. The means sum to the value of all, as exact ones do. */
export function sampledValues(count: number, value: CoalitionValue, { orders, seed }: Sampling) {
  const random = randomFrom(seed)
  const sums = new Float64Array(count)
  const squares = new Float64Array(count)
  const order = Array.from({ length: count }, (_, player) => player)
  for (let drawn = 0; drawn < orders; drawn += 1) {
    shuffle(order, random)
    const coalition = new Set<number>()
    let before = 0
    for (const player of order) {
      const after = value(coalition.add(player))
      sums[player] = (sums[player] ?? 0) + after - before
      squares[player] = (squares[player] ?? 0) + (after - before) ** 2
      before = after
    }
  }
  return Array.from(sums, (sum, player) => {
    const mean = sum / orders
    const variance = Math.max(0, ((squares[player] ?? 0) - orders * mean ** 2) / (orders - 1))
    return { mean, error: 1.96 * Math.sqrt(variance / orders) }
  })
}

/** Fisher and Yates, in place. */
function shuffle(order: number[], random: () => number): void {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const place = Math.floor(random() * (last + 1))
    const moved = order[last] ?? 0
    order[last] = order[place] ?? 0
    order[place] = moved
  }
}

const membersOf = (coalition: number, count: number): ReadonlySet<number> =>
  new Set(Array.from({ length: count }, (_, player) => player).filter((player) => (coalition & (1 << player)) !== 0))

const bitsOf = (coalition: number): number => {
  let bits = 0
  for (let rest = coalition; rest !== 0; rest &= rest - 1) bits += 1
  return bits
}

const choose = (n: number, k: number): number =>
  Array.from({ length: k }, (_, index) => (n - index) / (index + 1)).reduce((product, factor) => product * factor, 1)
