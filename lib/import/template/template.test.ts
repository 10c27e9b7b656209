import { describe, expect, test } from 'vitest'
import { diffLines } from '#lib/domain/inventory/line-diff'
import { draftOfLine } from '#lib/domain/inventory/line-row'
import type { InventoryLine } from '#lib/domain/inventory/line'
import { templateWorkbook } from '#lib/export/template'
import { linesCsv } from '#lib/export/lines-csv'
import { makeTemplateData } from '#lib/export/template/make-template-data'
import { readLinesCsv } from '../lines-csv.ts'
import { parseWorkbook } from '../workbook/parse-workbook.ts'
import { usualWorkbookLimits, type Cell, type Sheet, type Workbook } from '../workbook/workbook.ts'
import { readTemplate } from './read-template.ts'
import { siteFinder } from './site-finder.ts'

const data = makeTemplateData()
const knowsUnit = (unit: string) => ['MWh', 't', 'm3'].includes(unit)
const options = { sites: [], knowsUnit }

const workbookOf = (bytes: Uint8Array): Workbook => {
  const read = parseWorkbook(Buffer.from(bytes), usualWorkbookLimits)
  if (!read.ok) throw new Error(read.refusal.sentence)
  return read.value
}
const issued = () => workbookOf(templateWorkbook(data))
const readFrom = (workbook: Workbook) => {
  const file = readTemplate(workbook, options)
  if (!file.ok) throw new Error(file.refusal.sentence)
  return file.value
}
/** The issued workbook with one sheet changed. */
const withSheet = (name: string, change: (rows: Cell[][]) => readonly (readonly Cell[])[]): Workbook => ({
  sheets: issued().sheets.map((sheet): Sheet => {
    if (sheet.name !== name) return sheet
    return { ...sheet, rows: change(sheet.rows.map((row) => [...row])) }
  }),
})
/** Puts a value into a row under a heading; the entries of the issued workbook begin in row 3. */
const put = (rows: Cell[][], row: number, heading: string, cell: Cell): Cell[][] => {
  const at = (rows[0] ?? []).indexOf(heading)
  const cells = rows[row - 1] ?? []
  while (cells.length <= at) cells.push(null)
  cells[at] = cell
  rows[row - 1] = cells
  return rows
}
const stored = data.lines.map(({ siteKey, ...line }) =>
  draftOfLine({ ...line, siteId: siteKey, evidence: [], class: 'confidential' } satisfies InventoryLine, siteKey),
)

describe('the template as it was issued', () => {
  test('is read without a problem, every entry as it was', () => {
    const file = readFrom(issued())
    expect(file.problems).toEqual([])
    expect([file.missingSheets, file.unknownSheets, file.notes]).toEqual([[], [], []])
    expect(file.sites.rows[1]).toMatchObject({
      row: 4,
      id: 'site-1',
      key: 'A-1',
      permits: ['UK-E-IN-1', 'P2'],
      sector: '=Cement',
      longitude: '-0.25',
      growthPercent: '-1.5',
      closesIn: 2041,
    })
    expect(file.sites.rows[0]).toMatchObject({ key: '0012', naics: null, closesIn: null })
    const [commitment] = data.commitments
    const { illustrative: _i, class: _c, ...rest } = commitment ?? { illustrative: false, class: null }
    expect(file.commitments.rows).toEqual([{ row: 3, ...rest }])
    expect(file.measures.rows[0]).toMatchObject({
      id: 'm-1',
      siteKey: 'A-1',
      level: 'engineering',
      opexPerYear: '-1000.5',
      energy: [{ carrier: 'natural-gas', mwhPerYear: '-5000' }],
      enablers: [{ kind: 'policy', text: 'Carbon price' }],
      confidence: 'medium',
    })
    const [flow] = data.flows
    expect(file.flows.rows).toEqual([{ row: 3, ...flow }])
  })

  test('imported again changes nothing', () => {
    expect(diffLines(stored, readFrom(issued()).lines.rows)).toEqual({ added: [], changed: [], unchanged: 3, kept: 0 })
  })

  test('has its headings in sight, its ids hidden, and drop-downs down to rows not yet filled', () => {
    const raw = Buffer.from(templateWorkbook(data))
    expect(raw.equals(Buffer.from(templateWorkbook(data)))).toBe(true)
    expect(issued().sheets.map((sheet) => [sheet.name, sheet.hidden])).toEqual([
      ['Read me', false],
      ['Sites', false],
      ['Lines', false],
      ['Commitments', false],
      ['Measures', false],
      ['Flows', false],
      ['Lists', true],
    ])
  })

  test('without an entry is a blank template that reads as nothing', () => {
    const blank = templateWorkbook({ ...data, sites: [], lines: [], commitments: [], measures: [], flows: [] })
    const file = readFrom(workbookOf(blank))
    expect([file.problems, file.lines.rows, file.sites.counts.rows]).toEqual([[], [], 0])
  })
})

