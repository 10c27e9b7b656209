import { commitmentsSheet } from './commitments-sheet.ts'
import { flowsSheet } from './flows-sheet.ts'
import { linesSheet } from './lines-sheet.ts'
import { measuresSheet } from './measures-sheet.ts'
import { sitesSheet } from './sites-sheet.ts'

/** The sheets of the template that hold a company's data, in their order. */
export const templateSheets = {
  sites: sitesSheet,
  lines: linesSheet,
  commitments: commitmentsSheet,
  measures: measuresSheet,
  flows: flowsSheet,
} as const

export type TemplateSheetKey = keyof typeof templateSheets

export const readMeSheetName = 'Read me'
/** Hidden: the template's mark and version, and the entries of the drop-downs. */
export const listsSheetName = 'Lists'
export const templateMark = 'Concord template'
