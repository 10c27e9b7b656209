import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sumDecimals } from '../../decimal-sum.ts'
import { exactShares, splitExactly } from './exact-shares.ts'
import { hubCostOf } from './hub-cost.ts'
import { byBookedVolume, byCapital, byEqualTariff } from './rules.ts'
import { byShapley, exactValues, sampledValues, type CoalitionValue } from './shapley.ts'

const taker = (id: string, volumes: readonly number[], capex = 0) => ({ id, volumes, capex })
const percents = (shares: ReturnType<typeof exactShares>) =>
  shares.ok ? shares.value.map(({ percent }) => percent) : shares.refusal

test('thirds sum to exactly a hundred', () => {
  expect(percents(exactShares(['a', 'b', 'c'].map((id) => ({ id, weight: 1 }))))).toEqual([
    '33.3334',
    '33.3333',
    '33.3333',
  ])
})

test('nothing to share by is refused', () => {
  expect(exactShares([{ id: 'a', weight: 0 }]).ok).toBe(false)
  expect(byEqualTariff([100], [taker('a', [0])], 0.07)).toEqual({
    ok: false,
    refusal: 'Nobody books anything, so there is no tariff.',
  })
})

test('by volume, by capital and by one tariff the same takers pay differently', () => {
  const takers = [taker('early', [100, 100], 30), taker('late', [0, 100], 10)]
  expect(percents(byBookedVolume(takers))).toEqual(['66.6667', '33.3333'])
  expect(percents(byCapital(takers))).toEqual(['75', '25'])
  const equal = byEqualTariff([300, 0], takers, 1)
  // Discounted at 100 %: 150 against 50 units, so 1.5 a unit.
  expect(equal).toEqual({
    ok: true,
    value: {
      tariff: 1.5,
      shares: [
        { id: 'early', percent: '75' },
        { id: 'late', percent: '25' },
      ],
    },
  })
})

/** The runway of Littlechild and Owen (1973): a coalition costs what its largest aircraft needs. */
const airport =
  (costs: readonly number[]): CoalitionValue =>
  (coalition) =>
    Math.max(0, ...[...coalition].map((player) => costs[player] ?? 0))

/** Their closed form: each step of the runway is shared evenly by those who need it. */
const airportShares = (costs: readonly number[]): readonly number[] => {
  const sorted = costs.toSorted((a, b) => a - b)
  return costs.map((cost) =>
    sorted
      .filter((step) => step <= cost)
      .reduce((sum, step, index) => sum + (step - (sorted[index - 1] ?? 0)) / (sorted.length - index), 0),
  )
}

test('the exact value is that of the airport game', () => {
  const costs = [1, 2, 4, 8, 15]
  exactValues(5, airport(costs)).forEach((value, index) =>
    expect(value).toBeCloseTo(airportShares(costs)[index] ?? Number.NaN, 12),
  )
})

test('above twelve players the value is drawn from a seed, with its error, and the same seed gives the same shares', () => {
  const costs = Array.from({ length: 16 }, (_, index) => (index + 1) ** 2)
  const players = costs.map((_, index) => `p${String(index).padStart(2, '0')}`)
  const drawn = byShapley(players, airport(costs), { orders: 2000, seed: 7 })
  if (!drawn.ok) throw new Error(drawn.refusal)
  expect(drawn.value.sampled).toEqual({ orders: 2000, seed: 7 })
  expect(byShapley(players, airport(costs), { orders: 2000, seed: 7 })).toEqual(drawn)
  const exact = airportShares(costs)
  const outside = drawn.value.shares.filter(
    ({ value, error }, index) => Math.abs(value - (exact[index] ?? 0)) > 2 * error,
  )
  expect(outside).toEqual([])
  expect(drawn.value.shares.every(({ error }) => error > 0)).toBe(true)
  expect(sumDecimals(drawn.value.shares.map(({ percent }) => percent))).toBe('100')
  const coarse = byShapley(players, airport(costs), { orders: 50, seed: 7 })
  expect(coarse.ok && (coarse.value.shares[15]?.error ?? 0)).toBeGreaterThan(drawn.value.shares[15]?.error ?? Infinity)
  expect(byShapley(players, airport(costs), { orders: 1, seed: 7 }).ok).toBe(false)
})

test('a hub costs a coalition the phases that its greatest year fills', () => {
  const phases = [
    { capacity: 10, cost: 100 },
    { capacity: 10, cost: 40 },
  ]
  const cost = hubCostOf(
    phases,
    [
      [8, 8],
      [0, 8],
      [1, 1],
    ],
    2,
  )
  expect(cost(new Set())).toBe(0)
  expect(cost(new Set([0]))).toBe(100 + 32)
  expect(cost(new Set([0, 2]))).toBe(100 + 36)
  expect(cost(new Set([0, 1]))).toBe(140 + 48)
  expect(cost(new Set([0, 1, 2]))).toBe(140 + 52)
})

const weights = fc
  .array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 25 })
  .map((drawn) => drawn.map((weight, index) => ({ id: `m${index}`, weight })))
  .filter((drawn) => drawn.some(({ weight }) => weight > 1e-6))

test('shares sum to exactly 100 %, and none is a ten-thousandth of a per cent off its part', () => {
  fc.assert(
    fc.property(weights, (drawn) => {
      const shares = exactShares(drawn)
      if (!shares.ok) throw new Error(shares.refusal)
      expect(sumDecimals(shares.value.map(({ percent }) => percent))).toBe('100')
      const all = drawn.reduce((sum, { weight }) => sum + weight, 0)
      shares.value.forEach(({ percent }, index) =>
        expect(Math.abs(Number(percent) - (100 * (drawn[index]?.weight ?? 0)) / all)).toBeLessThan(0.000_101),
      )
    }),
  )
})

test('money in cents is split without losing one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e12 }), weights, (cents, drawn) => {
      const parts = splitExactly(cents, drawn)
      expect(parts.ok && parts.value.reduce((sum, part) => sum + part, 0)).toBe(cents)
    }),
  )
})

/** Any game of six players: a value for each of the 64 coalitions, nothing for nobody. */
const games = fc
  .array(fc.integer({ min: 0, max: 1000 }), { minLength: 64, maxLength: 64 })
  .map((values): CoalitionValue => (coalition) => {
    const place = [...coalition].reduce((bits, player) => bits | (1 << player), 0)
    return place === 0 ? 0 : (values[place] ?? 0)
  })

test('the exact value is efficient and additive, gives nothing to who adds nothing, and drawn orders agree in sum', () => {
  fc.assert(
    fc.property(games, games, fc.nat(5), (game, other, idle) => {
      const total = game(new Set([0, 1, 2, 3, 4, 5]))
      const values = exactValues(6, game)
      expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(total, 6)
      const sums = exactValues(6, (coalition) => game(coalition) + other(coalition))
      const others = exactValues(6, other)
      sums.forEach((sum, index) => expect(sum).toBeCloseTo((values[index] ?? 0) + (others[index] ?? 0), 6))
      const without = exactValues(6, (coalition) => game(new Set([...coalition].filter((player) => player !== idle))))
      expect(without[idle]).toBeCloseTo(0, 9)
      const drawn = sampledValues(6, game, { orders: 20, seed: 1 }).reduce((sum, { mean }) => sum + mean, 0)
      expect(drawn).toBeCloseTo(total, 6)
    }),
    { numRuns: 40 },
  )
})