describe('a change made in the spreadsheet', () => {
  test('is shown field by field under the same id, even when the row was moved and the columns put in another order', () => {
    const workbook = withSheet('Lines', (rows) =>
      put(put(rows, 5, 'Source', 'Corrected bill'), 5, 'Tonnes CO2e', 0.1 + 0.2)
        .toReversed()
        .toSorted((a, b) => Number(b[0] === 'Concord id') - Number(a[0] === 'Concord id'))
        .map((row) => Array.from({ length: 23 }, (_, at) => row[at] ?? null).toReversed()),
    )
    const { changed, added, unchanged } = diffLines(stored, readFrom(workbook).lines.rows)
    expect([added, unchanged]).toEqual([[], 2])
    expect(changed.map(({ before, fields }) => [before.id, fields])).toEqual([
      [
        'line-2',
        [
          { field: 'tonnes', before: '0.1', after: '0.3' },
          { field: 'source', before: 'Bill', after: 'Corrected bill' },
        ],
      ],
    ])
  })

  test('a row without its hidden id is still found by what it is', () => {
    const workbook = withSheet('Lines', (rows) => rows.map((row, at) => (at < 2 ? row : [null, ...row.slice(1)])))
    expect(diffLines(stored, readFrom(workbook).lines.rows)).toMatchObject({ added: [], changed: [], unchanged: 3 })
  })

  test('a column that was removed leaves what is stored alone', () => {
    const workbook = withSheet('Lines', (rows) => {
      const at = (rows[0] ?? []).indexOf('Note')
      return rows.map((row) => row.filter((_, column) => column !== at))
    })
    expect(diffLines(stored, readFrom(workbook).lines.rows)).toMatchObject({ changed: [], unchanged: 3 })
  })

  test('a cell that was emptied is emptied', () => {
    const { changed } = diffLines(stored, readFrom(withSheet('Lines', (rows) => put(rows, 4, 'Note', null))).lines.rows)
    expect(changed.map(({ fields }) => fields)).toEqual([[{ field: 'note', before: '-see meter', after: null }]])
  })

  test('columns and sheets of one’s own are named and left out', () => {
    const base = withSheet('Lines', (rows) => put(put(rows, 1, 'x', null), 1, 'Result, t CO2e', 'Mood'))
    const file = readFrom({
      sheets: [...base.sheets, { name: 'Scratch', hidden: false, rows: [[1]], formulas: [], formulaCount: 0 }],
    })
    expect(file.unknownSheets).toEqual(['Scratch'])
    expect(file.lines.unknownColumns).toEqual(['Mood'])
    expect(file.problems).toEqual([])
  })
})

