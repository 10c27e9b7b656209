import type { Decimal } from '../decimal.ts'
import type { Party } from '../measures/needs.ts'
import type { EnablerKind } from '../submission/document.ts'

export const askStatuses = ['open', 'asked', 'promised', 'granted', 'refused'] as const
export type AskStatus = (typeof askStatuses)[number]

/** What the cluster asks of somebody, with the measures that wait for it. */
export type Ask = {
  readonly id: string
  readonly title: string
  readonly kind: EnablerKind
  /** Who has to grant it. */
  readonly owner: Party
  readonly status: AskStatus
  readonly neededBy: number | null
  /** Measures that depend on it, by id. */
  readonly measureIds: readonly string[]
  readonly source: string | null
}

/** What the cluster can spend in a year, in its currency. */
export type YearBudget = { readonly year: number; readonly amount: Decimal }
