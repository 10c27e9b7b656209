// Runs in a thread of its own and is opened by its path, outside the bundle: it may import only what Node finds by itself.
import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { ok } from '#lib/domain/result'
import { readEmissionsCsv } from './emissions-csv.ts'
import { packFigures, packRows } from './packed-rows.ts'
import { summaryOf } from './preview.ts'
import { parseRegister } from './registers/parse-register.ts'
import { readSitesCsv } from './sites-csv.ts'
import { parseWorkbook } from './workbook/parse-workbook.ts'
import type { LineRow } from '#lib/domain/inventory/line-row'
import { readLinesCsv } from './lines-csv.ts'
import { siteFinder } from './template/site-finder.ts'
import { readTemplate } from './template/read-template.ts'
import { usualWorkbookLimits } from './workbook/workbook.ts'
import type { AnyAnswer, LineTaskOptions, WorkerMessage, WorkerPiece, WorkerTask } from './worker-messages.ts'

type Answered = { readonly answer: AnyAnswer; readonly pieces: Iterable<WorkerPiece> }

async function answerTo(task: WorkerTask): Promise<Answered> {
  if (task.kind === 'sites') {
    const file = await readSitesCsv(task.bytes)
    const answer = file.ok ? ok({ rows: await packRows(file.value), summary: summaryOf('sites', file.value) }) : file
    return { answer, pieces: [] }
  }
  if (task.kind === 'emissions') {
    const file = await readEmissionsCsv(task.bytes, task.options)
    const answer = file.ok
      ? ok({ rows: await packFigures(file.value), summary: summaryOf('emissions', file.value) })
      : file
    return { answer, pieces: [] }
  }
  const bytes = Buffer.from(task.bytes.buffer, task.bytes.byteOffset, task.bytes.byteLength)
  if (task.kind === 'register') {
    const register = await parseRegister(bytes)
    if (!register.ok) return { answer: register, pieces: [] }
    const { figures, ...summary } = register.value
    return { answer: ok(summary), pieces: slices(figures).map((slice) => ({ kind: 'figures', figures: slice })) }
  }
  if (task.kind === 'lines') return answerWithLines(bytes, task.options)
  if (task.kind === 'template') return answerWithTemplate(bytes, task.options)
  const workbook = parseWorkbook(bytes, task.limits)
  if (!workbook.ok) return { answer: workbook, pieces: [] }
  const { sheets } = workbook.value
  return {
    answer: ok({ sheets: sheets.map(({ rows: _rows, ...sheet }) => sheet) }),
    pieces: sheets.flatMap(({ rows }, sheet) => slices(rows).map((slice) => ({ kind: 'rows', sheet, rows: slice }))),
  }
}

async function answerWithLines(bytes: Buffer, { sites, units }: LineTaskOptions): Promise<Answered> {
  const known = new Set(units)
  const file = await readLinesCsv(bytes, { findSite: siteFinder(sites), knowsUnit: (text) => known.has(text) })
  return file.ok
    ? { answer: ok({ ...file.value, rows: [] }), pieces: linePieces(file.value.rows) }
    : { answer: file, pieces: [] }
}

function answerWithTemplate(bytes: Buffer, { sites, units }: LineTaskOptions): Answered {
  const workbook = parseWorkbook(bytes, usualWorkbookLimits)
  if (!workbook.ok) return { answer: workbook, pieces: [] }
  const known = new Set(units)
  const file = readTemplate(workbook.value, { sites, knowsUnit: (text) => known.has(text) })
  if (!file.ok) return { answer: file, pieces: [] }
  // Lines may be many and come piece by piece; the other sheets are short.
  const { lines, ...rest } = file.value
  return {
    answer: ok({ ...rest, lines: { ...lines, rows: [] } }),
    pieces: linePieces(lines.rows),
  }
}

const linePieces = (rows: readonly LineRow[]): readonly WorkerPiece[] =>
  slices(rows).map((lines) => ({ kind: 'lines', lines }))

/** So many rows are taken over in a few milliseconds. */
const pieceLength = 500

const slices = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / pieceLength) }, (_, at) =>
    items.slice(at * pieceLength, (at + 1) * pieceLength),
  )

if (parentPort === null) throw new Error('The reading worker was started outside a thread')
const { answer, pieces } = await answerTo(workerData as WorkerTask)
for (const piece of pieces) {
  parentPort.postMessage({ kind: 'piece', piece } satisfies WorkerMessage)
  await once(parentPort, 'message')
}
parentPort.postMessage({ kind: 'answer', answer } satisfies WorkerMessage)
