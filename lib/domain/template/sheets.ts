import { bookingsSheet } from './bookings-sheet.ts'
import { commitmentsSheet } from './commitments-sheet.ts'
import { disclosuresSheet } from './disclosures-sheet.ts'
import { flowsSheet } from './flows-sheet.ts'
import { levelEvidenceSheet } from './level-evidence-sheet.ts'
import { linesSheet } from './lines-sheet.ts'
import { measureFlowsSheet } from './measure-flows-sheet.ts'
import { measuresSheet } from './measures-sheet.ts'
import { ownerSharesSheet } from './owner-shares-sheet.ts'
import { prerequisitesSheet } from './prerequisites-sheet.ts'
import { sitesSheet } from './sites-sheet.ts'
import { tradingSharesSheet } from './trading-shares-sheet.ts'

/** The sheets of the template that hold a company's data, in their order. */
export const templateSheets = {
  sites: sitesSheet,
  lines: linesSheet,
  commitments: commitmentsSheet,
  measures: measuresSheet,
  flows: flowsSheet,
  bookings: bookingsSheet,
  measureFlows: measureFlowsSheet,
  levelEvidence: levelEvidenceSheet,
  prerequisites: prerequisitesSheet,
  disclosures: disclosuresSheet,
  tradingShares: tradingSharesSheet,
  ownerShares: ownerSharesSheet,
} as const

export type TemplateSheetKey = keyof typeof templateSheets

export const readMeSheetName = 'Read me'
/** Hidden: the template's mark and version, and the entries of the drop-downs. */
export const listsSheetName = 'Lists'
export const templateMark = 'Concord template'
