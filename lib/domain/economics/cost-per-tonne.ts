import { fromDecimal } from '../decimal.ts'
import type { MeasureEntry } from '../submission/document.ts'
import { energyCostIn, type EnergyPrice } from '../schedule/premises.ts'
import { presentValue } from './annuity.ts'

type Costed = Pick<MeasureEntry, 'capex' | 'opexPerYear' | 'lifetimeYears' | 'tonnesPerYear' | 'start' | 'energy'>

/**
 * Cost of a discounted tonne at full effect, in the cluster's currency: capital, running costs, and energy at the prices given; a
 * carrier without a price costs nothing. `rate` is a share. At constant effect this is the annuity route (METHODS 4.2). Null where a cost
 * is not given, or a capital sum has no lifetime to be spread over: nobody has costed it.
 */
export function costPerTonne(measure: Costed, rate: number, prices: readonly EnergyPrice[] = []): number | null {
  return costsPerTonne(measure, rate, prices)?.discounted ?? null
}

/** The same both ways, over discounted and over undiscounted tonnes; null where nobody has costed it, or it takes nothing off. */
export function costsPerTonne(measure: Costed, rate: number, prices: readonly EnergyPrice[]) {
  const flow = cashFlowOf(measure, prices)
  if (flow === null) return null
  const [discounted, undiscounted] = presentCostPerTonne(flow, rate).map(({ perTonne }) => perTonne)
  return typeof discounted === 'number' && typeof undiscounted === 'number' ? { discounted, undiscounted } : null
}

/** Capital at once, then running costs, energy and a full year's tonnes in each year of the life. */
function cashFlowOf(measure: Costed, prices: readonly EnergyPrice[]): CashFlow | null {
  if (measure.capex === null || measure.opexPerYear === null) return null
  const [capex, opex, tonnes] = [measure.capex, measure.opexPerYear, measure.tonnesPerYear].map(fromDecimal) as [
    number,
    number,
    number,
  ]
  if (capex > 0 && measure.lifetimeYears === null) return null
  const life = Array.from({ length: measure.lifetimeYears ?? 1 }, (_, index) => measure.start + index)
  return {
    costs: [capex, ...life.map((year) => opex + energyCostIn(prices, measure.energy, year))],
    tonnes: [0, ...life.map(() => tonnes)],
  }
}

/** What a measure costs and takes off, year by year: index 0 is the year in which the money is first spent. */
export type CashFlow = { readonly costs: readonly number[]; readonly tonnes: readonly number[] }

/** How a cost per tonne was worked out. Two of them must never stand side by side without these words. */
export const costBases = {
  discounted: 'net present cost over discounted tonnes',
  undiscounted: 'net present cost over undiscounted tonnes',
  'capital-only': 'capital alone over undiscounted tonnes',
} as const
export type CostBasis = keyof typeof costBases

/** Currency per tonne with its basis; null where nothing is taken off over the life. */
export type LabelledCost = { readonly basis: CostBasis; readonly label: string; readonly perTonne: number | null }

/** The cost of a tonne by net present cost, both ways (METHODS 4.2). `rate` is a share. */
export function presentCostPerTonne({ costs, tonnes }: CashFlow, rate: number): readonly LabelledCost[] {
  const cost = presentValue(costs, rate)
  return [
    labelled('discounted', cost, presentValue(tonnes, rate)),
    labelled('undiscounted', cost, presentValue(tonnes, 0)),
  ]
}

/** Capital alone by the tonnes of one full year, as plans print it: "£250 per annual tonne" (METHODS 4.2). */
export const capitalPerAnnualTonne = (capex: number, tonnesPerYear: number): number | null =>
  tonnesPerYear > 0 ? capex / tonnesPerYear : null

/** The same over the tonnes of a whole life, not discounted: "£25/t over 50 Mt". */
export const capitalPerTonne = (capex: number, lifetimeTonnes: number): LabelledCost =>
  labelled('capital-only', capex, lifetimeTonnes)

const labelled = (basis: CostBasis, cost: number, tonnes: number): LabelledCost => ({
  basis,
  label: costBases[basis],
  perTonne: tonnes > 0 ? cost / tonnes : null,
})
