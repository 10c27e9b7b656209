import { ok, type Result } from '#lib/domain/result'
import type { Answered } from '../answer-task.ts'
import type { FileRefusal } from '../file-refusal.ts'
import { rowMaker, templateColumn, type NameColumn } from '../lines/made-rows.ts'
import { draftPacker } from '../lines/packed-draft.ts'
import { csvWorkbook } from '../mapping/csv-sheet.ts'
import { mappedFields } from '../mapping/mapping.ts'
import { outlinesOf, readOwnSheet } from '../mapping/own-sheets.ts'
import type { ChosenHeading, OwnSheetOptions } from '../worker-messages.ts'
import { parseWorkbook } from '../workbook/parse-workbook.ts'
import { usualWorkbookLimits, type Workbook } from '../workbook/workbook.ts'
import { lineOptions, packedLines } from './lines.ts'
import { whole } from './whole.ts'

export async function answerOutlines(bytes: Buffer, chosen: ChosenHeading | null): Promise<Answered> {
  const workbook = await ownWorkbook(bytes)
  return whole(workbook.ok ? ok(outlinesOf(workbook.value, chosen)) : workbook)
}

export async function answerOwnSheet(bytes: Buffer, options: OwnSheetOptions): Promise<Answered> {
  const workbook = await ownWorkbook(bytes)
  if (!workbook.ok) return whole(workbook)
  const { sheet, mapping } = options
  const file = readOwnSheet(workbook.value, sheet, mapping, lineOptions(options))
  if (!file.ok) return whole(file)
  const nameColumn: NameColumn = (column) => {
    const field = mappedFields.find((known) => known === column)
    return (field === undefined ? undefined : mapping.columns[field]) ?? templateColumn(column)
  }
  const packer = draftPacker()
  const make = rowMaker(options, nameColumn)
  for (const row of file.value.rows) packer.add(make(row))
  return whole(ok(packedLines(packer, file.value, sheet)))
}

/** A table of one's own may be a workbook or text. */
async function ownWorkbook(bytes: Buffer): Promise<Result<Workbook, FileRefusal>> {
  const isText = bytes.subarray(0, 2).toString('latin1') !== 'PK'
  return isText ? csvWorkbook(bytes) : parseWorkbook(bytes, usualWorkbookLimits)
}
