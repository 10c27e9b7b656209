import type { Decimal } from '../decimal.ts'
import type { InventoryYear } from '../inventory/inventory-year.ts'
import type { RestatementCause } from '../inventory/restatement.ts'
import type { Scope } from './document.ts'

/** What a company reports of a year by its own boundary, in tonnes of CO2e; null where it has no figure. */
export type ScopeSums = Readonly<Record<Scope, Decimal | null>>

/** A year whose figures were stated anew: both sums stay readable with the reason (METHODS 1.9). */
export type RestatementEntry = {
  readonly id: string
  readonly year: number
  readonly cause: RestatementCause
  readonly reason: string
  /** In per cent: what had to be exceeded for the base year to be restated. */
  readonly thresholdPercent: Decimal
  readonly before: ScopeSums
  readonly after: ScopeSums
  readonly by: string
  /** An instant in UTC. */
  readonly at: string
}

export const energyFlowKinds = ['power', 'steam', 'heat', 'cooling'] as const
export const carbonFlowKinds = ['co2-capture', 'co2-storage', 'co2-use'] as const
export const flowKinds = [...energyFlowKinds, ...carbonFlowKinds, 'hydrogen'] as const
/** What is handed over between two sites: energy, CO2 by its purpose, hydrogen (METHODS 1.7, 1.8). */
export type FlowKind = (typeof flowKinds)[number]

/** What one company says of a flow that it sends or receives in a year. Both ends are named. */
export type FlowEntry = {
  readonly id: string
  readonly siteId: string
  readonly year: number
  readonly side: 'sent' | 'received'
  readonly kind: FlowKind
  /** Of CO2 alone, else null. */
  readonly origin: 'fossil' | 'biogenic' | null
  /** A member by its id, or somebody outside the cluster by name alone. */
  readonly counterpart: { readonly organisationId: string | null; readonly name: string }
  readonly quantity: Decimal
  readonly unit: string
  /** Tonnes of CO2e that the stating end counts for energy: the sender in scope 1, the receiver in scope 2, both ways. */
  readonly scope1: Decimal | null
  readonly location: Decimal | null
  readonly market: Decimal | null
  /** True where the site's figures have a transfer of CO2 in already, as a verified figure does. */
  readonly inFigures: boolean
  readonly note: string | null
}

/** What a company wrote to a warning, under the check's stable key. */
export type ExplanationEntry = { readonly key: string; readonly text: string }

/** What stands beside the lines of an inventory. Years, restatements (oldest first), flows and explanations in a fixed order. */
export type InventoryStatements = {
  readonly years: readonly InventoryYear[]
  readonly restatements: readonly RestatementEntry[]
  readonly transfers: readonly FlowEntry[]
  readonly explanations: readonly ExplanationEntry[]
}

export const noStatements: InventoryStatements = { years: [], restatements: [], transfers: [], explanations: [] }
