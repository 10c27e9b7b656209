import type { Factor } from '../factor.ts'
import { ukFactor, type UkFactorRow, type UkFuelRow, type UkSumRow } from '../uk-factor.ts'
import { ukBioenergy } from './uk-2024-bioenergy.ts'
import { ukGases } from './uk-2024-gases.ts'
import { ukLiquids } from './uk-2024-liquids.ts'
import { ukSolids } from './uk-2024-solids.ts'

/** Bought energy: name, place in the set, kg CO2e of CO2, of CH4, of N2O per kWh, and kg of biogenic CO2. */
const energy: readonly (readonly [
  name: string,
  place: string,
  ...figures: readonly [string, string, string, string?],
])[] = [
  [
    'Electricity: UK, generation',
    'Scope 2, UK electricity, Electricity generated, Electricity: UK',
    '0.20493',
    '0.0009',
    '0.00122',
    '0.11507',
  ],
  [
    'Electricity: UK, transmission and distribution',
    'Scope 3, Transmission and distribution, T&D- UK electricity, Electricity: UK',
    '0.01811',
    '0.00008',
    '0.00011',
  ],
  ['Onsite heat and steam', 'Scope 2, Heat and steam, Onsite heat and steam', '0.17791', '0.00122', '0.00052'],
  ['District heat and steam', 'Scope 2, Heat and steam, District heat and steam', '0.17791', '0.00122', '0.00052'],
  [
    'District heat and steam, distribution, 5% loss',
    'Scope 3, Transmission and distribution, Distribution - district heat & steam, 5% loss',
    '0.00936',
    '0.00007',
    '0.00003',
  ],
]

const fuel =
  (place: string) =>
  ([name, unit, co2, ch4, n2o, biogenic]: UkFuelRow): UkFactorRow => ({
    name,
    unit,
    place: `Scope 1, Fuels, ${place}`,
    figures: { byGas: { co2, ch4, n2o }, ...(biogenic !== undefined && { biogenic }) },
  })

const bioenergy = ([name, unit, co2e, biogenic]: UkSumRow): UkFactorRow => ({
  name,
  unit,
  place: 'Scope 1, Bioenergy',
  figures: { co2e, ...(biogenic !== undefined && { biogenic }) },
})

const rows: readonly UkFactorRow[] = [
  ...ukGases.map(fuel('Gaseous fuels')),
  ...ukLiquids.map(fuel('Liquid fuels')),
  ...ukSolids.map(fuel('Solid fuels')),
  ...ukBioenergy.map(bioenergy),
  ...energy.map(([name, place, co2, ch4, n2o, biogenic]) => ({
    name,
    unit: 'kWh',
    place,
    figures: { byGas: { co2, ch4, n2o }, ...(biogenic !== undefined && { biogenic }) },
  })),
]

/** UK government set 2024: fuels of scope 1, bioenergy with its biogenic CO2, electricity, heat and steam. */
export const uk2024: readonly Factor[] = rows.flatMap((row) => ukFactor(2024, row) ?? [])
