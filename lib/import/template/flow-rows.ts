import type { FlowRow } from '#lib/domain/inventory/flow-row'
import { flowKinds } from '#lib/domain/submission/inventory-statements'
import { carbonOrigins, flowSides, flowsSheet } from '#lib/domain/template/flows-sheet'
import { yearCell } from '../cells.ts'
import type { ReadRow } from '../csv-rows.ts'
import { unitCell, type LineOptions } from './line-rows.ts'
import { choice, hiddenId, nonNegative, optional, rowCells, shortWords, words, yesCell } from './row-cells.ts'
import { siteCell } from './site-finder.ts'

export const flowRowReader =
  ({ findSite, knowsUnit }: LineOptions): ReadRow<FlowRow> =>
  (row, cells, problems) => {
    const flow = rowCells<keyof typeof flowsSheet.columns>(flowsSheet, row, cells, problems)
    const id = flow.read('id', hiddenId) ?? null
    const siteKey = flow.read('site', siteCell(findSite))
    const year = flow.read('year', yearCell)
    const side = flow.read('side', choice(flowSides))
    const kind = flow.read('kind', choice(flowKinds))
    const [member, outside] = [flow.read('member', shortWords), flow.read('outside', shortWords)]
    if (flow.isEmpty('member') && flow.isEmpty('outside'))
      flow.problem('member', 'Name the member at the other end, or in the next column the company outside the cluster.')
    if (!flow.isEmpty('member') && !flow.isEmpty('outside'))
      flow.problem('outside', 'The other end is a member or somebody outside the cluster. Keep one of the two.')
    const quantity = flow.read('quantity', nonNegative)
    const unit = flow.read('unit', unitCell(knowsUnit))
    const rest = {
      origin: flow.read('origin', optional(choice(carbonOrigins))),
      scope1: flow.read('scope1', optional(nonNegative)),
      location: flow.read('location', optional(nonNegative)),
      market: flow.read('market', optional(nonNegative)),
      inFigures: flow.read('inFigures', yesCell),
      note: flow.read('note', words),
    }
    if (siteKey === undefined || year === undefined || side === undefined || kind === undefined) return null
    if (quantity === undefined || unit === undefined) return null
    const ends = { member: member?.trim() || null, outside: outside?.trim() || null }
    return { row, id, siteKey, year, side, kind, ...ends, quantity, unit, ...rest }
  }
