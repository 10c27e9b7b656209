import { firmnesses, flowDirections, flowKinds, type FlowRow } from '#lib/domain/synergy/flow-row'
import { flowsSheet } from '#lib/domain/template/flows-sheet'
import type { ReadRow } from '../csv-rows.ts'
import { unitCell, type LineOptions } from './line-rows.ts'
import {
  between,
  choice,
  hiddenId,
  nonNegative,
  optional,
  optionalYear,
  percent,
  rowCells,
  shortWords,
  words,
} from './row-cells.ts'
import { siteCell } from './site-finder.ts'

const [absoluteZero, hottest] = [-273.15, 5_000]

export const flowRowReader =
  ({ findSite, knowsUnit }: LineOptions): ReadRow<FlowRow> =>
  (row, cells, problems) => {
    const flow = rowCells<keyof typeof flowsSheet.columns>(flowsSheet, row, cells, problems)
    const id = flow.read('id', hiddenId) ?? null
    const siteKey = flow.read('site', siteCell(findSite))
    const kind = flow.read('kind', choice(flowKinds))
    const direction = flow.read('direction', choice(flowDirections))
    const quantity = flow.read('quantity', nonNegative)
    const unit = flow.read('unit', unitCell(knowsUnit))
    const rest = {
      title: flow.read('title', shortWords),
      temperature: flow.read('temperature', optional(between(absoluteZero, hottest))),
      returnTemperature: flow.read('returnTemperature', optional(between(absoluteZero, hottest))),
      pressure: flow.read('pressure', optional(nonNegative)),
      purityPercent: flow.read('purityPercent', optional(percent(between(0, 100)))),
      impurities: flow.read('impurities', words),
      firstYear: flow.read('firstYear', optionalYear),
      lastYear: flow.read('lastYear', optionalYear),
      firmness: flow.read('firmness', optional(choice(firmnesses))),
      presentRoute: flow.read('presentRoute', words),
      note: flow.read('note', words),
    }
    if (typeof rest.firstYear === 'number' && typeof rest.lastYear === 'number' && rest.lastYear < rest.firstYear)
      flow.problem('lastYear', 'The last year lies before the first.')
    if (siteKey === undefined || kind === undefined || direction === undefined) return null
    if (quantity === undefined || unit === undefined) return null
    return { row, id, siteKey, kind, direction, quantity, unit, ...rest }
  }
