import type { Decimal } from '../decimal.ts'

/** What can flow between neighbours (METHODS 5.1). */
export const flowKinds = [
  'heat',
  'steam',
  'CO2',
  'hydrogen',
  'power',
  'water',
  'by-product',
  'waste',
  'logistics',
] as const
export type FlowKind = (typeof flowKinds)[number]

export const flowDirections = ['supply', 'demand'] as const
export type FlowDirection = (typeof flowDirections)[number]

export const firmnesses = ['firm', 'interruptible'] as const
export type Firmness = (typeof firmnesses)[number]

/**
 * One row of the sheet Flows, as read and checked. Quantity a year in its unit, temperatures in °C, pressure in bar absolute. An
 * optional field is undefined where the file has no such column, which leaves what is stored alone; null is an empty cell.
 */
export type FlowRow = {
  readonly row: number
  /** Hidden id of the flow; null where the row is new. */
  readonly id: string | null
  readonly siteKey: string
  readonly kind: FlowKind
  readonly direction: FlowDirection
  readonly title?: string | null
  readonly quantity: Decimal
  readonly unit: string
  readonly temperature?: Decimal | null
  readonly returnTemperature?: Decimal | null
  readonly pressure?: Decimal | null
  readonly purityPercent?: Decimal | null
  readonly impurities?: string | null
  readonly firstYear?: number | null
  readonly lastYear?: number | null
  readonly firmness?: Firmness | null
  readonly presentRoute?: string | null
  readonly note?: string | null
}
