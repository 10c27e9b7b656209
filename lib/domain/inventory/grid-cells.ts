import { classNames } from '../submission/words.ts'
import type { DraftContent, DraftLine } from './draft-line.ts'
import type { Bridge } from './line.ts'
import { categoryNames, methodNames, notationKeys, scopeLabels } from './words.ts'

/** The columns of the grid that somebody types in, in the order in which they stand and are pasted. */
export const gridColumns = [
  'stream',
  'scope',
  'category',
  'quantity',
  'unit',
  'factor',
  'tonnes',
  'gas',
  'source',
  'method',
  'quality',
  'uncertainty',
  'oxidation',
  'biogenicShare',
  'bridge',
  'note',
  'class',
] as const
export type GridColumn = (typeof gridColumns)[number]
/** One row of the grid as text; an empty cell is an empty text. */
export type GridCells = Readonly<Record<GridColumn, string>>
/** Sentences by the column they are about. */
export type CellProblems = Readonly<Partial<Record<GridColumn, string>>>

export const emptyCells: GridCells = Object.freeze({
  scope: '',
  category: '',
  stream: '',
  quantity: '',
  unit: '',
  factor: '',
  gas: '',
  tonnes: '',
  source: '',
  method: '',
  quality: '',
  uncertainty: '',
  oxidation: '',
  biogenicShare: '',
  bridge: '',
  note: '',
  class: '',
})

/** The cells in which a line stands in the grid; an open line stands as it was typed. Reading them again gives the same line. */
export function cellsOf(line: Omit<DraftLine, 'id' | 'siteId' | 'year' | 'evidence'>): GridCells {
  if (line.content.kind === 'open') return { ...emptyCells, ...line.content.cells }
  return {
    ...emptyCells,
    scope: scopeLabels[line.scope],
    category: line.category === null ? '' : categoryNames[line.category],
    stream: line.stream ?? '',
    method: line.method === null ? '' : methodNames[line.method],
    quality: line.quality === null ? '' : String(line.quality),
    uncertainty: line.uncertaintyPercent ?? '',
    note: line.note ?? '',
    class: line.class === null ? '' : classNames[line.class],
    ...contentCells(line.content),
  }
}

function contentCells(content: Exclude<DraftContent, { kind: 'open' }>): Partial<GridCells> {
  if (content.kind === 'reported') return { gas: content.gas, tonnes: content.tonnes, source: content.source }
  if (content.kind === 'noted') return { tonnes: notationKeys[content.notation], note: content.reason }
  const { quantity, factor, bridge, oxidation, biogenicShare } = content
  return {
    quantity: quantity.value,
    unit: quantity.unit,
    factor: factor.id,
    oxidation: oxidation ?? '',
    biogenicShare: biogenicShare ?? '',
    bridge: bridge === null ? '' : bridgeText(bridge),
  }
}

/** As somebody types it: `0.84 kg/litre; Supplier's data sheet`. */
export const bridgeText = ({ value, unit, basis, source }: Bridge): string =>
  `${value} ${unit}${basis === null ? '' : ` ${basis}`}; ${source}`
