import type { Decimal } from '../decimal.ts'
import type { Party } from '../measures/needs.ts'
import type { EarlierStart, FieldClass, Level } from '../submission/document.ts'

export const hubKinds = ['co2-transport-storage', 'hydrogen', 'power', 'heat', 'water', 'logistics'] as const
export type HubKind = (typeof hubKinds)[number]

/** What a hub of a kind may be booked in, without the year. */
export const hubUnits = {
  'co2-transport-storage': ['t'],
  hydrogen: ['t', 'MWh'],
  power: ['MWh'],
  heat: ['MWh'],
  water: ['m3'],
  logistics: ['t'],
} as const satisfies Readonly<Record<HubKind, readonly string[]>>
export type HubUnit = (typeof hubUnits)[HubKind][number]

/** A step of building a hub. `capacityPerYear` is what this phase adds, in the hub's unit. */
export type HubPhase = {
  readonly id: string
  readonly name: string
  /** First year in which the capacity is there. */
  readonly from: number
  readonly capacityPerYear: Decimal
  /** Years that were announced before, so that slippage stays visible. */
  readonly earlierStarts: readonly EarlierStart[]
}

/** A price with who may read it (METHODS 8), in the cluster's currency. */
export type Price = { readonly amount: Decimal; readonly class: FieldClass }

/** Infrastructure that several companies share (METHODS 4.4), as the cluster's office enters it. Phases stand in id order. */
export type Hub = {
  readonly id: string
  readonly name: string
  readonly kind: HubKind
  /** One of `hubUnits` of its kind. */
  readonly unit: HubUnit
  readonly owner: Party
  readonly level: Level
  readonly phases: readonly HubPhase[]
  /** Below this booked amount in a year the hub is not built or not run; null where nobody set one. */
  readonly minimumTakePerYear: Decimal | null
  readonly tariffPerUnit: Price | null
  readonly fixedCostPerYear: Price | null
  readonly capex: Price | null
  readonly source: string | null
  readonly illustrative: boolean
}
