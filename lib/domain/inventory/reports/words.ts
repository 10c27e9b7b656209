import type { GwpSet } from '../../factors/factor.ts'
import { byText } from '../../text-order.ts'
import type { Category, InventoryLine, Method, Notation } from '../line.ts'
import { sourceOf } from '../line-tonnes.ts'

export const notationText: Readonly<Record<Notation, string>> = {
  'not-occurring': 'Not occurring',
  'not-estimated': 'Not estimated',
  'included-elsewhere': 'Included elsewhere',
  confidential: 'Confidential',
}

/** Scope 3 categories carry their numbers of the Corporate Value Chain Standard, chapter 5. */
export const categoryText: Readonly<Record<Category, string>> = {
  stationary: 'Stationary combustion',
  mobile: 'Mobile combustion',
  process: 'Process emissions',
  fugitive: 'Fugitive emissions',
  waste: 'Waste treatment',
  removal: 'Removals',
  electricity: 'Electricity',
  steam: 'Steam',
  heat: 'Heat',
  cooling: 'Cooling',
  'goods-and-services': '1 Purchased goods and services',
  'capital-goods': '2 Capital goods',
  'fuel-and-energy': '3 Fuel- and energy-related activities',
  'upstream-transport': '4 Upstream transportation and distribution',
  'waste-in-operations': '5 Waste generated in operations',
  'business-travel': '6 Business travel',
  commuting: '7 Employee commuting',
  'upstream-leased-assets': '8 Upstream leased assets',
  'downstream-transport': '9 Downstream transportation and distribution',
  'processing-of-products': '10 Processing of sold products',
  'use-of-products': '11 Use of sold products',
  'end-of-life': '12 End-of-life treatment of sold products',
  'downstream-leased-assets': '13 Downstream leased assets',
  franchises: '14 Franchises',
  investments: '15 Investments',
}

export const methodText: Readonly<Record<Method, string>> = {
  spend: 'Estimated from what was spent',
  average: 'Average of the sector',
  'tier-1': 'Tier 1',
  'tier-2': 'Tier 2',
  'tier-3': 'Tier 3',
  measured: 'Measured',
}

/** The gases that the Corporate Standard lists, and a column for what its publisher did not split. */
export const gasFamilies = ['CO2', 'CH4', 'N2O', 'HFCs', 'PFCs', 'SF6', 'NF3', 'not split'] as const
export type GasFamily = (typeof gasFamilies)[number]

const families: readonly (readonly [GasFamily, RegExp])[] = [
  ['CO2', /^CO2$/i],
  ['CH4', /^CH4/i],
  ['N2O', /^N2O/i],
  ['HFCs', /^(HFC|R-?(23|32|125|134a|143a|152a|404a|407[a-f]|410a|507a?)$)/i],
  ['PFCs', /^(PFC|CF4|C\d+F\d+)/i],
  ['SF6', /^SF6/i],
  ['NF3', /^NF3/i],
]

export const gasFamily = (gas: string): GasFamily => families.find(([, fits]) => fits.test(gas))?.[0] ?? 'not split'

/** The sets of warming potentials that the lines were calculated with. */
export const gwpSetsOf = (lines: readonly InventoryLine[]): readonly GwpSet[] =>
  [
    ...new Set(
      lines.flatMap(({ content }) => (content.kind === 'calculated' ? [content.factor.gwp ?? content.gwp] : [])),
    ),
  ].toSorted(byText)

/** Reports, registers and publishers of factors behind the lines, each once. */
export const sourcesOf = (lines: readonly InventoryLine[]): readonly string[] =>
  [...new Set(lines.flatMap((line) => sourceOf(line) ?? []))].toSorted(byText)
