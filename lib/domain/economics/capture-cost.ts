import { annuity } from './annuity.ts'

/** Energy that a tonne takes: megawatt-hours and currency per megawatt-hour. */
export type EnergyUse = { readonly mwhPerTonne: number; readonly pricePerMwh: number }

/** A capture plant by what its makers print: capital per tonne an hour, running hours, fixed costs as a share of the capital a year. */
export type CapturePlant = {
  readonly capexPerTonneAnHour: number
  readonly hoursPerYear: number
  readonly fixedShare: number
  readonly lifetimeYears: number
}

export type CaptureCost = { readonly capital: number; readonly fixed: number; readonly energy: number }

/** What a captured tonne costs, by part, in the currency of the plant (METHODS 4.2). `rate` is a share. */
export function captureCost(plant: CapturePlant, energy: readonly EnergyUse[], rate: number): CaptureCost {
  const perAnnualTonne = plant.capexPerTonneAnHour / plant.hoursPerYear
  return {
    capital: perAnnualTonne * annuity(rate, plant.lifetimeYears),
    fixed: perAnnualTonne * plant.fixedShare,
    energy: energyPerTonne(energy),
  }
}

export const energyPerTonne = (energy: readonly EnergyUse[]): number =>
  energy.reduce((sum, { mwhPerTonne, pricePerMwh }) => sum + mwhPerTonne * pricePerMwh, 0)

/**
 * What a tonne that truly stays out of the air costs: a captured one whose own energy emits `emittedPerTonne` tonnes is worth
 * less than a tonne (METHODS 4.2). Null where capturing emits as much as it captures.
 */
export const costPerTonneAvoided = (perTonneCaptured: number, emittedPerTonne: number): number | null =>
  emittedPerTonne < 1 ? perTonneCaptured / (1 - emittedPerTonne) : null

/** Tonnes that the heat of a captured tonne emits: heat over the boiler's efficiency, times the fuel's factor in t/MWh. */
export const boilerEmissions = (heatMwh: number, efficiency: number, tonnesPerMwh: number): number =>
  (heatMwh / efficiency) * tonnesPerMwh
