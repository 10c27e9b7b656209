import { gwpSets } from '../factors/factor.ts'
import { consolidations } from '../inventory/corporate-ledger.ts'
import { flowAmount } from '../inventory/flow-amount.ts'
import type { InventoryYear } from '../inventory/inventory-year.ts'
import { restatementCauses } from '../inventory/restatement.ts'
import type { IntensityBasis, RegulatedShare, YearDisclosure } from '../inventory/year-disclosure.ts'
import {
  amount,
  decimal,
  flag,
  instant,
  list,
  name,
  obeying,
  object,
  oneOf,
  orNull,
  percent,
  text,
  year,
} from '../reader.ts'
import type { Reader } from '../reader.ts'
import {
  flowKinds,
  type ExplanationEntry,
  type FlowEntry,
  type InventoryStatements,
  type RestatementEntry,
  type ScopeSums,
} from './inventory-statements.ts'

const scopeSums: Reader<ScopeSums> = object<ScopeSums>({
  '1': orNull(decimal),
  '2-location': orNull(decimal),
  '2-market': orNull(decimal),
  '3': orNull(decimal),
})

const restatement: Reader<RestatementEntry> = object<RestatementEntry>({
  id: name,
  year,
  cause: oneOf(restatementCauses),
  reason: name,
  thresholdPercent: amount,
  before: scopeSums,
  after: scopeSums,
  by: name,
  at: instant,
})

const flow: Reader<FlowEntry> = obeying(
  object<FlowEntry>({
    id: name,
    siteId: name,
    year,
    side: oneOf(['sent', 'received'] as const),
    kind: oneOf(flowKinds),
    origin: orNull(oneOf(['fossil', 'biogenic'] as const)),
    counterpart: object({ organisationId: orNull(name), name }),
    quantity: amount,
    unit: name,
    scope1: orNull(amount),
    location: orNull(amount),
    market: orNull(amount),
    inFigures: flag,
    note: orNull(text),
  }),
  (one) => {
    const said = flowAmount(one)
    const origin = one.kind.startsWith('co2') === (one.origin !== null)
    return [
      ...(said.ok ? [] : [['unit', said.refusal] as const]),
      ...(origin ? [] : [['origin', 'belongs to CO2, and to nothing else'] as const]),
    ]
  },
)

export const statementReaders: { readonly [K in keyof InventoryStatements]-?: Reader<InventoryStatements[K]> } = {
  years: list(object<InventoryYear>({ year, gwp: oneOf(gwpSets), consolidation: oneOf(consolidations) }), (one) =>
    String(one.year),
  ),
  restatements: list(restatement, (one) => one.id),
  transfers: list(flow, (one) => one.id),
  explanations: list(object<ExplanationEntry>({ key: name, text: name }), (one) => one.key),
}

export const yearDisclosures: Reader<readonly YearDisclosure[]> = list(
  object<YearDisclosure>({
    year,
    netRevenue: orNull(amount),
    revenueSource: orNull(text),
    per: orNull(object<IntensityBasis>({ name, unit: name, amount })),
    regulated: list(object<RegulatedShare>({ siteId: name, percent }), (one) => one.siteId),
  }),
  (one) => String(one.year),
)
