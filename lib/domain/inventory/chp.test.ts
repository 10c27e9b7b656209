import { expect, test } from 'vitest'
import { assumedEfficiencies, splitChp, type ChpPlant } from './chp.ts'

const plant = (over: Partial<ChpPlant> = {}): ChpPlant => ({
  tonnes: 100_000,
  heat: 300,
  power: 200,
  ...assumedEfficiencies,
  ...over,
})
const refusal = (over: Partial<ChpPlant>) => {
  const split = splitChp(plant(over))
  return split.ok ? null : split.refusal
}

test('100 kt of a plant with 300 GWh of heat and 200 GWh of power are 39.62 kt and 60.38 kt', () => {
  const split = splitChp(plant())
  expect(split.ok && Math.round(split.value.heat / 10) / 100).toBe(39.62)
  expect(split.ok && Math.round(split.value.power / 10) / 100).toBe(60.38)
})

test('A plant that makes heat alone has all its emissions on heat', () => {
  expect(splitChp(plant({ power: 0 }))).toEqual({ ok: true, value: { heat: 100_000, power: 0 } })
})

test('An efficiency of zero, above one or below zero is refused by name', () => {
  expect(refusal({ heatEfficiency: 0 })).toEqual({ kind: 'efficiency', of: 'heat', value: 0 })
  expect(refusal({ powerEfficiency: 1.01 })).toEqual({ kind: 'efficiency', of: 'power', value: 1.01 })
  expect(refusal({ powerEfficiency: -0.35 })).toEqual({ kind: 'efficiency', of: 'power', value: -0.35 })
  expect(refusal({ heatEfficiency: Number.NaN })).toMatchObject({ kind: 'efficiency', of: 'heat' })
})

test('A plant below zero or without output is refused', () => {
  expect(refusal({ heat: -1 })).toEqual({ kind: 'negative', what: 'heat', value: -1 })
  expect(refusal({ tonnes: -1 })).toEqual({ kind: 'negative', what: 'tonnes', value: -1 })
  expect(refusal({ heat: 0, power: 0 })).toEqual({ kind: 'no-output' })
})
