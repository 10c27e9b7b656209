import type { KeptDisclosure, KeptTradingShare } from '#lib/domain/inventory/disclosure-row'
import type { KeptOwnerShare } from '#lib/domain/inventory/owner-shares'
import type { KeyedFlow } from '#lib/domain/inventory/flow-row'
import type { InventoryLine } from '#lib/domain/inventory/line'
import type { KeptNeeds } from '#lib/domain/measures/need-rows'
import type { StatedTerms } from '#lib/domain/submission/commitment-terms'
import type { CommitmentEntry, MeasureEntry, SiteEntry } from '#lib/domain/submission/document'

/** A line as an export writes it, with the key of its site. */
export type ExportedLine = Omit<InventoryLine, 'siteId' | 'evidence' | 'class'> & { readonly siteKey: string }

/** What a company has, for its template. Everything may be empty: then the template is blank. */
export type TemplateData = {
  readonly company: string
  readonly sites: readonly SiteEntry[]
  readonly lines: readonly ExportedLine[]
  readonly commitments: readonly (CommitmentEntry & { readonly terms?: StatedTerms })[]
  readonly measures: readonly (Omit<MeasureEntry, 'siteId'> & { readonly siteKey: string })[]
  readonly flows: readonly KeyedFlow[]
  readonly needs: KeptNeeds
  readonly disclosures: readonly KeptDisclosure[]
  readonly tradingShares: readonly KeptTradingShare[]
  readonly ownerShares: readonly KeptOwnerShare[]
  /** Names of the other members, for the drop-down. */
  readonly members: readonly string[]
  /** What can be booked, hubs and their phases, for the drop-down. */
  readonly hubs: readonly string[]
  /** Symbols of the unit table, for the drop-down. */
  readonly units: readonly string[]
}
