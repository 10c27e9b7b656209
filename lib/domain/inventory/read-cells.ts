import type { Decimal } from '../decimal.ts'
import type { GwpSet } from '../factors/factor.ts'
import { no, ok, type Result } from '../result.ts'
import type { FieldClass, Scope } from '../submission/document.ts'
import { classNames } from '../submission/words.ts'
import { parseAmount } from '../units/amount.ts'
import type { DraftContent, DraftLine } from './draft-line.ts'
import { gridColumns, type CellProblems, type GridCells, type GridColumn } from './grid-cells.ts'
import { readContent } from './read-content.ts'
import { categories, methods, type Category, type DataQuality, type FrozenFactor, type Method } from './line.ts'
import { categoryNames, methodNames, scopeLabels, scopeWritten } from './words.ts'
import { readTextUpTo } from './read-text.ts'

/** What the reading of a row of the grid has to know beside its cells. */
export type ReadingOf = {
  /** The set of the inventory year, in which its lines are computed (METHODS 1.3). */
  readonly gwp: GwpSet
  /** A line keeps the factor it was computed with, so one that stands in it comes before the library's of the same id. */
  readonly findFactor: (id: string) => FrozenFactor | null
}

export type ReadLine = Omit<DraftLine, 'id' | 'siteId' | 'year' | 'evidence'>

/** Notes what is wrong with a cell, and goes on without it. */
export type Take = <Value>(column: GridColumn, read: (text: string) => Result<Value, string>) => Value | null

/**
 * A row of the grid as a line. A row with a cell that cannot be read, or without what its figure needs, is an open line: every
 * cell is kept as typed and the sentences say what is still to be put right. Nothing is guessed and nothing is lost.
 */
export function readCells(cells: GridCells, known: ReadingOf): ReadLine {
  const problems: Partial<Record<GridColumn, string>> = {}
  const take: Take = (column, read) => {
    const text = cells[column].trim()
    if (text === '') return null
    const answer = read(text)
    if (answer.ok) return answer.value
    problems[column] = answer.refusal
    return null
  }
  const scope = take('scope', readScope)
  if (scope === null) problems.scope ??= 'Which scope? 1, 2 location, 2 market or 3.'
  const line = {
    scope: scope ?? '1',
    category: take('category', (text) => readCategory(text, scope)),
    stream: take('stream', readText),
    method: take('method', readMethod),
    quality: take('quality', readQuality),
    uncertaintyPercent: take('uncertainty', readPercent),
    note: take('note', readText),
    class: take('class', readClass),
  }
  const content = readContent(cells, { ...known, scope: line.scope, category: line.category }, take, problems)
  if (content === null || Object.keys(problems).length > 0) return { ...line, content: openContent(cells, problems) }
  // The reason of an entry without a figure is what stands in its note.
  return content.kind === 'noted' ? { ...line, note: null, content } : { ...line, content }
}

const openContent = (cells: GridCells, problems: CellProblems): DraftContent => ({
  kind: 'open',
  cells: Object.fromEntries(gridColumns.flatMap((column) => (cells[column] === '' ? [] : [[column, cells[column]]]))),
  problems,
})

const fieldClasses: readonly FieldClass[] = ['public', 'members', 'confidential']

const readText = readTextUpTo(2000)

/** As people write scopes: `1`, `Scope 2`, `2 location-based`, `2-market`. A bare 2 is asked about. */
function readScope(text: string): Result<Scope, string> {
  const found = scopeWritten(text)
  if (found) return ok(found)
  if (/^(scope)?\s*2$/i.test(text.trim()))
    return no('Scope 2 is told both ways: 2 location for the grid around, 2 market for what the contract says.')
  return no('Which scope? 1, 2 location, 2 market or 3.')
}

function readCategory(text: string, scope: Scope | null): Result<Category, string> {
  if (scope === null) return no('Say the scope first.')
  const wanted = text.toLowerCase()
  const own: readonly Category[] = categories[scope]
  const found = own.find((category) => {
    const name = categoryNames[category].toLowerCase()
    return category === wanted || name === wanted || name.split(' ')[0] === wanted
  })
  if (found) return ok(found)
  return no(`Scope ${scopeLabels[scope]} has ${own.map((category) => categoryNames[category]).join(', ')}.`)
}

function readClass(text: string): Result<FieldClass, string> {
  const found = fieldClasses.find((each) => classNames[each].toLowerCase() === text.toLowerCase())
  return found ? ok(found) : no('Public, Members or Confidential; empty follows the rule for the source.')
}

function readMethod(text: string): Result<Method, string> {
  const wanted = text.toLowerCase()
  const found = methods.find((method) => method === wanted || methodNames[method].toLowerCase() === wanted)
  return found ? ok(found) : no(`Choose one of ${methods.map((method) => methodNames[method]).join(', ')}.`)
}

const readQuality = (text: string): Result<DataQuality, string> =>
  /^[1-5]$/.test(text) ? ok(Number(text) as DataQuality) : no('1 is a verified measurement, 5 a rough estimate.')

function readPercent(text: string): Result<Decimal, string> {
  const amount = parseAmount(text.replace(/^±\s*|\s*%$/g, ''))
  if (!amount.ok) return amount
  return Number(amount.value) >= 0 && Number(amount.value) <= 1000
    ? amount
    : no('An uncertainty lies between 0 and 1,000 per cent.')
}
