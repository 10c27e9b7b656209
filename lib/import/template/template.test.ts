import { describe, expect, test } from 'vitest'
import { flatTerms } from '#lib/domain/goals/flat-terms'
import { diffLines } from '#lib/domain/inventory/line-diff'
import { draftOfLine } from '#lib/domain/inventory/line-row'
import type { InventoryLine } from '#lib/domain/inventory/line'
import { termsOf } from '#lib/domain/submission/commitment-terms'
import { templateWorkbook } from '#lib/export/template'
import { ownersKey, templateSheet } from '#lib/export/template/template-sheet'
import type { WrittenSheet } from '#lib/export/workbook/written-sheet'
import { templateSheets } from '#lib/domain/template/sheets'
import { linesCsv } from '#lib/export/lines-csv'
import { readLinesCsv } from './testing.ts'
import { issued, knowsUnit, put, readFrom, templateData as data, withSheet, workbookOf } from './make-template.ts'
import { siteFinder } from './site-finder.ts'

const stored = data.lines.map(({ siteKey, ...line }) =>
  draftOfLine({ ...line, siteId: siteKey, evidence: [], class: 'confidential' } satisfies InventoryLine, siteKey),
)

test('a row in the words of the grid is read as one in the words of the drop-downs', () => {
  const words = [
    ['Scope', 'Scope 1'],
    ['Category', 'Stationary combustion'],
    ['Method', 'Average data'],
  ] as const
  const file = readFrom(
    withSheet('Lines', (rows) => words.reduce((all, [heading, word]) => put(all, 4, heading, word), rows)),
  )
  expect(file.problems).toEqual([])
  expect(file.lines.rows.find(({ row }) => row === 4)).toMatchObject({
    scope: '1',
    category: 'stationary',
    method: 'average',
  })
})

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
    if (commitment === undefined) throw new Error('The maker has a commitment')
    const { terms: _t, ...rest } = commitment
    expect(file.commitments.rows).toEqual([{ row: 3, ...rest, ...flatTerms(termsOf(commitment)) }])
    expect(file.measures.rows[0]).toMatchObject({
      id: 'm-1',
      siteKey: 'A-1',
      level: 'engineering',
      opexPerYear: '-1000.5',
      energy: [{ carrier: 'natural-gas', mwhPerYear: '-5000' }],
      enablers: [{ kind: 'policy', text: 'Carbon price' }],
      confidence: 'medium',
    })
    expect(file.measures.rows[0]).toMatchObject({
      sources: ['Boiler 2'],
      owners: ['Acme', 'Beta Power'],
      class: 'members',
      illustrative: false,
    })
    expect(file.measures.rows[1]).toMatchObject({
      title: '-10 % heat',
      owners: [],
      exclusiveGroup: 'Mill heat',
      class: 'confidential',
      illustrative: true,
    })
    expect(file.flows.rows).toEqual(data.flows.map((flow, at) => ({ row: at + 3, ...flow })))
    const { bookings, measureFlows, levelEvidence, prerequisites } = data.needs
    const asRows = (entries: readonly { readonly measureId: string }[]) =>
      entries.map(({ measureId: _, ...entry }, at) => ({ row: at + 3, ...entry }))
    expect(file.bookings.rows).toEqual(asRows(bookings))
    expect(file.measureFlows.rows).toEqual(asRows(measureFlows))
    expect(file.levelEvidence.rows).toEqual(asRows(levelEvidence))
    expect(file.prerequisites.rows).toEqual(
      prerequisites.map(({ measureId: _m, firstId: _f, ...said }) => ({ row: 3, ...said })),
    )
    expect(file.ownerShares.rows).toEqual(data.ownerShares.map((share, at) => ({ row: at + 3, ...share })))
    expect(file.disclosures.rows).toEqual(data.disclosures.map((said, at) => ({ row: at + 3, ...said })))
    expect(file.tradingShares.rows).toEqual(data.tradingShares.map((share, at) => ({ row: at + 3, ...share })))
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
      ['Bookings', false],
      ['Measure flows', false],
      ['Level evidence', false],
      ['Prerequisites', false],
      ['Disclosures', false],
      ['Trading shares', false],
      ['Owner shares', false],
      ['Lists', true],
    ])
  })

  test('offers the company and the other members as owners, and its own measures as what comes first', () => {
    const lists = new Map([[ownersKey, 'Lists!$A$3:$A$5']])
    const offeredIn = (sheet: WrittenSheet) =>
      (sheet.validations ?? []).map(({ title, rule }) => [title, rule.kind === 'list' && rule.formula.slice(0, 16)])
    expect(offeredIn(templateSheet(templateSheets.ownerShares, [], lists)).slice(0, 2)).toEqual([
      ['Site', 'OFFSET(Sites!$B$'],
      ['Owner', 'Lists!$A$3:$A$5'],
    ])
    expect(offeredIn(templateSheet(templateSheets.prerequisites, [], lists))).toEqual([
      ['Measure', 'OFFSET(Measures!'],
      ['Comes first', 'OFFSET(Measures!'],
    ])
    const offered = issued().sheets.find(({ name }) => name === 'Lists')?.rows ?? []
    const at = (offered[1] ?? []).indexOf('Owners')
    expect(offered.slice(2, 5).map((row) => row[at])).toEqual(['Acme Works', 'Beta Power', 'Gamma Store'])
  })

  test('without an entry is a blank template that reads as nothing', () => {
    const needs = { bookings: [], measureFlows: [], levelEvidence: [], prerequisites: [] }
    const entries = {
      sites: [],
      lines: [],
      commitments: [],
      measures: [],
      flows: [],
      disclosures: [],
      tradingShares: [],
      ownerShares: [],
    }
    const blank = templateWorkbook({ ...data, ...entries, needs })
    const file = readFrom(workbookOf(blank))
    expect([file.problems, file.lines.rows, file.sites.counts.rows]).toEqual([[], [], 0])
  })
})

test('the flows of an earlier version, which asked for something else, are left out and named', () => {
  const { sheets } = withSheet('Lists', (rows) => [['Concord template', 1], ...rows.slice(1)])
  const earlier = sheets.map((sheet) =>
    sheet.name === 'Flows' ? { ...sheet, rows: [['Site', 'Kind', 'Direction'], [], ['A-1', 'heat', 'supply']] } : sheet,
  )
  const file = readFrom({ sheets: earlier })
  expect([file.flows.rows, file.problems]).toEqual([[], []])
  expect(file.notes).toEqual([expect.stringContaining('The sheet Flows of this earlier template')])
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

  test('per cent typed with its sign is the same figure', () => {
    const workbook = withSheet('Lines', (rows) => put(put(rows, 4, 'Uncertainty %', '2.5%'), 4, 'Oxidation', '99.5%'))
    expect(diffLines(stored, readFrom(workbook).lines.rows)).toMatchObject({ changed: [], unchanged: 3 })
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
