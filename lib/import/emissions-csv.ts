import { emissionColumns, requiredEmissionColumns } from '#lib/domain/inventory/file-columns'
import { figureMap } from '#lib/domain/inventory/figure-map'
import type { EmissionRow } from '#lib/domain/inventory/import-row'
import { no, ok, type Result } from '#lib/domain/result'
import {
  gasCell,
  nameUpTo,
  optionalTextUpTo,
  rowReader,
  scopeCell,
  tonnesCell,
  yearCell,
  type CellReader,
} from './cells.ts'
import type { ColumnPlan } from './csv-heading.ts'
import { passCsv, readCsv, type Cells, type FileReading, type ReadFile, type ReadRow } from './csv-rows.ts'
import type { FileSource } from './file-bytes.ts'
import type { FileRefusal, RowProblem } from './file-refusal.ts'

export type EmissionFileOptions = {
  /**
   * The source of figures that name none, as the importer gave it; null refuses them. A figure without a source has no
   * place in a roadmap, so nothing is made up here.
   */
  readonly sourceWhenEmpty: string | null
}

/** Reads an emission file. Columns may stand in any order; a missing gas is CO2e; unknown columns are named and kept out. */
export const readEmissionsCsv = (
  source: FileSource,
  options: EmissionFileOptions,
): Promise<Result<ReadFile<EmissionRow>, FileRefusal>> => readCsv(source, planFor(options), figureReader(options))

/** The same, with each good figure handed on as it is read. */
export const passEmissionsCsv = (
  source: FileSource,
  options: EmissionFileOptions,
  pass: (row: EmissionRow) => void,
): Promise<Result<FileReading, FileRefusal>> => passCsv(source, planFor(options), figureReader(options), pass)

const planFor = ({ sourceWhenEmpty }: EmissionFileOptions): ColumnPlan => ({
  known: emissionColumns,
  required: sourceWhenEmpty === null ? [...requiredEmissionColumns, 'source'] : requiredEmissionColumns,
})

function figureReader(options: EmissionFileOptions): ReadRow<EmissionRow> {
  const firstRows = figureMap<number>()
  return (row, cells, problems) => {
    const figure = readFigure(row, cells, problems, options)
    if (figure === null) return null
    const first = firstRows.get(figure)
    if (first === undefined) firstRows.set(figure, row)
    if (first !== undefined) {
      const reason = `Row ${first} has a figure for this site, year, scope and gas already. Keep one of the two.`
      problems.push({ row, column: 'site_id', value: figure.siteKey, reason })
    }
    return figure
  }
}

function readFigure(
  row: number,
  cells: Cells,
  problems: RowProblem[],
  options: EmissionFileOptions,
): EmissionRow | null {
  const read = rowReader(row, cells, problems)
  const siteKey = read('site_id', nameUpTo(100))
  const year = read('year', yearCell)
  const scope = read('scope', scopeCell)
  const gas = cells['gas'] === undefined ? 'CO2e' : read('gas', gasCell)
  const tonnes = read('tonnes_co2e', tonnesCell)
  const source = cells['source'] === undefined ? options.sourceWhenEmpty : read('source', sourceCell(options))
  const note = read('note', optionalTextUpTo(2_000))
  if (siteKey === undefined || year === undefined || scope === undefined) return null
  if (gas === undefined || tonnes === undefined || source === undefined || source === null) return null
  return { row, siteKey, year, scope, gas, tonnes, source, note }
}

const sourceCell =
  (options: EmissionFileOptions): CellReader<string> =>
  (cell) => {
    if (cell.trim() !== '') return nameUpTo(2_000)(cell)
    return options.sourceWhenEmpty === null
      ? no('Each figure needs its source, such as the register or report it comes from.')
      : ok(options.sourceWhenEmpty)
  }