describe('what is wrong is named by sheet, row, column, value and reason, all of it at once', () => {
  const problemsOf = (sheet: string, changes: readonly (readonly [number, string, Cell])[]) =>
    readFrom(
      withSheet(sheet, (rows) => changes.reduce((all, [row, heading, cell]) => put(all, row, heading, cell), rows)),
    ).problems

  test.each<readonly [string, string, Cell, string]>([
    ['Lines', 'Quantity', '1.234,5', 'Is 1234.5 meant?'],
    ['Lines', 'Quantity', '1,234', 'Is 1234 or 1.234 meant?'],
    ['Lines', 'Quantity', 'NaN', 'not a number'],
    ['Lines', 'Quantity', '1e999', 'exponent'],
    ['Lines', 'Quantity', 1e200, 'exponent'],
    ['Lines', 'Quantity', 'about 5', 'not a number'],
    ['Lines', 'Quantity', true, 'not a number'],
    ['Lines', 'Quantity', -5, 'below zero'],
    ['Lines', 'Quantity', { fault: '#REF!' }, 'shows #REF!'],
    ['Lines', 'Unit', 'furlong', 'not in the unit table'],
    ['Lines', 'Unit', null, 'no unit'],
    ['Lines', 'Site', 'Nowhere', 'no site'],
    ['Lines', 'Year', '2024-01-31', 'four digits'],
    ['Lines', 'Year', 1850, 'between 1990 and 2100'],
    ['Lines', 'Scope', 2, '2-location or 2-market'],
    ['Lines', 'Category', 'electricity', 'does not belong to scope 1'],
    ['Lines', 'Category', 'magic', 'none of the choices'],
    ['Lines', 'Method', 'guess', 'none of the choices: spend'],
    ['Lines', 'Data quality', 6, 'from 1'],
    ['Lines', 'Oxidation', 1.2, 'between 0 and 1'],
    ['Lines', 'Tonnes CO2e', 5, 'both a quantity'],
    ['Lines', 'No figure because', 'confidential', 'Keep one of the two'],
    ['Lines', 'Concord id', 'x y', 'no id'],
    ['Sites', 'Latitude', 95, 'latitude'],
    ['Sites', 'Name', null, 'must not be empty'],
  ])('%s, %s: %j', (sheet, column, cell, reason) => {
    const [problem, ...others] = problemsOf(sheet, [[4, column, cell]])
    expect(problem).toMatchObject({ sheet, row: 4, column })
    expect(problem?.reason).toContain(reason)
    // A site that cannot be read is then missed by its lines.
    if (sheet === 'Lines') expect(others).toEqual([])
  })

  test.each<readonly [string, string, Cell, string]>([
    ['Commitments', 'Interim targets', '2030: half', 'not a number'],
    ['Commitments', 'Interim targets', '46 % by 2030', 'no year with a reduction'],
    ['Commitments', 'Scopes', '1; 2', '2-location or 2-market'],
    ['Commitments', 'Status', 'hoped', 'announced, adopted, validated'],
    ['Measures', 'Pillar', 'magic', 'none of the choices'],
    ['Measures', 'Readiness', 12, 'between 1 and 9'],
    ['Measures', 'Energy, MWh a year', 'steam: 5', 'no carrier'],
    ['Flows', 'To', 2020, 'before the first'],
    ['Flows', 'Temperature, °C', -300, 'between -273.15'],
  ])('%s, %s: %j', (sheet, column, cell, reason) => {
    const problems = problemsOf(sheet, [[3, column, cell]])
    expect(problems).toMatchObject([{ sheet, row: 3, column }])
    expect(problems[0]?.reason).toContain(reason)
  })

  test('three bad rows give three problems, and the good rows are still there', () => {
    const file = readFrom(
      withSheet('Lines', (rows) => put(put(put(rows, 4, 'Unit', 'furlong'), 5, 'Source', null), 3, 'Reason', null)),
    )
    expect(file.problems.map(({ row, column }) => [row, column])).toEqual([
      [3, 'Reason'],
      [4, 'Unit'],
      [5, 'Source'],
    ])
    expect(file.lines.counts).toMatchObject({ rows: 3, good: 0, bad: 3 })
  })

  test('a copied row is told that its hidden id was copied with it', () => {
    const file = readFrom(withSheet('Lines', (rows) => [...rows, [...(rows[3] ?? [])]]))
    expect(file.problems).toMatchObject([{ sheet: 'Lines', row: 6, column: 'Concord id', value: 'line-1' }])
    expect(file.problems[0]?.reason).toContain('Row 4 has the same one')
  })

  test('two rows for one site', () => {
    const file = readFrom(withSheet('Sites', (rows) => [...rows, [null, 'A-1', 'Again']]))
    expect(file.problems).toMatchObject([{ sheet: 'Sites', row: 5, column: 'Site id' }])
  })

  test('a missing heading refuses the sheet and says which', () => {
    const answer = readTemplate(
      withSheet('Lines', (rows) => put(rows, 1, 'Scope', 'Scop')),
      options,
    )
    expect(answer.ok ? '' : answer.refusal.sentence).toContain('The sheet Lines has no column “Scope”')
  })

  test('a workbook of another kind, or of a later version, is no template', () => {
    const other = readTemplate(
      { sheets: [{ name: 'X', hidden: false, rows: [[1]], formulas: [], formulaCount: 0 }] },
      options,
    )
    expect(other.ok ? '' : other.refusal.kind).toBe('no-template')
    const later = readTemplate(
      withSheet('Lists', (rows) => [['Concord template', 99], ...rows.slice(1)]),
      options,
    )
    expect(later.ok ? '' : later.refusal.sentence).toContain('version 99')
  })

  test('formulas are taken by the value they last showed, and where they stand is said', () => {
    const { sheets } = issued()
    const noted = sheets.map((sheet) =>
      sheet.name === 'Lines' ? { ...sheet, formulas: ['G3'], formulaCount: 1 } : sheet,
    )
    expect(readFrom({ sheets: noted }).notes).toEqual([
      'Lines: One cell holds a formula (G3): the value it last showed was read.',
    ])
  })
})

describe('lines as CSV', () => {
  const lineOptions = { findSite: siteFinder(data.sites), knowsUnit }

  test('an export is imported again without a change', async () => {
    const file = await readLinesCsv(Buffer.from(linesCsv(data.lines)), lineOptions)
    expect(file.ok && file.value.problems).toEqual([])
    expect(file.ok && diffLines(stored, file.value.rows)).toEqual({ added: [], changed: [], unchanged: 3, kept: 0 })
  })

  test('a bad cell is named by its column', async () => {
    const csv = linesCsv(data.lines).replace('MWh', 'furlong')
    const file = await readLinesCsv(Buffer.from(csv), lineOptions)
    expect(file.ok && file.value.problems).toMatchObject([{ row: 3, column: 'unit', value: 'furlong' }])
  })
})
