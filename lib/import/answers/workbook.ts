import { ok } from '#lib/domain/result'
import type { Answered } from '../answer-task.ts'
import type { WorkerPiece } from '../worker-messages.ts'
import { parseWorkbook } from '../workbook/parse-workbook.ts'
import type { WorkbookLimits } from '../workbook/workbook.ts'
import { slices, whole } from './whole.ts'

export function answerWorkbook(bytes: Buffer, limits: WorkbookLimits): Answered {
  const workbook = parseWorkbook(bytes, limits)
  if (!workbook.ok) return whole(workbook)
  const { sheets } = workbook.value
  return {
    answer: ok({ sheets: sheets.map(({ rows: _rows, ...sheet }) => sheet) }),
    pieces: sheets.flatMap(({ rows }, sheet) =>
      slices(rows).map((slice): WorkerPiece => ({ kind: 'rows', sheet, rows: slice })),
    ),
  }
}
