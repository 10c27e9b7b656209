import type { LineRow } from '#lib/domain/inventory/line-row'
import { matchToSites, type SiteIds } from '#lib/domain/inventory/register-match'
import { ok, type Result } from '#lib/domain/result'
import { templateSheets, type TemplateSheetKey } from '#lib/domain/template/sheets'
import { findUnit } from '#lib/domain/units/find-unit'
import type { ReadFile } from './csv-rows.ts'
import { readEmissionsCsv } from './emissions-csv.ts'
import type { FileRefusal } from './file-refusal.ts'
import { madeRows, templateColumn, type NameColumn } from './lines/made-rows.ts'
import { packDraft } from './lines/packed-draft.ts'
import { readLinesCsv } from './lines-csv.ts'
import { csvWorkbook } from './mapping/csv-sheet.ts'
import { mappedFields } from './mapping/mapping.ts'
import { outlinesOf, readOwnSheet } from './mapping/own-sheets.ts'
import { packFigures, packRows } from './packed-rows.ts'
import { readSummary, summaryOf } from './preview.ts'
import { recognise } from './recognise.ts'
import { readPublicTable } from './public-table.ts'
import { parseRegister } from './registers/parse-register.ts'
import { readSitesCsv } from './sites-csv.ts'
import type { LineOptions } from './template/line-rows.ts'
import { readTemplate, type TemplateFile } from './template/read-template.ts'
import { siteFinder } from './template/site-finder.ts'
import { parseWorkbook } from './workbook/parse-workbook.ts'
import { usualWorkbookLimits, type Workbook } from './workbook/workbook.ts'
import type { AnyAnswer, LineTaskOptions, OwnSheetOptions, WorkerPiece, WorkerTask } from './worker-messages.ts'

/** An answer, and what is many in it as pieces that go before. */
export type Answered = { readonly answer: AnyAnswer; readonly pieces: readonly WorkerPiece[] }

/** Does what the reading thread was started for. */
export async function answerTo(task: WorkerTask): Promise<Answered> {
  const bytes = Buffer.from(task.bytes.buffer, task.bytes.byteOffset, task.bytes.byteLength)
  switch (task.kind) {
    case 'recognise':
      return whole(recognise(bytes))
    case 'sites': {
      const file = await readSitesCsv(bytes)
      return whole(file.ok ? ok({ rows: await packRows(file.value), summary: summaryOf('sites', file.value) }) : file)
    }
    case 'emissions': {
      const file = await readEmissionsCsv(bytes, task.options)
      return whole(
        file.ok ? ok({ rows: await packFigures(file.value), summary: summaryOf('emissions', file.value) }) : file,
      )
    }
    case 'register':
      return figuresOf(bytes, task.sites)
    case 'lines': {
      const file = await readLinesCsv(bytes, lineOptions(task.options))
      return file.ok ? linesOf(file.value, task.options, '') : whole(file)
    }
    case 'workbook': {
      const workbook = parseWorkbook(bytes, task.limits)
      return workbook.ok ? rowsOf(workbook.value) : whole(workbook)
    }
    case 'public-goals': {
      const table = await readPublicTable(bytes, task.options)
      if (!table.ok) return whole(table)
      const { records, ...summary } = table.value
      return { answer: ok(summary), pieces: slices(records).map((slice) => ({ kind: 'records', records: slice })) }
    }
    case 'template':
      return templateOf(parseWorkbook(bytes, usualWorkbookLimits), task.options)
    case 'outlines': {
      const workbook = await ownWorkbook(bytes)
      return whole(workbook.ok ? ok(outlinesOf(workbook.value, task.chosen)) : workbook)
    }
    case 'own-sheet':
      return ownSheetOf(await ownWorkbook(bytes), task.options)
  }
}

const whole = (answer: AnyAnswer): Answered => ({ answer, pieces: [] })

/** A table of one's own may be a workbook or text. */
async function ownWorkbook(bytes: Buffer): Promise<Result<Workbook, FileRefusal>> {
  const isText = bytes.subarray(0, 2).toString('latin1') !== 'PK'
  return isText ? csvWorkbook(bytes) : parseWorkbook(bytes, usualWorkbookLimits)
}

const lineOptions = ({ sites }: LineTaskOptions): LineOptions => ({
  findSite: siteFinder(sites),
  knowsUnit: (text) => findUnit(text).ok,
})

/** Only the accounts that can be the company's own are sent back, where its sites are given: a register holds a whole union. */
async function figuresOf(bytes: Buffer, sites: readonly SiteIds[] | null): Promise<Answered> {
  const register = await parseRegister(bytes)
  if (!register.ok) return whole(register)
  const { figures, ...summary } = register.value
  const { matched, ambiguous } = matchToSites(sites ?? [], sites === null ? [] : figures)
  const own = new Set([...matched, ...ambiguous].map(({ account }) => account))
  const kept = sites === null ? figures : figures.filter(({ account }) => own.has(account))
  return { answer: ok(summary), pieces: slices(kept).map((slice) => ({ kind: 'figures', figures: slice })) }
}

async function linesOf(
  file: ReadFile<LineRow>,
  options: LineTaskOptions,
  sheet: string,
  nameColumn: NameColumn = templateColumn,
): Promise<Answered> {
  const rows = await packDraft({
    sites: [],
    commitments: [],
    measures: [],
    flows: [],
    lines: madeRows(file.rows, options, nameColumn),
    problems: file.problems.map((problem) => ({ sheet, ...problem })),
  })
  return whole(ok({ rows, summary: readSummary(file) }))
}

async function ownSheetOf(workbook: Result<Workbook, FileRefusal>, options: OwnSheetOptions): Promise<Answered> {
  if (!workbook.ok) return whole(workbook)
  const { sheet, mapping } = options
  const file = readOwnSheet(workbook.value, sheet, mapping, lineOptions(options))
  if (!file.ok) return whole(file)
  const nameColumn: NameColumn = (column) => {
    const field = mappedFields.find((known) => known === column)
    return (field === undefined ? undefined : mapping.columns[field]) ?? templateColumn(column)
  }
  return linesOf(file.value, options, sheet, nameColumn)
}

async function templateOf(workbook: Result<Workbook, FileRefusal>, options: LineTaskOptions): Promise<Answered> {
  if (!workbook.ok) return whole(workbook)
  const read = readTemplate(workbook.value, { ...lineOptions(options), sites: options.sites })
  if (!read.ok) return whole(read)
  const { sites, lines, commitments, measures, flows, problems } = read.value
  const rows = await packDraft({
    sites: sites.rows,
    commitments: commitments.rows,
    measures: measures.rows,
    flows: flows.rows,
    lines: madeRows(lines.rows, options),
    problems,
  })
  return whole(
    ok({
      rows,
      summary: templateSummary(read.value),
      sites: sites.rows,
      commitments: commitments.rows,
      measures: measures.rows,
      flows: flows.rows,
    }),
  )
}

const sheetKeys = Object.keys(templateSheets) as TemplateSheetKey[]

function templateSummary(file: TemplateFile) {
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

const rowsOf = ({ sheets }: Workbook): Answered => ({
  answer: ok({ sheets: sheets.map(({ rows: _rows, ...sheet }) => sheet) }),
  pieces: sheets.flatMap(({ rows }, sheet) =>
    slices(rows).map((slice): WorkerPiece => ({ kind: 'rows', sheet, rows: slice })),
  ),
})

/** So many rows are taken over in a few milliseconds. */
const pieceLength = 500

const slices = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / pieceLength) }, (_, at) =>
    items.slice(at * pieceLength, (at + 1) * pieceLength),
  )
