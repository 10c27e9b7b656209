import type { Decimal } from '../decimal.ts'
import type { EvidenceRef } from '../inventory/line.ts'
import type { FieldClass, Level } from '../submission/document.ts'
import type { FlowKind } from '../submission/inventory-statements.ts'

/** What a measure books on a hub (METHODS 4.4). It ends with the measure's lifetime. */
export type HubBooking = {
  readonly hubId: string
  /** The phase it waits for; null for the first of the hub. */
  readonly phaseId: string | null
  /** At full effect, in the hub's unit a year. */
  readonly perYear: Decimal
  /** First year of the booking; null follows the start of the measure. */
  readonly from: number | null
  /** Years to the full amount, 1 for all of it in the first year; null follows the ramp of the measure. */
  readonly rampYears: number | null
  readonly class: FieldClass
}

/** A member by its id, or somebody outside the cluster by name alone. */
export type Party = { readonly organisationId: string | null; readonly name: string }

/**
 * What a measure hands over to another company, or takes from it (METHODS 1.7, 1.8). It follows the start, ramp and lifetime of the
 * measure. CO2 for use earns nothing; CO2 for another company's capture plant moves there with all its tonnes.
 */
export type MeasureFlow = {
  readonly side: 'sent' | 'received'
  readonly kind: FlowKind
  /** Of CO2 alone, else null. */
  readonly origin: 'fossil' | 'biogenic' | null
  readonly counterpart: Party
  /** At full effect: MWh a year of energy, tonnes a year of CO2 and hydrogen. */
  readonly perYear: Decimal
  readonly class: FieldClass
}

/** What shows that a measure reached a level (METHODS 4.1). */
export type LevelEvidence = {
  readonly level: Level
  /** Day on which it was reached, `2027-03-12`; null where nobody says. */
  readonly reachedOn: string | null
  readonly note: string | null
  readonly evidence: readonly EvidenceRef[]
}
