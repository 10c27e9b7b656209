import { expect, test } from 'vitest'
import { templateWorkbook } from '#lib/export/template'
import { makeTemplateData } from '#lib/export/template/make-template-data'
import { linesCsv } from '#lib/export/lines-csv'
import { unpackDraft } from '../lines/packed-draft.ts'
import { readLinesCsv } from '../template/testing.ts'
import {
  readLinesInWorker,
  readOutlines,
  readOwnSheetInWorker,
  readTemplateInWorker,
  readWorkbook,
  recogniseInWorker,
} from '../read-in-worker.ts'
import { readFrom, workbookOf } from '../template/make-template.ts'
import { siteFinder } from '../template/site-finder.ts'
import { packed, partsWith, plainWorkbook, workbookWith } from './make-workbook.ts'
import { parseWorkbook } from './parse-workbook.ts'
import { usualWorkbookLimits } from './workbook.ts'

const rows = (count: number) =>
  Array.from({ length: count }, (_, at) => [`Stream ${at}`, at, at * 1.5, `note ${at % 50}`, 2000 + (at % 25)])

test('a thread of its own gives the same answer as reading in place', async () => {
  const file = plainWorkbook('Data', rows(3_000))
  expect(await readWorkbook(file)).toEqual(parseWorkbook(file, usualWorkbookLimits))
})

const linesIn = ({ pieces }: ReturnType<typeof unpackDraft>) => pieces.flatMap(({ lines }) => lines())
const known = { factors: [], gwps: {}, country: 'GB' }

test('the template is kept as it was read, with each line that can be made already made', async () => {
  const data = makeTemplateData()
  const template = Buffer.from(templateWorkbook(data))
  const inPlace = readFrom(workbookOf(template))
  const read = await readTemplateInWorker(template, { ...known, sites: [], streams: [] })
  if (!read.ok) throw new Error(read.refusal.sentence)
  const kept = unpackDraft(read.value.rows)
  expect(kept.sites).toEqual(inPlace.sites.rows)
  expect(linesIn(kept).map(({ row }) => row)).toEqual(inPlace.lines.rows)
  expect(read.value.commitments).toEqual(inPlace.commitments.rows)
  // Whether its MWh are net or gross, the first line does not say, and its factor is gross.
  expect(linesIn(kept).map(({ content, problems }) => [content?.kind, problems.map(({ column }) => column)])).toEqual([
    ['noted', []],
    [undefined, ['unit']],
    ['reported', []],
  ])
  expect(kept.flows.map(({ member, outside }) => [member, outside])).toEqual([
    ['Gamma Store', null],
    [null, 'Town works'],
  ])
})

test('lines of a CSV file are made in a thread of their own, and kept as they were made', async () => {
  const { lines, sites } = makeTemplateData()
  const factors = lines.flatMap(({ content }) =>
    content.kind === 'calculated' ? [{ ...content.factor, methane: null }] : [],
  )
  const csv = Buffer.from(linesCsv(lines).replace('MWh', 'MWh (HHV)'))
  const inPlace = await readLinesCsv(csv, { findSite: siteFinder(sites), knowsUnit: () => true })
  const read = await readLinesInWorker(csv, { ...known, factors, sites })
  const kept = unpackDraft(read.ok ? read.value.rows : '')
  expect(linesIn(kept).map(({ row }) => row)).toEqual(inPlace.ok && inPlace.value.rows)
  expect(linesIn(kept).map(({ content }) => content?.kind === 'calculated' && content.result.tonnes)).toContain(
    '2211.1109298',
  )
})

test.each([
  ['template', Buffer.from(templateWorkbook(makeTemplateData()))],
  ['lines', Buffer.from(linesCsv(makeTemplateData().lines))],
  ['sheet', plainWorkbook('Data', [['Site', 'Year', '2023']])],
  ['sheet', Buffer.from('Standort;Jahr;Emissionen (kt)\nMill;2023;1,5\n')],
  ['sites', Buffer.from('site_id,company,site\nA-1,Acme,Works\n')],
  ['emissions', Buffer.from('site_id,year,scope,tonnes_co2e,source\n')],
] as const)('a file of the kind %s is known by its content', async (kind, file) => {
  expect(await recogniseInWorker(file)).toEqual({ ok: true, value: kind })
})

