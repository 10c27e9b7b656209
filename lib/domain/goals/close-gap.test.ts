import fc from 'fast-check'
import { expect, test } from 'vitest'
import { closeGap, type GapClosed, type GapMember, type Sharing } from './close-gap.ts'

const member = (id: string, committed: number, more: Partial<GapMember> = {}): GapMember => ({
  id,
  committed,
  base: 100,
  baseYear: 2020,
  options: [],
  ...more,
})
const closed = (gap: number, members: readonly GapMember[], sharing: Sharing): GapClosed => {
  const result = closeGap(gap, 2030, members, sharing)
  if (!result.ok) throw new Error(result.refusal)
  return result.value
}
const kilograms = (result: GapClosed): readonly number[] => result.proposals.map((proposal) => proposal.kilograms)

test('even effort asks each for the same share of what it still emits', () => {
  expect(kilograms(closed(30, [member('a', 100), member('b', 200)], { way: 'even-effort' }))).toEqual([10_000, 20_000])
})

test('a kilogram that does not divide goes to the largest remainder, then to the first', () => {
  const three = ['a', 'b', 'c'].map((id) => member(id, 100))
  expect(kilograms(closed(0.01, three, { way: 'even-effort' }))).toEqual([4, 3, 3])
})

test('least cost takes the cheapest measures first and says what they cost', () => {
  const members = [
    member('a', 100, { options: [{ id: 'boiler', tonnes: 20, costPerTonne: 90 }] }),
    member('b', 100, {
      options: [
        { id: 'heat', tonnes: 15, costPerTonne: -5 },
        { id: 'uncosted', tonnes: 50, costPerTonne: null },
      ],
    }),
  ]
  const result = closed(20, members, { way: 'least-cost' })
  expect(kilograms(result)).toEqual([5000, 15_000])
  expect(result.costPerYear).toBe(5 * 90 - 15 * 5)
  expect(closed(50, members, { way: 'least-cost' }).unfilledKilograms).toBe(15_000)
  expect(closeGap(5, 2030, [member('a', 10)], { way: 'least-cost' })).toEqual({
    ok: false,
    refusal: 'No further measure has a cost to order by.',
  })
})

test('the contraction split asks those who lag the rate, and nobody who keeps it', () => {
  // At 4.2 % a year from 2020, 100 t may be 58 t in 2030.
  const members = [member('keeps', 58), member('lags', 68), member('lags-more', 78)]
  expect(kilograms(closed(15, members, { way: 'contraction', rate: 0.042 }))).toEqual([0, 5000, 10_000])
  expect(closeGap(15, 2030, [member('keeps', 50)], { way: 'contraction', rate: 0.042 })).toMatchObject({ ok: false })
})

test('no gap and nobody to close it are refused', () => {
  expect(closeGap(0, 2030, [member('a', 1)], { way: 'even-effort' })).toMatchObject({ ok: false })
  expect(closeGap(1, 2030, [], { way: 'even-effort' })).toMatchObject({ ok: false })
})

test('whatever the way, proposals and the unfilled add up to the gap exactly, and nobody is asked for more than it emits', () => {
  const drawn = fc.array(
    fc.record({
      committed: fc.integer({ min: 0, max: 1e9 }).map((kilo) => kilo / 1000),
      base: fc.integer({ min: 0, max: 1e6 }),
      option: fc.integer({ min: 0, max: 1e8 }).map((kilo) => kilo / 1000),
      cost: fc.option(fc.integer({ min: -100, max: 500 })),
    }),
    { minLength: 1, maxLength: 20 },
  )
  const sharings = fc.constantFrom<Sharing>(
    { way: 'even-effort' },
    { way: 'least-cost' },
    { way: 'contraction', rate: 0.042 },
  )
  fc.assert(
    fc.property(drawn, sharings, fc.double({ min: 0.001, max: 1e7, noNaN: true }), (all, sharing, gap) => {
      const members = all.map(({ committed, base, option, cost }, index) =>
        member(`m${index}`, committed, { base, options: [{ id: 'o', tonnes: option, costPerTonne: cost }] }),
      )
      const result = closeGap(gap, 2030, members, sharing)
      if (!result.ok) return
      const { gapKilograms, proposals, unfilledKilograms } = result.value
      const sum = proposals.reduce((total, proposal) => total + proposal.kilograms, 0)
      expect(sum + unfilledKilograms).toBe(gapKilograms)
      expect(gapKilograms / 1000).toBeGreaterThanOrEqual(gap - 1e-6)
      expect(unfilledKilograms).toBeGreaterThanOrEqual(0)
      for (const { memberId, kilograms: asked } of proposals) {
        const emits = members.find(({ id }) => id === memberId)?.committed ?? 0
        expect(Number.isInteger(asked)).toBe(true)
        expect(asked).toBeLessThanOrEqual(Math.round(emits * 1000))
      }
    }),
  )
})
