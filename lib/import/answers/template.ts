import { ok } from '#lib/domain/result'
import type { EntryRows } from '#lib/domain/template/sheet-rows'
import { templateSheets, type TemplateSheetKey } from '#lib/domain/template/sheets'
import type { Answered } from '../answer-task.ts'
import { rowMaker } from '../lines/made-rows.ts'
import { draftPacker } from '../lines/packed-draft.ts'
import { readSummary, type ImportSummary } from '../preview.ts'
import { readTemplate, type TemplateFile } from '../template/read-template.ts'
import type { TemplateTaskOptions } from '../worker-messages.ts'
import { parseWorkbook } from '../workbook/parse-workbook.ts'
import { usualWorkbookLimits } from '../workbook/workbook.ts'
import { lineOptions } from './lines.ts'
import { whole } from './whole.ts'

export function answerTemplate(bytes: Buffer, options: TemplateTaskOptions): Answered {
  const workbook = parseWorkbook(bytes, usualWorkbookLimits)
  if (!workbook.ok) return whole(workbook)
  const read = readTemplate(workbook.value, { ...lineOptions(options), ...options })
  if (!read.ok) return whole(read)
  const { lines, problems } = read.value
  const entries: EntryRows = {
    sites: read.value.sites.rows,
    commitments: read.value.commitments.rows,
    measures: read.value.measures.rows,
    flows: read.value.flows.rows,
    bookings: read.value.bookings.rows,
    measureFlows: read.value.measureFlows.rows,
    levelEvidence: read.value.levelEvidence.rows,
    prerequisites: read.value.prerequisites.rows,
    disclosures: read.value.disclosures.rows,
    tradingShares: read.value.tradingShares.rows,
    ownerShares: read.value.ownerShares.rows,
  }
  const packer = draftPacker()
  const make = rowMaker(options)
  for (const row of lines.rows) packer.add(make(row))
  return whole(ok({ ...packer.done({ ...entries, problems }), ...entries, summary: templateSummary(read.value) }))
}

const sheetKeys = Object.keys(templateSheets) as TemplateSheetKey[]

function templateSummary(file: TemplateFile): ImportSummary {
  const sum = (of: 'rows' | 'good' | 'bad' | 'blank') =>
    sheetKeys.reduce((total, key) => total + file[key].counts[of], 0)
  const missing = file.missingSheets.join(', ')
  const notes = [
    ...file.notes,
    ...(missing === '' ? [] : [`The file has no sheet ${missing}; what it would hold stays as it is.`]),
    ...(file.unknownSheets.length === 0 ? [] : [`Sheets of your own were left out: ${file.unknownSheets.join(', ')}.`]),
  ]
  return readSummary({
    counts: { rows: sum('rows'), good: sum('good'), bad: sum('bad'), blank: sum('blank') },
    notes,
    unknownColumns: sheetKeys.flatMap((key) => file[key].unknownColumns),
  })
}
