import { captureTypes } from './capture-types.ts'
import { heatTypes } from './heat-types.ts'
import type { MeasureSector, MeasureType } from './measure-type.ts'
import { processTypes } from './process-types.ts'

/** Every type of measure from which an engineer may start, in the order of the list. */
export const measureTypes: readonly MeasureType[] = [...captureTypes, ...heatTypes, ...processTypes]

export const findMeasureType = (id: string): MeasureType | null => measureTypes.find((type) => type.id === id) ?? null

/** The types of a sector: its own first, then those that stand anywhere. Null is every sector. */
export function typesOfSector(sector: MeasureSector | null): readonly MeasureType[] {
  if (sector === null) return measureTypes
  const own = measureTypes.filter((type) => type.sectors.includes(sector))
  return [...own, ...measureTypes.filter((type) => !own.includes(type) && type.sectors.includes('any'))]
}

export const sectorNames: Readonly<Record<MeasureSector, string>> = {
  cement: 'Cement and lime',
  steel: 'Iron and steel',
  chemicals: 'Chemicals',
  refining: 'Refining',
  'power-waste': 'Power and waste',
  any: 'Any plant',
}
