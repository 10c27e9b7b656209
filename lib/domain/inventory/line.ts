import type { Decimal } from '../decimal.ts'
import type { Factor, GwpSet, HeatingValue, MethaneOrigin } from '../factors/factor.ts'
import type { FieldClass, Scope } from '../submission/document.ts'

/** Why a source has no figure: an entry with a reason, never a silent zero (METHODS 1.4). */
export const notations = ['not-occurring', 'not-estimated', 'included-elsewhere', 'confidential'] as const
export type Notation = (typeof notations)[number]

/** Sources of scope 1 (GHG Protocol, Corporate Standard, chapter 4), the kinds of bought energy, the 15 categories of scope 3. */
export const categories = {
  '1': ['stationary', 'mobile', 'process', 'fugitive', 'waste', 'removal'],
  '2-location': ['electricity', 'steam', 'heat', 'cooling'],
  '2-market': ['electricity', 'steam', 'heat', 'cooling'],
  '3': [
    'goods-and-services',
    'capital-goods',
    'fuel-and-energy',
    'upstream-transport',
    'waste-in-operations',
    'business-travel',
    'commuting',
    'upstream-leased-assets',
    'downstream-transport',
    'processing-of-products',
    'use-of-products',
    'end-of-life',
    'downstream-leased-assets',
    'franchises',
    'investments',
  ],
} as const satisfies Readonly<Record<Scope, readonly string[]>>
export type Category = (typeof categories)[Scope][number]

/** How a figure was arrived at, from an average of the sector to a meter in the stack. */
export const methods = ['spend', 'average', 'tier-1', 'tier-2', 'tier-3', 'measured'] as const
export type Method = (typeof methods)[number]

/** 1 verified measurement … 5 rough estimate (the pedigree scale of the GHG Protocol's guidance on data quality). */
export type DataQuality = 1 | 2 | 3 | 4 | 5

export type LineQuantity = { readonly value: Decimal; readonly unit: string }

/** The factor as the line keeps it: the library may move on, the line does not (METHODS 1.2). */
export type FrozenFactor = Omit<Factor, 'validFrom' | 'validTo' | 'methane'> & {
  readonly methane: MethaneOrigin | null
}

/**
 * Leads from one dimension to another, and says by what: a density or a calorific value with its source. A heating value ratio leads
 * from one basis of energy to the other.
 */
export type Bridge = {
  readonly kind: 'density' | 'calorific-value' | 'heating-value-ratio'
  readonly value: Decimal
  /** `kg/m3`, `GJ/t`, `MWh/m3`; a ratio is always `LHV/HHV`. */
  readonly unit: string
  /** The heating value that a calorific value stands in; null for a density and a ratio. */
  readonly basis: HeatingValue | null
  readonly source: string
}

/** Tonnes of CO2e of a line. Biogenic CO2 is a memo outside the sum (METHODS 1.4), in tonnes of CO2. */
export type LineResult = {
  readonly tonnes: Decimal
  readonly byGas: Readonly<Record<string, Decimal>>
  readonly biogenicTonnes: Decimal
}

export type Calculated = {
  readonly kind: 'calculated'
  readonly quantity: LineQuantity
  readonly factor: FrozenFactor
  readonly gwp: GwpSet
  readonly bridge: Bridge | null
  /** Share of the carbon that is oxidised, 0 to 1; null where the factor has it in already. Applies to CO2 alone. */
  readonly oxidation: Decimal | null
  /** Share of the fuel's carbon that is biogenic, 0 to 1. */
  readonly biogenicShare: Decimal | null
  readonly result: LineResult
}
/** A tonnage that a report or register gives ready-made; `gas` may be `CO2e`. Tonnes of CO2e. */
export type Reported = {
  readonly kind: 'reported'
  readonly gas: string
  readonly tonnes: Decimal
  readonly source: string
}
export type Noted = { readonly kind: 'noted'; readonly notation: Notation; readonly reason: string }

export type LineContent = Calculated | Reported | Noted

/** A file that stands behind a line, by its SHA-256. */
export type EvidenceRef = { readonly digest: string; readonly name: string }

/** One entry of an inventory (METHODS 1.2): what was emitted by one source stream of a site in a year, and how that is known. */
export type InventoryLine = {
  readonly id: string
  readonly siteId: string
  readonly year: number
  readonly scope: Scope
  readonly category: Category | null
  /** The source stream, in the company's own words: `Boiler 2, natural gas`. */
  readonly stream: string | null
  readonly content: LineContent
  readonly method: Method | null
  readonly quality: DataQuality | null
  /** Half of the 95 % interval, in per cent of the figure. */
  readonly uncertaintyPercent: Decimal | null
  readonly note: string | null
  readonly evidence: readonly EvidenceRef[]
  readonly class: FieldClass
}

/** A removal takes carbon from the air. It stands on a line of its own and lowers no gross figure (METHODS 2.2). */
export const isRemoval = ({ category }: Pick<InventoryLine, 'category'>): boolean => category === 'removal'
