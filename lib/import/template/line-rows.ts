import { gwpSets } from '#lib/domain/factors/factor'
import { categories, methods, notations, type Category, type DataQuality } from '#lib/domain/inventory/line'
import type { LineRow, LineRowContent } from '#lib/domain/inventory/line-row'
import { categoryNames, methodNames } from '#lib/domain/inventory/words'
import { no, ok } from '#lib/domain/result'
import type { Scope } from '#lib/domain/submission/document'
import { linesSheet, type LineColumn } from '#lib/domain/template/lines-sheet'
import { decimalCell, gasCell, nameUpTo, scopeCell, yearCell, type CellReader } from '../cells.ts'
import type { ReadRow } from '../csv-rows.ts'
import { choice, hiddenId, nonNegative, optional, percent, rowCells, share, shortWords, words } from './row-cells.ts'
import { siteCell, type SiteFinder } from './site-finder.ts'

export type LineOptions = {
  readonly findSite: SiteFinder
  /** Whether the unit table has a unit of this name. */
  readonly knowsUnit: (text: string) => boolean
}

type Row = ReturnType<typeof rowCells<LineColumn>>

/** Reads one row of lines, from a workbook or from CSV. */
export const lineRowReader =
  (options: LineOptions): ReadRow<LineRow> =>
  (row, cells, problems) => {
    const line = rowCells<LineColumn>(linesSheet, row, cells, problems)
    const id = line.read('id', hiddenId) ?? null
    const siteKey = line.read('site', siteCell(options.findSite))
    const year = line.read('year', yearCell)
    const scope = line.read('scope', scopeCell)
    const category = line.read('category', optional(categoryOf(scope)))
    const content = readContent(line, options, category ?? null)
    const rest = {
      category,
      stream: line.read('stream', shortWords),
      method: line.read('method', optional(named(methods, methodNames))),
      quality: line.read('quality', optional(qualityCell)),
      uncertaintyPercent: line.read('uncertainty', optional(percent(nonNegative))),
      note: line.read('note', words),
    }
    if (siteKey === undefined || year === undefined || scope === undefined || content === undefined) return null
    return { row, id, siteKey, year, scope, ...rest, content }
  }

const allCategories = [...new Set(Object.values(categories).flat())]

const categoryOf =
  (scope: Scope | undefined): CellReader<Category> =>
  (cell) => {
    const category = named<Category>(allCategories, categoryNames)(cell)
    if (!category.ok || scope === undefined) return category
    const ofScope: readonly Category[] = categories[scope]
    return ofScope.includes(category.value) ? category : no(`This category does not belong to scope ${scope}.`)
  }

/** One of the template's choices, or the same as the grid calls it: `stationary` or `Stationary combustion`. */
const named =
  <Code extends string>(codes: readonly Code[], names: Readonly<Record<Code, string>>): CellReader<Code> =>
  (cell) => {
    const wanted = cell.trim().toLowerCase()
    const found = codes.find((code) => names[code].toLowerCase() === wanted)
    return found === undefined ? choice(codes)(cell) : ok(found)
  }

const qualityCell: CellReader<DataQuality> = (cell) => {
  const quality = ([1, 2, 3, 4, 5] as const).find((grade) => String(grade) === cell.trim())
  return quality === undefined
    ? no('The data quality is a whole number from 1 (verified) to 5 (estimate).')
    : ok(quality)
}

/** A quantity with its factor, or a tonnage, or a notation: one of the three, and whole. */
function readContent(line: Row, options: LineOptions, category: Category | null): LineRowContent | undefined {
  const isCalculated = (['quantity', 'factor', 'factorId'] as const).some((key) => !line.isEmpty(key))
  const isReported = !line.isEmpty('tonnes')
  const isNoted = !line.isEmpty('notation')
  if (isCalculated && isReported) {
    const reason =
      'The row has both a quantity with a factor and a tonnage. Keep one of them, so that nothing counts twice.'
    return line.problem('tonnes', reason)
  }
  if (isNoted && (isCalculated || isReported))
    return line.problem('notation', 'The row says why there is no figure, and has one. Keep one of the two.')
  if (isNoted) return readNoted(line)
  if (isReported) return readReported(line, category)
  if (isCalculated) return readCalculated(line, options)
  const reason = 'The row has no figure. Enter a quantity with its factor, or a tonnage, or say why there is none.'
  return line.problem('quantity', reason)
}

function readNoted(line: Row): LineRowContent | undefined {
  const notation = line.read('notation', choice(notations))
  if (line.isEmpty('reason')) return line.problem('reason', 'Say in a few words why there is no figure.')
  const reason = line.read('reason', nameUpTo(2_000))
  return notation === undefined || reason === undefined ? undefined : { kind: 'noted', notation, reason }
}

function readReported(line: Row, category: Category | null): LineRowContent | undefined {
  const tonnes = line.read('tonnes', category === 'removal' ? decimalCell : tonnesOfEmission)
  const gas = line.isEmpty('gas') ? 'CO2e' : line.read('gas', gasCell)
  if (line.isEmpty('source'))
    return line.problem('source', 'Each tonnage needs its source, such as the register or report it comes from.')
  const source = line.read('source', nameUpTo(2_000))
  if (tonnes === undefined || gas === undefined || source === undefined) return undefined
  return { kind: 'reported', gas, tonnes, source }
}

const tonnesOfEmission: CellReader<string> = (cell) => {
  const tonnes = decimalCell(cell)
  return tonnes.ok && tonnes.value.startsWith('-')
    ? no('Emissions cannot be negative. A removal has the category “removal”.')
    : tonnes
}

function readCalculated(line: Row, options: LineOptions): LineRowContent | undefined {
  if (line.isEmpty('quantity')) return line.problem('quantity', 'The factor has no quantity to be applied to.')
  const value = line.read('quantity', nonNegative)
  const unit = line.isEmpty('unit') ? undefined : line.read('unit', unitCell(options.knowsUnit))
  if (line.isEmpty('unit')) line.problem('unit', 'The quantity has no unit.')
  const [factorId, name] = [line.read('factorId', shortWords), line.read('factor', shortWords)]
  if (line.isEmpty('factor') && line.isEmpty('factorId')) {
    const reason = 'The quantity has no factor. Name one, or enter a tonnage instead.'
    return line.problem('factor', reason)
  }
  const gwp = line.read('gwp', optional(choice(gwpSets)))
  const oxidation = line.read('oxidation', optional(share))
  const biogenicShare = line.read('biogenicShare', optional(share))
  if (value === undefined || unit === undefined) return undefined
  const factor = { id: factorId ?? null, name: name ?? null }
  return { kind: 'calculated', quantity: { value, unit }, factor, gwp, oxidation, biogenicShare }
}

export const unitCell =
  (knowsUnit: (text: string) => boolean): CellReader<string> =>
  (cell) => {
    const unit = nameUpTo(40)(cell)
    if (!unit.ok || knowsUnit(unit.value)) return unit
    return no('This unit is not in the unit table. Choose one of the list, such as MWh, GJ, t, kg, m3 or litre.')
  }
