import { defaultYear, type InventoryYear } from '../inventory/inventory-year.ts'
import type { InventoryLine } from '../inventory/line.ts'
import { byText } from '../text-order.ts'
import type { FlowEntry, InventoryStatements, RestatementEntry } from './inventory-statements.ts'

/** What stands beside the lines, in canonical order: the choices of each year that has lines, whether made or by default. */
export function inventoryStatements(
  draft: InventoryStatements,
  lines: readonly Pick<InventoryLine, 'year'>[],
): InventoryStatements {
  const years = [...new Set(lines.map((line) => line.year))].toSorted((a, b) => a - b)
  return {
    years: years.map((year) => yearEntry(draft.years.find((each) => each.year === year) ?? defaultYear(year))),
    restatements: draft.restatements.map(restatementEntry).toSorted((a, b) => byText(a.at, b.at) || byText(a.id, b.id)),
    transfers: draft.transfers.map(flowEntry).toSorted((a, b) => byText(a.id, b.id)),
    explanations: draft.explanations.map(({ key, text }) => ({ key, text })).toSorted((a, b) => byText(a.key, b.key)),
  }
}

const yearEntry = ({ year, gwp, consolidation }: InventoryYear): InventoryYear => ({ year, gwp, consolidation })

const restatementEntry = (entry: RestatementEntry): RestatementEntry => ({
  id: entry.id,
  year: entry.year,
  cause: entry.cause,
  reason: entry.reason,
  thresholdPercent: entry.thresholdPercent,
  before: entry.before,
  after: entry.after,
  by: entry.by,
  at: entry.at,
})

const flowEntry = (flow: FlowEntry): FlowEntry => ({
  id: flow.id,
  siteId: flow.siteId,
  year: flow.year,
  side: flow.side,
  kind: flow.kind,
  origin: flow.origin,
  counterpart: { organisationId: flow.counterpart.organisationId, name: flow.counterpart.name },
  quantity: flow.quantity,
  unit: flow.unit,
  scope1: flow.scope1,
  location: flow.location,
  market: flow.market,
  inFigures: flow.inFigures,
  note: flow.note,
})
