import type { Tonnes } from '../decimal.ts'
import { no, ok, type Result } from '../result.ts'

/** A plant that makes heat and power together: its emissions in tonnes, its outputs in one unit of energy, efficiencies 0 to 1. */
export type ChpPlant = {
  readonly tonnes: Tonnes
  readonly heat: number
  readonly power: number
  readonly heatEfficiency: number
  readonly powerEfficiency: number
}

export type ChpSplit = { readonly heat: Tonnes; readonly power: Tonnes }

export type ChpRefusal =
  | { readonly kind: 'efficiency'; readonly of: 'heat' | 'power'; readonly value: number }
  | { readonly kind: 'negative'; readonly what: 'tonnes' | 'heat' | 'power'; readonly value: number }
  | { readonly kind: 'no-output' }

/** Efficiencies of making heat or power alone, to be used where the plant's own are not known (GHG Protocol, CHP tool 1.0). */
export const assumedEfficiencies = { heatEfficiency: 0.8, powerEfficiency: 0.35 } as const

/**
 * Splits a plant's emissions by the efficiency method (METHODS 1.7): `E_heat = E x (H/eH) / (H/eH + P/eP)`, the rest is power.
 * Heat and power stand in the same unit of energy, whichever it is. An efficiency is above 0 and at most 1.
 */
export function splitChp(plant: ChpPlant): Result<ChpSplit, ChpRefusal> {
  const { tonnes, heat, power, heatEfficiency, powerEfficiency } = plant
  for (const [what, value] of Object.entries({ tonnes, heat, power }) as ['tonnes' | 'heat' | 'power', number][])
    if (!(value >= 0) || !Number.isFinite(value)) return no({ kind: 'negative', what, value })
  if (!isEfficiency(heatEfficiency)) return no({ kind: 'efficiency', of: 'heat', value: heatEfficiency })
  if (!isEfficiency(powerEfficiency)) return no({ kind: 'efficiency', of: 'power', value: powerEfficiency })
  const fuelForHeat = heat / heatEfficiency
  const fuel = fuelForHeat + power / powerEfficiency
  if (fuel === 0) return no({ kind: 'no-output' })
  const forHeat = (tonnes * fuelForHeat) / fuel
  return ok({ heat: forHeat, power: tonnes - forHeat })
}

const isEfficiency = (value: number): boolean => value > 0 && value <= 1

/** What was refused, for the person who typed it. */
export function chpRefusalSentence(refusal: ChpRefusal): string {
  if (refusal.kind === 'no-output') return 'The plant gives neither heat nor power, so there is nothing to split by.'
  if (refusal.kind === 'negative') return `The ${refusal.what} of the plant must be a number of at least 0.`
  return `The efficiency of ${refusal.of} must lie above 0 and be at most 1; it is ${refusal.value}.`
}
