import type { Decimal } from '../../decimal.ts'
import { decimalOfCell, pointLeft } from '../exact.ts'
import { co2PerCarbon } from '../process-equations.ts'
import { ipccFactor } from './ipcc-factor.ts'

const chapter = 'Volume 3, chapter 4, Metal industry'

const withPigIron = 'pig iron made for it included'

/** Tier 1 (tables 4.1 and 4.2): tonnes of CO2 per tonne of product, kilograms of methane where the table has them, and what is counted. */
const tierOne: readonly {
  readonly name: string
  readonly tonnes: Decimal
  readonly methane?: Decimal
  readonly counted?: string
}[] = [
  { name: 'Steel, basic oxygen furnace (BOF)', tonnes: '1.46', counted: withPigIron },
  {
    name: 'Steel, electric arc furnace (EAF)',
    tonnes: '0.08',
    counted: 'for steel made of scrap, pig iron charged to it not included',
  },
  { name: 'Steel, open hearth furnace (OHF)', tonnes: '1.72', counted: withPigIron },
  { name: 'Steel, global average (65 % BOF, 30 % EAF, 5 % OHF)', tonnes: '1.06', counted: withPigIron },
  { name: 'Pig iron not turned into steel, blast furnace', tonnes: '1.35' },
  { name: 'Direct reduced iron (DRI)', tonnes: '0.7', counted: 'made with natural gas' },
  { name: 'Sinter', tonnes: '0.2', methane: '0.07' },
  { name: 'Iron ore pellets', tonnes: '0.03' },
  { name: 'Metallurgical coke, coke oven', tonnes: '0.56', methane: '0.0001' },
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
  ...tierOne.map(({ name, tonnes, methane, counted }) =>
    ipccFactor({
      name: `${name}, process CO2`,
      gases: { CO2: pointLeft(tonnes, -3), ...(methane !== undefined && { CH4: methane }) },
      source: `${chapter}, table 4.1${methane === undefined ? '' : ' and 4.2'}, tier 1${counted === undefined ? '' : `, ${counted}`}`,
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
