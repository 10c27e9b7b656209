import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exampleHub } from '../../roadmap/examples.ts'
import { yearsBetween } from '../../pathway/path.ts'
import { hubSharing, sharingRules, type HubSharing, type SharingRule } from './hub-sharing.ts'
import type { Taker } from './rules.ts'

const years = yearsBetween(2025, 2034)
const phase = (id: string, from: number, adds: number) => ({
  id,
  name: id,
  from,
  capacityPerYear: String(adds),
  earlierStarts: [],
})
const price = (amount: number) => ({ amount: String(amount), class: 'members' as const })
const hub = exampleHub('h', {
  name: 'Pipeline',
  phases: [phase('b', 2032, 50), phase('a', 2030, 150)],
  capex: price(1000),
  fixedCostPerYear: price(40),
})
const from = (first: number, perYear: number): readonly number[] => years.map((year) => (year < first ? 0 : perYear))
const taker = (id: string, volumes: readonly number[], capex = 0): Taker => ({ id, volumes, capex })

function shared(takers: readonly Taker[], rate = 0, of = hub): HubSharing {
  const sharing = hubSharing(of, takers, years, rate)
  if (!sharing.ok) throw new Error(sharing.refusal)
  return sharing.value
}
const amounts = (sharing: HubSharing, rule: SharingRule) => {
  const parts = sharing.rules[rule]
  return parts.ok ? parts.value.map(({ amount }) => amount) : parts.refusal
}

describe('A hub’s cost', () => {
  // 1,000 of capital and five years of 40; the first phase is three quarters of it.
  const takers = [taker('early', from(2030, 100), 30), taker('late', from(2033, 80), 90)]

  test('is what it costs from its first year on, and alone what the phases cost that one needs', () => {
    const sharing = shared(takers)
    expect(sharing).toMatchObject({ first: 2030, total: 1200, sampled: null })
    expect(sharing.alone).toEqual([
      { id: 'early', cost: 900 },
      { id: 'late', cost: 900 },
    ])
  })

  test('is shared by every rule side by side, each summing to it to the cent', () => {
    const sharing = shared(takers)
    expect(amounts(sharing, 'booked-volume')).toEqual([909.09, 290.91])
    expect(amounts(sharing, 'equal-tariff')).toEqual([909.09, 290.91])
    expect(sharing.tariff).toBeCloseTo(1200 / 660, 9)
    expect(amounts(sharing, 'capital')).toEqual([300, 900])
    expect(amounts(sharing, 'cost-alone')).toEqual([600, 600])
    expect(amounts(sharing, 'shapley')).toEqual([600, 600])
  })

  test('names who would pay more than alone, and by which rule', () => {
    const { rules } = shared(takers)
    const beyond = sharingRules.flatMap((rule) => {
      const parts = rules[rule]
      return parts.ok ? parts.value.flatMap(({ id, beyondAlone }) => (beyondAlone ? [`${rule} ${id}`] : [])) : []
    })
    expect(beyond).toEqual(['booked-volume early', 'equal-tariff early'])
  })

  test('is told as of its first year, whatever the years before are worth', () => {
    const later = shared(takers, 0.1)
    expect(later.total).toBeCloseTo(1000 + 40 * (1 + 1 / 1.1 + 1 / 1.1 ** 2 + 1 / 1.1 ** 3 + 1 / 1.1 ** 4), 9)
    // Who books later pays for less of it by the tariff than by volume.
    expect(Number(amounts(later, 'equal-tariff')[1])).toBeLessThan(Number(amounts(later, 'booked-volume')[1]))
  })

  test('is not shared by a capital that somebody has not stated, and not at all where nobody stated a cost', () => {
    expect(amounts(shared([...takers, taker('third', from(2030, 1), Number.NaN)]), 'capital')).toBe(
      'Somebody’s capital is not known.',
    )
    expect(hubSharing({ ...hub, capex: null, fixedCostPerYear: null }, takers, years, 0)).toEqual({
      ok: false,
      refusal: 'Nobody has stated what Pipeline costs.',
    })
  })

  test('is shared by nobody where nobody books', () => {
    const sharing = shared([])
    expect(sharing.tariff).toBeNull()
    for (const rule of sharingRules) expect(sharing.rules[rule].ok).toBe(false)
  })

  test('is drawn from a seed beyond twelve takers, and told so', () => {
    const many = Array.from({ length: 14 }, (_, index) => taker(`t${String(index).padStart(2, '0')}`, from(2030, 10)))
    const sharing = shared(many)
    expect(sharing.sampled).toEqual({ orders: 4000, seed: 1 })
    expect(shared(many)).toEqual(sharing)
  })
})

const drawnTakers = fc
  .array(fc.record({ first: fc.integer({ min: 2030, max: 2034 }), perYear: fc.integer({ min: 1, max: 60 }) }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((drawn) => drawn.map(({ first, perYear }, index) => taker(`t${index}`, from(first, perYear), index + 1)))

test('no cent is lost by any rule, and by Shapley’s nobody pays more than alone while all phases are needed', () => {
  fc.assert(
    fc.property(drawnTakers, fc.double({ min: 0, max: 0.2, noNaN: true }), (takers, rate) => {
      const sharing = shared(takers, rate)
      for (const rule of sharingRules) {
        const cents = [amounts(sharing, rule)].flat().map((amount) => Math.round(Number(amount) * 100))
        expect(cents.reduce((sum, each) => sum + each, 0)).toBe(Math.round(sharing.total * 100))
      }
      const peak = Math.max(
        ...years.map((_, index) => takers.reduce((sum, { volumes }) => sum + (volumes[index] ?? 0), 0)),
      )
      const shapley = sharing.rules.shapley
      // Then the game is subadditive and its whole is what is shared: each adds at most what it would cost alone.
      if (peak > 150 && shapley.ok) expect(shapley.value.some(({ beyondAlone }) => beyondAlone)).toBe(false)
    }),
  )
})
