import { no, ok, type Result } from '../result.ts'
import type { GwpSet, MethaneOrigin } from './factor.ts'

/**
 * 100-year global warming potentials: kg of CO2e per kg of gas, in the order AR4, AR5, AR6; null where the report has none.
 * Sources: IPCC AR4 WG1 table 2.14; AR5 WG1 table 8.A.1 (without climate-carbon feedbacks); AR6 WG1 table 7.SM.7, and table 7.15 for
 * methane by origin; collected in the GHG Protocol's table of GWP values (August 2024).
 *
 * Two things differ from tables made earlier. SF6 in AR6 is 24,300, as the supplement to chapter 7 stands now; its authors' table of 2021
 * said 25,200. Eight HFCs that the first print of AR4 leaves out (41, 134, 143, 152, 161, 236cb, 236ea, 245ca) have the values that
 * regulation counts as those of AR4: 40 CFR 98, table A-1, before 2025, and the EU's list of fluorinated gases, COM(2022) 150, annex I.
 * PFC-91-18 is left without one in AR4, for want of a second source.
 *
 * Methane: plain `CH4` is 25 and 28 in AR4 and AR5, as the EPA hub and the UK set use it; AR6 has no plain one that an inventory may
 * use. Fossil methane is 30 in AR5 (its own CO2 counted), AR4 knows no origins.
 */
const gases = {
  CO2: [1, 1, 1],
  CH4: [25, 28, null],
  'CH4-fossil': [25, 30, 29.8],
  'CH4-biogenic': [25, 28, 27],
  N2O: [298, 265, 273],
  SF6: [22800, 23500, 24300],
  NF3: [17200, 16100, 17400],
  'HFC-23': [14800, 12400, 14600],
  'HFC-32': [675, 677, 771],
  'HFC-41': [92, 116, 135],
  'HFC-125': [3500, 3170, 3740],
  'HFC-134': [1100, 1120, 1260],
  'HFC-134a': [1430, 1300, 1530],
  'HFC-143': [353, 328, 364],
  'HFC-143a': [4470, 4800, 5810],
  'HFC-152': [53, 16, 21.5],
  'HFC-152a': [124, 138, 164],
  'HFC-161': [12, 4, 4.84],
  'HFC-227ea': [3220, 3350, 3600],
  'HFC-236cb': [1340, 1210, 1350],
  'HFC-236ea': [1370, 1330, 1500],
  'HFC-236fa': [9810, 8060, 8690],
  'HFC-245ca': [693, 716, 787],
  'HFC-245fa': [1030, 858, 962],
  'HFC-365mfc': [794, 804, 914],
  'HFC-43-10mee': [1640, 1650, 1600],
  'PFC-14': [7390, 6630, 7380],
  'PFC-116': [12200, 11100, 12400],
  'PFC-218': [8830, 8900, 9290],
  'PFC-318': [10300, 9540, 10200],
  'PFC-31-10': [8860, 9200, 10000],
  'PFC-41-12': [9160, 8550, 9220],
  'PFC-51-14': [9300, 7910, 8620],
  'PFC-91-18': [null, 7190, 7480],
} as const satisfies Readonly<Record<string, readonly [number | null, number | null, number | null]>>
export type Gas = keyof typeof gases | Blend

/** Refrigerants sold as mixtures, by mass (ASHRAE 34). */
const blends = {
  'R-404A': { 'HFC-125': 0.44, 'HFC-134a': 0.04, 'HFC-143a': 0.52 },
  'R-407A': { 'HFC-32': 0.2, 'HFC-125': 0.4, 'HFC-134a': 0.4 },
  'R-407C': { 'HFC-32': 0.23, 'HFC-125': 0.25, 'HFC-134a': 0.52 },
  'R-407F': { 'HFC-32': 0.3, 'HFC-125': 0.3, 'HFC-134a': 0.4 },
  'R-410A': { 'HFC-32': 0.5, 'HFC-125': 0.5 },
  'R-507A': { 'HFC-125': 0.5, 'HFC-143a': 0.5 },
} as const satisfies Readonly<Record<string, Partial<Record<keyof typeof gases, number>>>>
type Blend = keyof typeof blends

const column: Readonly<Record<GwpSet, 0 | 1 | 2>> = { AR4: 0, AR5: 1, AR6: 2 }

export const pureGases = Object.keys(gases) as readonly (keyof typeof gases)[]
export const gasNames: readonly Gas[] = [...pureGases, ...(Object.keys(blends) as Blend[])]

/**
 * The GWP of a gas in a set. Plain methane in a set that tells its origins apart takes `origin`. The refusal is a sentence: the
 * origin of methane is asked, or the set has no value for the gas.
 */
export function gwpOf(gas: Gas, set: GwpSet, origin?: MethaneOrigin): Result<number, string> {
  if (isBlend(gas)) {
    const parts = Object.entries(blends[gas]) as [keyof typeof gases, number][]
    return ok(parts.reduce((sum, [part, share]) => sum + share * (gases[part][column[set]] ?? Number.NaN), 0))
  }
  const value = gases[gas][column[set]]
  if (value !== null) return ok(value)
  if (gas !== 'CH4') return no(`${set} has no global warming potential for ${gas}.`)
  if (origin !== undefined) return gwpOf(origin === 'fossil' ? 'CH4-fossil' : 'CH4-biogenic', set)
  return no(`${set} tells methane apart by origin. Is it CH4-fossil (29.8) or CH4-biogenic (27.0)?`)
}

const isBlend = (gas: Gas): gas is Blend => Object.hasOwn(blends, gas)

/** The gas that a name means, in any of the usual spellings: `CH₄`, `HFC134a`, `R134a`, `CF4`, `Sulfur hexafluoride`. Null if none. */
export function findGas(name: string): Gas | null {
  if (Object.hasOwn(gases, name) || Object.hasOwn(blends, name)) return name as Gas
  return bySpelling.get(spelling(name)) ?? null
}

const spelling = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')

const otherNames: Readonly<Record<string, Gas>> = {
  'carbon dioxide': 'CO2',
  methane: 'CH4',
  'fossil CH4': 'CH4-fossil',
  'fossil methane': 'CH4-fossil',
  'biogenic CH4': 'CH4-biogenic',
  'CH4-non-fossil': 'CH4-biogenic',
  'non-fossil CH4': 'CH4-biogenic',
  'nitrous oxide': 'N2O',
  'sulfur hexafluoride': 'SF6',
  'sulphur hexafluoride': 'SF6',
  'nitrogen trifluoride': 'NF3',
  CF4: 'PFC-14',
  C2F6: 'PFC-116',
  C3F8: 'PFC-218',
  'c-C4F8': 'PFC-318',
  C4F10: 'PFC-31-10',
  C5F12: 'PFC-41-12',
  C6F14: 'PFC-51-14',
  C10F18: 'PFC-91-18',
}

const bySpelling = new Map<string, Gas>([
  ...gasNames.map((gas) => [spelling(gas), gas] as const),
  // The trade sells the gases by their R numbers.
  ...gasNames.filter((gas) => /^[HP]FC-/.test(gas)).map((gas) => [`r${spelling(gas).slice(3)}`, gas] as const),
  ...Object.entries(otherNames).map(([name, gas]) => [spelling(name), gas] as const),
])
