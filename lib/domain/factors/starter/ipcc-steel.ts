import type { Decimal } from '../../decimal.ts'
import { decimalOfCell, pointLeft } from '../exact.ts'
import { co2PerCarbon } from '../process-equations.ts'
import { ipccFactor } from './ipcc-factor.ts'

const chapter = 'Volume 3, chapter 4, Metal industry'

/** Tier 1 (tables 4.1 and 4.2): tonnes of CO2 per tonne of product, and kilograms of methane where the table has them. */
const tierOne: readonly (readonly [name: string, tonnes: Decimal, methane?: Decimal])[] = [
  ['Steel, basic oxygen furnace (BOF)', '1.46'],
  ['Steel, electric arc furnace (EAF)', '0.08'],
  ['Steel, open hearth furnace (OHF)', '1.72'],
  ['Steel, global average (65 % BOF, 30 % EAF, 5 % OHF)', '1.06'],
  ['Pig iron not turned into steel, blast furnace', '1.35'],
  ['Direct reduced iron (DRI)', '0.7'],
  ['Sinter', '0.2', '0.07'],
  ['Iron ore pellets', '0.03'],
  ['Metallurgical coke, coke oven', '0.56', '0.0001'],
]

/** Carbon contents for the carbon balance (table 4.3), kilograms of carbon per kilogram. */
export const carbonContents: readonly (readonly [material: string, carbon: Decimal])[] = [
  ['EAF carbon electrodes', '0.82'],
  ['EAF charge carbon', '0.83'],
  ['Coke', '0.83'],
  ['Coking coal', '0.73'],
  ['Coal', '0.67'],
  ['Coal tar', '0.62'],
  ['Coke oven gas', '0.47'],
  ['Blast furnace gas', '0.17'],
  ['Natural gas', '0.73'],
  ['Fuel oil', '0.86'],
  ['Petroleum coke', '0.87'],
  ['Limestone', '0.12'],
  ['Dolomite', '0.13'],
  ['Purchased pig iron', '0.04'],
  ['Scrap iron', '0.04'],
  ['Direct reduced iron', '0.02'],
  ['Hot briquetted iron', '0.02'],
  ['Steel', '0.01'],
]

/** Iron and steel: tier 1 by product, and the CO2 of each material's carbon for a balance of what comes in and what leaves. */
export const ipccSteel = [
  ...tierOne.map(([name, tonnes, methane]) =>
    ipccFactor({
      name: `${name}, process CO2`,
      gases: { CO2: pointLeft(tonnes, -3), ...(methane !== undefined && { CH4: methane }) },
      source: `${chapter}, table 4.1${methane === undefined ? '' : ' and 4.2'}, tier 1${name.startsWith('Steel') ? ', pig iron made for it included' : ''}`,
    }),
  ),
  ...carbonContents.map(([material, carbon]) =>
    ipccFactor({
      name: `${material}, carbon balance of iron and steel`,
      gases: { CO2: decimalOfCell(Number((Number(carbon) * 1000 * co2PerCarbon).toPrecision(12))) },
      source: `${chapter}, table 4.3, ${carbon} kg C per kg times 44/12, tier 2: counts where it comes in, is taken off where it leaves`,
    }),
  ),
]
