import type { Carrier, Pillar } from '../../submission/document.ts'

/** Where a type of measure is at home. */
export const measureSectors = ['cement', 'steel', 'chemicals', 'refining', 'power-waste', 'any'] as const
export type MeasureSector = (typeof measureSectors)[number]

/** Values for plants that start in 2020, 2030, 2040 and 2050. */
export const valueYears = [2020, 2030, 2040, 2050] as const
export type ByStartYear = readonly [number, number, number, number]

/** What a plant's yearly size is counted in. */
export const sizeUnits = ['t CO₂', 'MWh heat', 'MWh power', 'MWh hydrogen', 't steel', 't iron', 't olefins'] as const
export type SizeUnit = (typeof sizeUnits)[number]

/**
 * A published technology from which a plant engineer starts (METHODS 4.1). Money is in `currency` of `priceYear` and never converted
 * by itself. Amounts are a unit of size, so of a tonne or a MWh that the plant makes or captures in a year.
 */
export type MeasureType = {
  readonly id: string
  readonly name: string
  readonly pillar: Pillar
  readonly sectors: readonly MeasureSector[]
  readonly unit: SizeUnit
  readonly currency: 'EUR' | 'USD'
  readonly priceYear: number
  /** Money for a capacity of one unit an hour: of what the plant makes, or of the power it takes. */
  readonly investment: ByStartYear
  readonly investmentIsFor: 'output' | 'power-input'
  /** Per cent of the investment a year. */
  readonly fixedPercent: ByStartYear
  /** Money a unit; null where the source gives none in such a unit. */
  readonly variable: ByStartYear | null
  readonly lifetimeYears: number
  /** MWh of a carrier taken for a unit; less than nothing where the plant gives it. */
  readonly takes: Partial<Readonly<Record<Carrier, ByStartYear>>>
  /** MWh of natural gas that a unit no longer burns in the boiler it replaces. */
  readonly sparesGas: ByStartYear | null
  /** Tonnes of CO₂ that a unit takes off by itself; null where that depends on what the site does today. */
  readonly tonnes: number | null
  readonly source: string
  /** What whoever starts from it must know. */
  readonly note: string | null
}

export const always = (value: number): ByStartYear => [value, value, value, value]
