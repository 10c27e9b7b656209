import type { CommitmentRow } from '../goals/commitment-row.ts'
import type { DisclosureRow, TradingShareRow } from '../inventory/disclosure-row.ts'
import type { FlowRow } from '../inventory/flow-row.ts'
import type { OwnerShareRow } from '../inventory/owner-shares.ts'
import type { LineRow } from '../inventory/line-row.ts'
import type { TemplateSiteRow } from '../inventory/template-site-row.ts'
import type { MeasureRow } from '../measures/measure-row.ts'
import type { BookingRow, LevelEvidenceRow, MeasureFlowRow, PrerequisiteRow } from '../measures/need-rows.ts'
import type { TemplateSheetKey } from './sheets.ts'

/** What a row of each sheet of the template is, once it was read. */
export type SheetRows = {
  readonly sites: TemplateSiteRow
  readonly lines: LineRow
  readonly commitments: CommitmentRow
  readonly measures: MeasureRow
  readonly flows: FlowRow
  readonly bookings: BookingRow
  readonly measureFlows: MeasureFlowRow
  readonly levelEvidence: LevelEvidenceRow
  readonly prerequisites: PrerequisiteRow
  readonly disclosures: DisclosureRow
  readonly tradingShares: TradingShareRow
  readonly ownerShares: OwnerShareRow
}

/** The entries of a template beside its lines, which are many and kept apart. */
export type EntryRows = {
  readonly [Sheet in Exclude<TemplateSheetKey, 'lines'>]: readonly SheetRows[Sheet][]
}

export const noEntries: EntryRows = {
  sites: [],
  commitments: [],
  measures: [],
  flows: [],
  bookings: [],
  measureFlows: [],
  levelEvidence: [],
  prerequisites: [],
  disclosures: [],
  tradingShares: [],
  ownerShares: [],
}
