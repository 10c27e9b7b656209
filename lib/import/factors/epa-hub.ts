import type { Factor } from '#lib/domain/factors/factor'
import { no, ok } from '#lib/domain/result'
import { epaReaders } from './epa-readers.ts'
import type { EpaHub, EpaOutcome } from './epa-reader.ts'
import { epaGwps } from './epa-refrigerants.ts'
import { findEpaTables, type EpaTable } from './epa-tables.ts'
import {
  textOf,
  type FactorImportResult,
  type FactorSheet,
  type FactorWorkbook,
  type SkippedRow,
} from './factor-workbook.ts'

/**
 * Reads the US EPA's Emission Factors Hub as it is issued (`ghg-emission-factors-hub-2025.xlsx`): twelve tables below one another in one
 * sheet. A table whose headings are not the known ones is left out whole and named in `skipped`, as are rows and cells without a figure.
 * Refuses, with a sentence, a workbook that has no such sheet.
 */
export function importEpaHub(workbook: FactorWorkbook): FactorImportResult {
  const sheet = workbook.sheets.find(({ name }) => /emission factors hub/i.test(name))
  const year = sheet === undefined ? null : yearOf(sheet)
  const tables = sheet === undefined ? [] : findEpaTables(sheet.rows)
  if (sheet === undefined || year === null || tables.length === 0)
    return no(
      'This is not the EPA’s Emission Factors Hub: no sheet called “Emission Factors Hub” holds the date of its last change and tables called “Table 1”, “Table 2” and so on. Nothing was read.',
    )
  const read = tables.map((table) =>
    readTable(table, { year, gwps: epaGwps(tables.find(({ number }) => number === 11)) }),
  )
  const factors: Factor[] = []
  const skipped: Skipped[] = read.flatMap((table) => table.skipped)
  const seen = new Set<string>()
  for (const { factor, row } of read.flatMap((table) => table.factors)) {
    if (seen.has(factor.id))
      skipped.push({ row, reason: `“${factor.name}” per ${factor.per} stands further up already.` })
    if (!seen.has(factor.id)) factors.push(factor)
    seen.add(factor.id)
  }
  return ok({
    dataset: `GHG Emission Factors Hub ${year}`,
    publisher: 'US Environmental Protection Agency',
    year,
    licence: 'US public domain',
    factors,
    skipped: skipped.map((entry): SkippedRow => ({ sheet: sheet.name, ...entry })).toSorted((a, b) => a.row - b.row),
    ignoredSheets: workbook.sheets.filter((other) => other !== sheet).map(({ name }) => name),
  })
}

function yearOf(sheet: FactorSheet): number | null {
  const texts = sheet.rows.slice(0, 12).flatMap((row) => row.map(textOf))
  const date = texts.find((text) => /last modified/i.test(text))
  const year = /\b(20\d\d)\b/.exec(date ?? '')?.[1]
  return year === undefined ? null : Number(year)
}

type Skipped = Omit<SkippedRow, 'sheet'>

function readTable(table: EpaTable, hub: EpaHub) {
  const reader = epaReaders.get(table.number)
  const texts = table.rows.slice(0, 6).flatMap(({ cells }) => cells.map(textOf))
  const missing = reader?.headings.find((heading) => !texts.some((text) => heading.test(text)))
  if (reader === undefined || missing !== undefined) {
    const reason = `Table ${table.number}, ${table.title}, has other headings than the ones known: none of its rows was read.`
    return { factors: [], skipped: [{ row: table.row, reason }] }
  }
  const outcomes = reader.read(table, hub)
  return {
    factors: outcomes.flatMap(({ row, factors = [] }) => factors.map((factor) => ({ factor, row: row.row }))),
    skipped: outcomes.flatMap(skippedOf),
  }
}

/** A row that gave no factor is named where it holds a figure or has a reason; headings, which have neither, are not. */
function skippedOf({ row, factors, reason }: EpaOutcome): readonly Skipped[] {
  if (factors !== undefined) return []
  if (reason !== undefined) return [{ row: row.row, reason }]
  const some = row.cells.some((cell) => typeof cell === 'number')
  return some ? [{ row: row.row, reason: `${row.text(0) || 'The row'}: a figure is missing.` }] : []
}
