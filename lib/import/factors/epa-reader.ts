import type { EpaOrigin } from '#lib/domain/factors/epa-factor'
import type { Factor } from '#lib/domain/factors/factor'
import type { EpaRow, EpaTable } from './epa-tables.ts'

/** What a row gives: factors, or the reason why its figures give none, or neither where it is a heading. */
export type EpaOutcome = {
  readonly row: EpaRow
  readonly factors?: readonly Factor[]
  readonly reason?: string
}

export type EpaHub = {
  readonly year: number
  /** The weights of table 11. */
  readonly gwps: ReadonlyMap<string, number>
}

export const given = (row: EpaRow, ...factors: readonly Factor[]): EpaOutcome => ({ row, factors })
export const sourceOf = ({ number, title }: EpaTable): string => `Table ${number}, ${title}`

/** How one table is read. Its headings must all be there, so that a table that changed is left out whole and not misread. */
export type EpaReader = {
  readonly headings: readonly RegExp[]
  readonly read: (table: EpaTable, hub: EpaHub) => readonly EpaOutcome[]
}

export const originOf = (fuel: string): EpaOrigin =>
  /ethanol|methanol|biodiesel|biomass/i.test(fuel) ? 'biomass' : 'fossil'
