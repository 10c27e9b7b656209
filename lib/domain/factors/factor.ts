import type { Decimal } from '../decimal.ts'

/** The sets of 100-year global warming potentials that an inventory year can stand in (METHODS 1.3). */
export const gwpSets = ['AR4', 'AR5', 'AR6'] as const
export type GwpSet = (typeof gwpSets)[number]

/** Energy of a fuel with the heat of its water vapour (HHV, "gross CV") or without it (LHV, "net CV"). */
export const heatingValues = ['LHV', 'HHV'] as const
export type HeatingValue = (typeof heatingValues)[number]

/** Methane of coal, oil and gas, or of living matter. */
export const methaneOrigins = ['fossil', 'non-fossil'] as const
export type MethaneOrigin = (typeof methaneOrigins)[number]

/**
 * Emissions per unit of activity. `gases` holds kilograms of each gas per unit by the gas's name; `CO2e` stands for a sum that its
 * publisher made ready, and is then the only entry beside biogenic memos. Nothing of it changes once a line has frozen it.
 */
export type Factor = {
  /** Stable: `uk-2024/natural-gas/kwh-hhv`; a company's own names its version (`ownFactorId`). */
  readonly id: string
  readonly name: string
  readonly publisher: string
  /** The table as its publisher names it. */
  readonly dataset: string
  /** The year of the publication. */
  readonly year: number
  /** ISO 3166 code of a country, a region below it (`US-ERCT`), or `world`. */
  readonly region: string
  /** First and last inventory year it is meant for; null is open. */
  readonly validFrom: number | null
  readonly validTo: number | null
  /** The unit of activity, by its symbol in the unit table. */
  readonly per: string
  /** Null where the unit says nothing of a heating value. */
  readonly basis: HeatingValue | null
  readonly gases: Readonly<Record<string, Decimal>>
  /** The GWP set of a ready-made `CO2e`; null where the gases stand apart. */
  readonly gwp: GwpSet | null
  /** Where the methane of a plain `CH4` comes from, for the sets that tell its origins apart (METHODS 1.3). Left out: not known. */
  readonly methane?: MethaneOrigin
  readonly licence: string
  /** Table, sheet or page it was taken from. */
  readonly source: string
}
