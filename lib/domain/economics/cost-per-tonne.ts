import { fromDecimal } from '../decimal.ts'
import type { MeasureEntry } from '../submission/document.ts'
import { annuity, presentValue } from './annuity.ts'

type Costed = Pick<MeasureEntry, 'capex' | 'opexPerYear' | 'lifetimeYears' | 'tonnesPerYear'>

/**
 * Cost of a tonne at full effect in the cluster's currency, by the annuity route: capital and running costs, without the price
 * of energy. Null where a cost is not given, or a capital sum has no lifetime to be spread over: nobody has costed it.
 */
export function costPerTonne(measure: Costed, rate: number): number | null {
  const tonnes = fromDecimal(measure.tonnesPerYear)
  if (measure.capex === null || measure.opexPerYear === null || !(tonnes > 0)) return null
  const capex = fromDecimal(measure.capex)
  if (capex > 0 && measure.lifetimeYears === null) return null
  const yearly = capex > 0 ? capex * annuity(rate, measure.lifetimeYears ?? 1) : 0
  return (yearly + fromDecimal(measure.opexPerYear)) / tonnes
}

/** What a measure costs and takes off, year by year: index 0 is the year in which the money is first spent. */
export type CashFlow = { readonly costs: readonly number[]; readonly tonnes: readonly number[] }

/** How a cost per tonne was worked out. Two of them must never stand side by side without these words. */
export const costBases = {
  annuity: 'capital by its annuity and running costs, over the tonnes of a full year',
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

/**
 * The cash flow of a measure at constant effect: its capital at once, its running costs and tonnes in each of the `years` after.
 * With it the present cost over discounted tonnes equals the annuity route.
 */
export const constantCashFlow = (
  { capex, opexPerYear, tonnesPerYear }: { readonly capex: number; opexPerYear: number; tonnesPerYear: number },
  years: number,
): CashFlow => ({
  costs: [capex, ...Array<number>(years).fill(opexPerYear)],
  tonnes: [0, ...Array<number>(years).fill(tonnesPerYear)],
})
