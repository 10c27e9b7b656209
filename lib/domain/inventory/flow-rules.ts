import { energyFlowKinds } from '../submission/inventory-statements.ts'
import { flowAmount } from './flow-amount.ts'
import type { FlowSaid } from './flow-row.ts'

/** Reasons by the field they belong to. */
type Faults = Partial<Record<keyof FlowSaid, string>>

const isEnergy = ({ kind }: Pick<FlowSaid, 'kind'>): boolean => energyFlowKinds.some((each) => each === kind)
const isCarbon = ({ kind }: Pick<FlowSaid, 'kind'>): boolean => kind.startsWith('co2')

/** What a statement lacks or contradicts, one sentence a field: for its form and for a file alike. */
export function flowFaults(flow: Pick<FlowSaid, 'kind' | 'origin' | 'quantity' | 'unit'>): Faults {
  const amount = flowAmount(flow)
  return {
    ...(amount.ok ? {} : { unit: amount.refusal }),
    ...(isCarbon(flow) && flow.origin === null
      ? { origin: 'Say whether the carbon is fossil or biogenic: only fossil CO2 can be subtracted.' }
      : {}),
  }
}

/** The statement without what belongs to another kind of flow, or to the other end of it (METHODS 1.7, 1.8). */
export function fittingFlow<Flow extends FlowSaid>(flow: Flow): Flow {
  const [energy, carbon] = [isEnergy(flow), isCarbon(flow)]
  return {
    ...flow,
    origin: carbon ? flow.origin : null,
    scope1: energy && flow.side === 'sent' ? flow.scope1 : null,
    location: energy && flow.side === 'received' ? flow.location : null,
    market: energy && flow.side === 'received' ? flow.market : null,
    inFigures: carbon && flow.inFigures,
  }
}

const whose = {
  origin: 'Only CO2 is fossil or biogenic. Empty this cell.',
  scope1: 'Only who sends energy counts it in scope 1. Empty this cell.',
  location: 'Only who receives energy counts it in scope 2. Empty this cell.',
  market: 'Only who receives energy counts it in scope 2. Empty this cell.',
  inFigures: 'Only a transfer of CO2 can be in the figures already. Empty this cell.',
} as const satisfies Faults

/** What a file says of a flow and a form would leave out: it is named, so that nobody believes it was taken in. */
export function misplacedFields(flow: FlowSaid): Faults {
  const fitting = fittingFlow(flow)
  const fields = Object.keys(whose) as (keyof typeof whose)[]
  return Object.fromEntries(
    fields.filter((field) => flow[field] !== fitting[field]).map((field) => [field, whose[field]]),
  )
}
