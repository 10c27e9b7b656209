import type { LineRow } from '#lib/domain/inventory/line-row'
import { ok, type Result } from '#lib/domain/result'
import type { ReadFile } from './csv-rows.ts'
import { readEmissionsCsv } from './emissions-csv.ts'
import type { FileRefusal } from './file-refusal.ts'
import { readLinesCsv } from './lines-csv.ts'
import { outlinesOf, readOwnSheet } from './mapping/own-sheets.ts'
import { packFigures, packRows } from './packed-rows.ts'
import { summaryOf } from './preview.ts'
import { readPublicTable } from './public-table.ts'
import { parseRegister } from './registers/parse-register.ts'
import { readSitesCsv } from './sites-csv.ts'
import type { LineOptions } from './template/line-rows.ts'
import { readTemplate } from './template/read-template.ts'
import { siteFinder } from './template/site-finder.ts'
import { parseWorkbook } from './workbook/parse-workbook.ts'
import { usualWorkbookLimits, type Workbook } from './workbook/workbook.ts'
import type { AnyAnswer, LineTaskOptions, WorkerPiece, WorkerTask } from './worker-messages.ts'

/** An answer, and what is many in it as pieces that go before. */
export type Answered = { readonly answer: AnyAnswer; readonly pieces: readonly WorkerPiece[] }

/** Does what the reading thread was started for. */
export async function answerTo(task: WorkerTask): Promise<Answered> {
  const bytes = Buffer.from(task.bytes.buffer, task.bytes.byteOffset, task.bytes.byteLength)
  switch (task.kind) {
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
      return figuresOf(bytes)
    case 'public-goals': {
      const table = await readPublicTable(bytes, task.options)
      if (!table.ok) return whole(table)
      const { records, ...summary } = table.value
      return { answer: ok(summary), pieces: slices(records).map((slice) => ({ kind: 'records', records: slice })) }
    }
    case 'lines':
      return linesOf(await readLinesCsv(bytes, lineOptions(task.options)))
    case 'workbook':
      return withWorkbook(parseWorkbook(bytes, task.limits), rowsOf)
    case 'template':
      return withWorkbook(parseWorkbook(bytes, usualWorkbookLimits), (workbook) => {
        const file = readTemplate(workbook, { ...lineOptions(task.options), sites: task.options.sites })
        if (!file.ok) return whole(file)
        // Lines may be many and come piece by piece; the other sheets are short.
        const { lines } = file.value
        return { answer: ok({ ...file.value, lines: withoutRows(lines) }), pieces: linePieces(lines.rows) }
      })
    case 'outlines':
      return withWorkbook(parseWorkbook(bytes, usualWorkbookLimits), (workbook) =>
        whole(ok(outlinesOf(workbook, task.chosen))),
      )
    case 'own-sheet':
      return withWorkbook(parseWorkbook(bytes, usualWorkbookLimits), (workbook) =>
        linesOf(readOwnSheet(workbook, task.options.sheet, task.options.mapping, lineOptions(task.options))),
      )
  }
}

const whole = (answer: AnyAnswer): Answered => ({ answer, pieces: [] })

const withWorkbook = (workbook: Result<Workbook, FileRefusal>, use: (workbook: Workbook) => Answered): Answered =>
  workbook.ok ? use(workbook.value) : whole(workbook)

function lineOptions({ sites, units }: LineTaskOptions): LineOptions {
  const known = new Set(units)
  return { findSite: siteFinder(sites), knowsUnit: (text) => known.has(text) }
}

async function figuresOf(bytes: Buffer): Promise<Answered> {
  const register = await parseRegister(bytes)
  if (!register.ok) return whole(register)
  const { figures, ...summary } = register.value
  return { answer: ok(summary), pieces: slices(figures).map((slice) => ({ kind: 'figures', figures: slice })) }
}

function linesOf(file: Result<ReadFile<LineRow>, FileRefusal>): Answered {
  return file.ok ? { answer: ok(withoutRows(file.value)), pieces: linePieces(file.value.rows) } : whole(file)
}

const linePieces = (rows: readonly LineRow[]): readonly WorkerPiece[] =>
  slices(rows).map((lines) => ({ kind: 'lines', lines }))

const rowsOf = ({ sheets }: Workbook): Answered => ({
  answer: ok({ sheets: sheets.map(({ rows: _rows, ...sheet }) => sheet) }),
  pieces: sheets.flatMap(({ rows }, sheet) =>
    slices(rows).map((slice): WorkerPiece => ({ kind: 'rows', sheet, rows: slice })),
  ),
})

const withoutRows = <Row>(file: ReadFile<Row>): ReadFile<Row> => ({ ...file, rows: [] })

/** So many rows are taken over in a few milliseconds. */
const pieceLength = 500

const slices = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / pieceLength) }, (_, at) =>
    items.slice(at * pieceLength, (at + 1) * pieceLength),
  )
