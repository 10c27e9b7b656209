import { ok, type Result } from '#lib/domain/result'
import { columnKey, templateVersion } from '#lib/domain/template/columns'
import { listsSheetName, templateMark, templateSheets, type TemplateSheetKey } from '#lib/domain/template/sheets'
import { refuseFile, type FileRefusal } from '../file-refusal.ts'
import { cellText } from '../workbook/cell-text.ts'
import type { Workbook } from '../workbook/workbook.ts'

/** The mark and the version on the hidden sheet. A program that drops hidden sheets leaves a template that can still be read. */
export function readVersion(
  workbook: Workbook,
): Result<{ readonly number: number; readonly notes: readonly string[] }, FileRefusal> {
  const names = new Set(Object.values(templateSheets).map((sheet) => columnKey(sheet.name)))
  if (!workbook.sheets.some((sheet) => names.has(columnKey(sheet.name)) && sheet.rows.length > 0))
    return refuseFile(
      'no-template',
      'This workbook has none of the sheets of Concord’s template. Import it as a sheet of your own, or download the template.',
    )
  const lists = workbook.sheets.find((sheet) => sheet.name === listsSheetName)
  const [mark, version] = (lists?.rows[0] ?? []).map(cellText)
  if (mark !== templateMark || version === undefined || !/^\d{1,4}$/.test(version))
    return ok({
      number: templateVersion,
      notes: ['The file does not say of which version of the template it is; it was read as the present one.'],
    })
  if (Number(version) > templateVersion)
    return refuseFile(
      'no-template',
      `The file is made from version ${version} of the template; this server knows versions up to ${templateVersion}.`,
    )
  return ok({ number: Number(version), notes: [] })
}

/**
 * The version since which the template has each sheet, or has it as it is now: of an earlier file what they would hold stays as it is.
 * Before the second, Flows asked for something else: what a site could give to neighbours.
 */
export const sheetsSince = {
  flows: 2,
  bookings: 3,
  measureFlows: 3,
  levelEvidence: 3,
  prerequisites: 4,
  disclosures: 3,
  tradingShares: 3,
  ownerShares: 4,
} as const satisfies Partial<Record<TemplateSheetKey, number>>

/** Whether a file of a version has the sheet as it is read today. */
export const isOf = (version: number, key: TemplateSheetKey): boolean =>
  version >= ((sheetsSince as Partial<Record<TemplateSheetKey, number>>)[key] ?? 1)
