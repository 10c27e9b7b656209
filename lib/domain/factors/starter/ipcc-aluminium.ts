import type { Decimal } from '../../decimal.ts'
import { decimalOfCell, pointLeft } from '../exact.ts'
import { aluminiumCells, anodeEffectPfc, type AluminiumCell } from '../process-equations.ts'
import { ipccFactor } from './ipcc-factor.ts'

const chapter = 'Volume 3, chapter 4, Metal industry'

const anodes: readonly (readonly [technology: string, tonnes: Decimal])[] = [
  ['prebake', '1.6'],
  ['Søderberg', '1.7'],
]

/** Tier 1 (table 4.15): kilograms of CF4 and C2F6 per tonne of aluminium. */
const tierOne: readonly (readonly [cell: AluminiumCell, cf4: Decimal, c2f6: Decimal])[] = [
  ['centre-worked prebake', '0.4', '0.04'],
  ['side-worked prebake', '1.6', '0.4'],
  ['vertical stud Søderberg', '0.8', '0.04'],
  ['horizontal stud Søderberg', '0.4', '0.03'],
]

const cells: readonly AluminiumCell[] = tierOne.map(([cell]) => cell)

/** Aluminium: CO2 of the anodes, PFC by tier 1, and PFC for each anode-effect minute per cell-day by the slope method. */
export const ipccAluminium = [
  ...anodes.map(([technology, tonnes]) =>
    ipccFactor({
      name: `Aluminium, ${technology}, anode CO2`,
      gases: { CO2: pointLeft(tonnes, -3) },
      source: `${chapter}, table 4.10, tier 1`,
    }),
  ),
  ...tierOne.map(([cell, cf4, c2f6]) =>
    ipccFactor({
      name: `Aluminium, ${cell}, PFC`,
      gases: { 'PFC-14': cf4, 'PFC-116': c2f6 },
      source: `${chapter}, table 4.15, tier 1`,
    }),
  ),
  ...cells.map((cell) => {
    const { CF4, C2F6 } = anodeEffectPfc(cell, 1)
    return ipccFactor({
      name: `Aluminium, ${cell}, PFC by slope, for each anode-effect minute per cell-day`,
      gases: { 'PFC-14': decimalOfCell(CF4), 'PFC-116': decimalOfCell(C2F6) },
      source: `${chapter}, equation 4.26 and table 4.16 (slope ${aluminiumCells[cell].slope}), tier 2: multiply the tonnes by the minutes`,
    })
  }),
]
