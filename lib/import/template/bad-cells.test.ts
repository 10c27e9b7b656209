import { describe, expect, test } from 'vitest'
import type { Cell } from '../workbook/workbook.ts'
import { issued, put, readFrom, templateOptions as options, withSheet } from './make-template.ts'
import { readTemplate } from './read-template.ts'

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
    ['Lines', 'Quantity', '5%', 'in per cent'],
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
    ['Commitments', 'Covered %', '1: 95; 1: 90', 'stands there twice'],
    ['Commitments', 'Covered %', '2-market: 120', 'between 0 and 100'],
    ['Commitments', 'Bought credits', 'some', 'none of the choices: none, residual only'],
    ['Commitments', 'Committed on', '2025-02-29', 'no day'],
    ['Flows', 'Quantity', -1, 'below zero'],
    ['Flows', 'Unit', 'furlong', 'not in the unit table'],
    ['Flows', 'What', 'water', 'none of the choices: power'],
    ['Flows', 'Way', 'both', 'sent, received'],
    ['Flows', 'Site', 'Nowhere', 'no site'],
    ['Flows', 'Member', null, 'Name the member'],
    ['Flows', 'Outside company', 'Town', 'Keep one of the two'],
    ['Flows', 'Scope 1, t CO2e', '1.234,5', 'Is 1234.5 meant?'],
    ['Measures', 'Sources', 'Boiler 9', 'No line of the site names'],
    ['Bookings', 'Amount a year', 'about 5', 'not a number'],
    ['Bookings', 'Measure', null, 'must not be empty'],
    ['Bookings', 'Hub', null, 'must not be empty'],
    ['Bookings', 'Ramp years', 50, 'between 1 and 40'],
    ['Bookings', 'Who may see it', 'friends', 'none of the choices: public'],
    ['Measure flows', 'What', 'co2 storage', 'none of the choices'],
    ['Measure flows', 'Member', null, 'Name the member'],
    ['Measure flows', 'Outside company', 'Town', 'Keep one of the two'],
    ['Level evidence', 'Level', 'soon', 'none of the choices: idea'],
    ['Level evidence', 'Reached on', '2025-02-29', 'no day'],
    ['Disclosures', 'Net revenue', '-5', 'below zero'],
    ['Disclosures', 'Year', 2024, 'in a row of its own'],
    ['Trading shares', 'Share of scope 1, %', 120, 'between 0 and 100'],
    ['Trading shares', 'Site', 'Nowhere', 'no site'],
    ['Commitments', 'Who may see it', 'friends', 'none of the choices: public'],
    ['Commitments', 'Illustrative', 'perhaps', 'none of the choices: yes, no'],
    ['Measures', 'Who may see it', 'friends', 'none of the choices: public'],
    ['Measures', 'Illustrative', 'perhaps', 'none of the choices: yes, no'],
    ['Prerequisites', 'Measure', null, 'must not be empty'],
    ['Prerequisites', 'Comes first', null, 'must not be empty'],
    ['Owner shares', 'Site', 'Nowhere', 'no site'],
    ['Owner shares', 'Owner', null, 'must not be empty'],
    ['Owner shares', 'Share, %', 120, 'between 0 and 100'],
    ['Owner shares', 'Share, %', 'half', 'not a number'],
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

  test('of very many bad rows the first are named and the rest counted', () => {
    const bad = Array.from({ length: 2_500 }, () => [null, 'Nowhere', 2023, '1'])
    const file = readFrom(withSheet('Lines', (rows) => [...rows, ...bad]))
    expect(file.lines.counts.bad).toBe(2_500)
    expect(file.problems.length).toBeLessThan(2_010)
    expect(file.notes[0]).toMatch(/^Lines: Only the first 2,000 problems are named; 1,\d{3} more rows have some\.$/)
  })

  test('a site with a bad cell is not missed by its lines', () => {
    const file = readFrom(withSheet('Sites', (rows) => put(rows, 4, 'Latitude', 'north')))
    expect(file.problems.map(({ sheet, column }) => [sheet, column])).toEqual([['Sites', 'Latitude']])
  })
})
