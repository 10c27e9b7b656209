import { epaFactor, epaFuelFactors, epaGases, epaGridFactor } from '../epa-factor.ts'
import type { Factor } from '../factor.ts'
import { epaGrid } from './epa-2025-grid.ts'
import { epaStationary } from './epa-2025-stationary.ts'

/** US EPA hub 2025: stationary combustion, eGRID2023 subregions, bought steam and heat. */
export const epa2025: readonly Factor[] = [
  ...epaStationary.flatMap(({ group, unit, rows }) => rows.flatMap((row) => epaFuelFactors(2025, group, unit, row))),
  ...epaGrid.map(([code, name, co2, ch4, n2o]) =>
    epaGridFactor({ year: 2025, dataYear: 2023 }, code, name, [co2, ch4, n2o]),
  ),
  epaFactor(2025, {
    name: 'Steam and Heat',
    per: 'MMBtu',
    ...epaGases('66.33', '1.25', '0.125', 'fossil'),
    source: 'Table 7, Steam and Heat, from natural gas at 80 % efficiency',
  }),
]
