import type { Decimal } from '../decimal.ts'
import { no, ok, type Result } from '../result.ts'
import type { Scope } from '../submission/document.ts'
import { parseAmount } from '../units/amount.ts'
import { parseBridge } from '../units/bridge-text.ts'
import { findUnit } from '../units/find-unit.ts'
import { freeze } from './freeze.ts'
import type { CellProblems, GridCells, GridColumn } from './grid-cells.ts'
import { notations, type Bridge, type Category, type FrozenFactor, type LineContent, type Notation } from './line.ts'
import type { ReadingOf, Take } from './read-cells.ts'
import { readTextUpTo } from './read-text.ts'
import { notationKeys } from './words.ts'

type Place = ReadingOf & { readonly scope: Scope; readonly category: Category | null }
type Problems = Partial<Record<GridColumn, string>>

/**
 * What a row says was emitted: a tonnage, a quantity times a factor, or a key that says why there is none. Null where it says
 * none of them or two at once; `problems` then has the sentence.
 */
export function readContent(cells: GridCells, place: Place, take: Take, problems: Problems): LineContent | null {
  const typed = (column: GridColumn) => cells[column].trim() !== ''
  const notation = notationOf(cells.tonnes) ?? notationOf(cells.quantity)
  const figure = (['tonnes', 'quantity'] as const).find((column) => typed(column) && notationOf(cells[column]) === null)
  if (notation !== null && figure !== undefined) {
    problems[figure] = 'The row says why there is no figure, and has one. Keep one of the two.'
    return null
  }
  if (notation !== null) return noted(notation, cells.note, problems)
  if (typed('tonnes') && typed('quantity')) {
    problems.tonnes = 'The row has a tonnage and a quantity. Keep the one that the figure rests on.'
    return null
  }
  if (typed('tonnes')) {
    for (const column of ofQuantity) if (typed(column)) problems[column] = besideTonnes
    return reported(cells, place, take, problems)
  }
  if (typed('quantity') || typed('factor') || typed('unit')) {
    for (const column of ofTonnage) if (typed(column)) problems[column] = besideQuantity[column]
    return calculated(cells, place, take, problems)
  }
  problems.quantity =
    'Enter a quantity with unit and factor, or tonnes with their source, or NO, NE, IE or C with a reason.'
  return null
}

/** What a line keeps beside a quantity alone, and beside a tonnage alone: elsewhere it would be lost without a word. */
const ofQuantity = ['unit', 'factor', 'oxidation', 'biogenicShare', 'bridge'] as const
const ofTonnage = ['gas', 'source'] as const
const besideTonnes = 'The row has a tonnage, so this counts for nothing. Empty this cell, or the tonnage.'
const besideQuantity = {
  gas: 'The gases of a quantity are those of its factor. Empty this cell.',
  source: 'The source of a quantity is that of its factor. Empty this cell; the note has room for a bill or a meter.',
}

/** `NO`, `NE`, `IE` or `C`, as inventories of nations write them. */
const notationOf = (text: string): Notation | null => notationsByKey.get(text.trim().toUpperCase()) ?? null

const notationsByKey: ReadonlyMap<string, Notation> = new Map(
  notations.map((notation) => [notationKeys[notation], notation]),
)

function noted(notation: Notation, note: string, problems: Problems): LineContent | null {
  const reason = note.trim()
  if (reason !== '') return { kind: 'noted', notation, reason }
  problems.note = 'Say why there is no figure.'
  return null
}

function reported(cells: GridCells, place: Place, take: Take, problems: Problems): LineContent | null {
  const tonnes = take('tonnes', (text) => readTonnes(text, place))
  const source = take('source', readTextUpTo(2000))
  if (cells.source.trim() === '') problems.source = 'Say which report or register the tonnes come from.'
  const gas = take('gas', readTextUpTo(40))
  if (tonnes === null || source === null || problems.gas !== undefined) return null
  return { kind: 'reported', gas: gas ?? 'CO2e', tonnes, source }
}

function readTonnes(text: string, { category }: Place): Result<Decimal, string> {
  const amount = parseAmount(text)
  if (!amount.ok || category === 'removal' || !amount.value.startsWith('-')) return amount
  return no('An emission below zero stands in the category Removals alone.')
}

function calculated(cells: GridCells, place: Place, take: Take, problems: Problems): LineContent | null {
  const value = take('quantity', parseAmount)
  const unit = take('unit', findUnit)
  const factor = take('factor', (id) => knownFactor(id, place))
  const bridge = take('bridge', readBridge)
  const oxidation = take('oxidation', readShare)
  const biogenicShare = take('biogenicShare', readShare)
  if (cells.quantity.trim() === '') problems.quantity = 'How much?'
  if (cells.unit.trim() === '') problems.unit = 'In which unit?'
  if (cells.factor.trim() === '') problems.factor = 'Choose a factor.'
  if (value === null || unit === null || factor === null || hasProblem(problems)) return null
  const calculation = {
    quantity: { value, unit: cells.unit.trim() },
    factor,
    gwp: place.gwp,
    bridge,
    oxidation,
    biogenicShare,
  }
  const answer = freeze(calculation, place.category === 'removal')
  if (answer.ok) return answer.value
  problems.unit = answer.refusal
  return null
}

const hasProblem = (problems: CellProblems): boolean => Object.keys(problems).length > 0

function knownFactor(id: string, { findFactor }: ReadingOf): Result<FrozenFactor, string> {
  const factor = findFactor(id)
  return factor ? ok(factor) : no(`“${id.slice(0, 60)}” is no id of a factor. Choose the factor from the search.`)
}

/** A share as 0 to 1; 98 % may be written as such. */
function readShare(text: string): Result<Decimal, string> {
  const percent = text.endsWith('%')
  const amount = parseAmount(text.replace(/\s*%$/, ''))
  if (!amount.ok) return amount
  const share = percent ? Number(amount.value) / 100 : Number(amount.value)
  if (share < 0 || share > 1) return no('A share lies between 0 and 1, or between 0 % and 100 %.')
  return percent ? ok(String(Number(share.toPrecision(12)))) : amount
}

/** `0.84 kg/litre; data sheet` or `38.6 MJ/m3 HHV; gas bill`: a density or a calorific value, and where it is from. */
function readBridge(text: string): Result<Bridge, string> {
  const [figure = '', ...rest] = text.split(';')
  const source = rest.join(';').trim()
  if (source === '') return no('Say where it is from, after a semicolon: 0.84 kg/litre; data sheet.')
  const bridge = parseBridge(figure.includes('=') ? figure : `${kindOf(figure)}=${figure}`)
  return bridge.ok ? ok({ ...bridge.value, source }) : bridge
}

/** Energy per something is a calorific value, anything else per something a density; a bare number is net over gross. */
function kindOf(figure: string): 'cv' | 'density' | 'ratio' {
  const [, unit = ''] = /^\s*[\d.,]+\s*([^/\s]*)/.exec(figure) ?? []
  if (unit === '' || unit.toUpperCase() === 'LHV') return 'ratio'
  const numerator = findUnit(unit)
  return numerator.ok && numerator.value.unit.dimension === 'energy' ? 'cv' : 'density'
}
