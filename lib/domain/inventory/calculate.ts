import { fromDecimal, toDecimal, type Decimal } from '../decimal.ts'
import type { Factor, MethaneOrigin } from '../factors/factor.ts'
import { no, ok, type Result } from '../result.ts'
import type { Bridge, Calculated, LineResult } from './line.ts'
import { ratioOf } from './ratio-of.ts'
import { weightOf } from './weight-of.ts'

/** What of a factor counts; the rest says where it comes from. */
export type CountedFactor = Pick<Factor, 'per' | 'basis' | 'gases' | 'gwp'> & {
  readonly methane?: MethaneOrigin | null
}

export type Calculation = Pick<Calculated, 'quantity' | 'gwp' | 'oxidation' | 'biogenicShare'> & {
  readonly factor: CountedFactor
  readonly bridge: Bridge | null
  /** Only a line of removals may come out below zero (METHODS 1.10). */
  readonly isRemoval: boolean
}

/** Kilograms of CO2e, unrounded. `byGas` adds up to `kg`; biogenic CO2 is a memo outside it (METHODS 1.4). */
export type Computed = {
  readonly kg: number
  readonly byGas: Readonly<Record<string, number>>
  readonly biogenicKg: number
}

/** No plausible line is beyond it, and `toDecimal` cannot write it. */
const beyond = 1e18

/**
 * `kgCO2e = quantity × Σ gas (factor × GWP)` (METHODS 1.1), with the quantity restated in the factor's unit. Oxidation and biogenic
 * share apply to CO2 alone: the share goes to the memo. `CO2-biogenic` of a factor is memo as a whole. A ready-made `CO2e` counts only
 * in the GWP set that it was made with, alone, and with neither oxidation nor share. Nothing is rounded. The refusal is a sentence.
 */
export function calculate(line: Calculation): Result<Computed, string> {
  const { quantity, factor, gwp, isRemoval } = line
  const ratio = ratioOf(quantity.unit, factor, line.bridge)
  if (!ratio.ok) return ratio
  const value = fromDecimal(quantity.value)
  if (value < 0 && !isRemoval) return no(`The quantity ${quantity.value} is negative. Only removals may be.`)
  const oxidation = shareOf(line.oxidation, 1)
  const biogenicShare = shareOf(line.biogenicShare, 0)
  if (oxidation === null) return no(`The oxidation factor ${line.oxidation ?? ''} is not a share from 0 to 1.`)
  if (biogenicShare === null) return no(`The biogenic share ${line.biogenicShare ?? ''} is not a share from 0 to 1.`)

  const amount = value * ratio.value
  const byGas: Record<string, number> = {}
  let kg = 0
  let biogenicKg = 0
  let gases = 0
  for (const name in factor.gases) {
    if (!Object.hasOwn(factor.gases, name)) continue
    gases += 1
    const each = fromDecimal(factor.gases[name] ?? '')
    if (each < 0 && !isRemoval) return no(`The factor for ${name} is negative. Only removals may be.`)
    const weight = weightOf(name, gwp, factor.methane ?? undefined)
    if (!weight.ok) return weight
    const { gas, kind } = weight.value
    const fault = kind === 'sum' ? faultOfSum(line, oxidation, biogenicShare) : null
    if (fault !== null) return no(fault)
    if (Object.hasOwn(byGas, gas)) return no(`The factor names ${gas} twice. Which of the two is it?`)
    const burnt = amount * each * weight.value.gwp * (kind === 'carbon' || kind === 'memo' ? oxidation : 1)
    const memo = kind === 'memo' ? burnt : kind === 'carbon' ? burnt * biogenicShare : 0
    biogenicKg += memo
    if (kind === 'memo') continue
    byGas[gas] = burnt - memo
    kg += burnt - memo
  }
  const origin = Object.hasOwn(byGas, 'CH4') ? methaneOf(byGas) : null
  if (origin !== null) return no(`The factor names CH4 and ${origin} beside it. Is it one methane, or two?`)
  if (gases === 0) return no('The factor names no gas. What does it emit?')
  if (!(Math.abs(kg) < beyond && Math.abs(biogenicKg) < beyond))
    return no('The result is out of range. Is the unit of the quantity right?')
  return ok({ kg, byGas, biogenicKg })
}

/** Methane with its origin, which plain methane beside it would most likely count a second time. */
const methaneOf = (byGas: Readonly<Record<string, number>>): string | null =>
  ['CH4-fossil', 'CH4-biogenic'].find((gas) => Object.hasOwn(byGas, gas)) ?? null

function shareOf(text: Decimal | null, otherwise: number): number | null {
  if (text === null) return otherwise
  const share = fromDecimal(text)
  return share >= 0 && share <= 1 ? share : null
}

function faultOfSum({ factor, gwp }: Calculation, oxidation: number, biogenicShare: number): string | null {
  const others = Object.keys(factor.gases).filter((name) => !['CO2e', 'CO2-biogenic'].includes(name))
  if (others.length > 0)
    return `The factor has a ready-made CO2e and ${others.join(', ')} beside it. Which of the two counts?`
  if (factor.gwp === null) return 'The ready-made CO2e of the factor does not say in which GWP set. Which is it?'
  if (factor.gwp !== gwp)
    return `The ready-made CO2e of the factor is in ${factor.gwp}, the inventory in ${gwp}. A factor with its gases apart can be counted in both.`
  if (oxidation !== 1 || biogenicShare !== 0)
    return 'A ready-made CO2e does not say how much of it is CO2, so neither oxidation nor a biogenic share can be applied.'
  return null
}

/** Places after the point of a frozen tonnage: a milligram. */
const places = 9

/** The result as a line keeps it: tonnes, in decimal strings. */
export function frozenResult({ kg, byGas, biogenicKg }: Computed): LineResult {
  const frozen: Record<string, Decimal> = {}
  for (const gas in byGas) if (Object.hasOwn(byGas, gas)) frozen[gas] = toDecimal((byGas[gas] ?? 0) / 1000, places)
  return {
    tonnes: toDecimal(kg / 1000, places),
    byGas: frozen,
    biogenicTonnes: toDecimal(biogenicKg / 1000, places),
  }
}