test('a sheet of one’s own is shown with a proposal, and read by it', async () => {
  const file = plainWorkbook('Bilanz 2023', [
    ['Standort', 'Jahr', 'Scope', 'Emissionen (kt)', 'Quelle'],
    ['Mill', 2023, 1, 1.5, 'Bericht'],
  ])
  const outlines = await readOutlines(file)
  const [outline] = outlines.ok ? outlines.value : []
  if (outline?.proposal.ok !== true) throw new Error('Nothing was proposed')
  expect(outline).toMatchObject({
    name: 'Bilanz 2023',
    rowCount: 2,
    headingRow: 1,
    proposal: { value: { questions: [] } },
  })
  const { mapping } = outline.proposal.value
  const options = { ...known, sheet: outline.name, mapping, sites: [{ key: 'B-2', name: 'Mill' }] }
  const read = await readOwnSheetInWorker(file, options)
  const lines = linesIn(unpackDraft(read.ok ? read.value.rows : ''))
  expect(lines).toMatchObject([{ row: { row: 2, siteKey: 'B-2' }, content: { tonnes: '1500' } }])
  const gone = await readOwnSheetInWorker(file, { ...options, sheet: 'Other' })
  expect(gone.ok ? '' : gone.refusal.sentence).toContain('no sheet “Other”')
})

test('a large workbook is read while everything else goes on', async () => {
  const file = plainWorkbook('Data', rows(50_000))
  let longest = 0
  let last = performance.now()
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 5)
  const read = await readWorkbook(file)
  clearInterval(beat)
  expect(read.ok && read.value.sheets[0]?.rows.length).toBe(50_000)
  expect(longest).toBeLessThan(500)
})

test('a reading that takes too long or too much memory is ended with a sentence', async () => {
  const file = plainWorkbook('Data', rows(50_000))
  const slow = await readWorkbook(file, usualWorkbookLimits, { milliseconds: 20, megabytes: 256 })
  expect(slow.ok ? null : slow.refusal.kind).toBe('took-too-long')
  const heavy = await readWorkbook(file, usualWorkbookLimits, { milliseconds: 10_000, megabytes: 12 })
  expect(heavy.ok ? null : heavy.refusal.kind).toBe('took-too-much-memory')
  expect((await readWorkbook(plainWorkbook('Data', rows(5)))).ok).toBe(true)
})

test('a file over 5 MB is refused without being read to its end', async () => {
  let sent = 0
  const endless = async function* () {
    for (;;) {
      sent += 1
      yield Buffer.alloc(1_000_000, 'a')
    }
  }
  const read = await readWorkbook(endless())
  expect(read.ok ? null : read.refusal.kind).toBe('too-large')
  expect(sent).toBe(6)
})

test('hostile files at once, and an honest one among them, all get their answer', async () => {
  const bomb = workbookWith('', { 'xl/extra.xml': 'x'.repeat(30_000_000) })
  const parts = partsWith('')
  const deep = packed({ ...parts, 'xl/worksheets/sheet1.xml': '<a>'.repeat(2_000_000) })
  const before = process.memoryUsage().rss
  const answers = await Promise.all(
    [bomb, deep, bomb, plainWorkbook('Data', rows(5)), deep].map((file) => readWorkbook(file)),
  )
  expect(answers.map((answer) => (answer.ok ? 'read' : answer.refusal.kind))).toEqual([
    'zip-bomb',
    'zip-bomb',
    'zip-bomb',
    'read',
    'zip-bomb',
  ])
  expect(process.memoryUsage().rss - before).toBeLessThan(300_000_000)
})
