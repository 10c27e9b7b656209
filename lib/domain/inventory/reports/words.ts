import type { GwpSet } from '../../factors/factor.ts'
import { byText } from '../../text-order.ts'
import type { InventoryLine } from '../line.ts'
import { sourceOf } from '../line-tonnes.ts'

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
