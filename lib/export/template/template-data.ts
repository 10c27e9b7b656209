import type { InventoryLine } from '#lib/domain/inventory/line'
import type { CommitmentEntry, MeasureEntry, SiteEntry } from '#lib/domain/submission/document'
import type { FlowRow } from '#lib/domain/synergy/flow-row'

/** A line as an export writes it, with the key of its site. */
export type ExportedLine = Omit<InventoryLine, 'siteId' | 'evidence' | 'class'> & { readonly siteKey: string }

/** What a company has, for its template. Everything may be empty: then the template is blank. */
export type TemplateData = {
  readonly company: string
  readonly sites: readonly SiteEntry[]
  readonly lines: readonly ExportedLine[]
  readonly commitments: readonly CommitmentEntry[]
  readonly measures: readonly (Omit<MeasureEntry, 'siteId'> & { readonly siteKey: string })[]
  readonly flows: readonly (Omit<FlowRow, 'row' | 'id'> & { readonly id: string })[]
  /** Symbols of the unit table, for the drop-down. */
  readonly units: readonly string[]
}
