import { party } from '../measures/parse-needs.ts'
import { amount, flag, list, name, obeying, object, oneOf, orNull, text, year } from '../reader.ts'
import type { Reader } from '../reader.ts'
import { enablerKinds, levels } from '../submission/document.ts'
import { askStatuses, type Ask, type YearBudget } from './ask.ts'
import { hubKinds, hubUnits, type Hub, type HubPhase, type Price } from './hub.ts'

const price: Reader<Price> = object<Price>({
  amount,
  class: oneOf(['public', 'members', 'confidential'] as const),
})

const phase: Reader<HubPhase> = object<HubPhase>({
  id: name,
  name,
  from: year,
  capacityPerYear: amount,
  earlierStarts: list(object({ start: year, recordedOn: text })),
})

/** What a hub is, without its prices. */
export const hubFields = {
  id: name,
  name,
  kind: oneOf(hubKinds),
  unit: oneOf(['t', 'MWh', 'm3'] as const),
  owner: party,
  level: oneOf(levels),
  phases: list(phase, (one) => one.id),
  minimumTakePerYear: orNull(amount),
  source: orNull(text),
  illustrative: flag,
}

const hub: Reader<Hub> = obeying(
  object<Hub>({
    ...hubFields,
    tariffPerUnit: orNull(price),
    fixedCostPerYear: orNull(price),
    capex: orNull(price),
  }),
  ({ kind, unit }) => {
    const units: readonly string[] = hubUnits[kind]
    return units.includes(unit) ? [] : [['unit', `must be ${units.join(' or ')} for a hub of this kind`] as const]
  },
)

export const askFields = {
  id: name,
  title: name,
  kind: oneOf(enablerKinds),
  owner: party,
  status: oneOf(askStatuses),
  neededBy: orNull(year),
  measureIds: list(name, (id) => id),
  source: orNull(text),
}
const ask: Reader<Ask> = object<Ask>(askFields)

/** What a cluster enters of its infrastructure, asks and money. It came later and may be missing. */
export const infrastructureReaders = {
  hubs: list(hub, (one) => one.id),
  asks: list(ask, (one) => one.id),
  capitalBudget: list(object<YearBudget>({ year, amount }), (one) => String(one.year)),
}
