import { grouped } from '../grouped.ts'
import type { FlowEntry, FlowKind } from '../submission/inventory-statements.ts'
import type { RestatementCause } from './restatement.ts'

export const flowKindNames: Readonly<Record<FlowKind, string>> = {
  power: 'Power',
  steam: 'Steam',
  heat: 'Heat',
  cooling: 'Cooling',
  'co2-capture': 'CO2 to be captured',
  'co2-storage': 'CO2 for storage',
  'co2-use': 'CO2 for use',
  hydrogen: 'Hydrogen',
}

export const causeNames: Readonly<Record<RestatementCause, string>> = {
  boundary: 'Boundary or consolidation',
  method: 'Method',
  factor: 'Factor',
  error: 'An error',
  gwp: 'GWP set',
}

/** "Steam sent to Northbank, 2023: 1 200 MWh". */
export const flowSentence = ({ kind, origin, side, counterpart, year, quantity, unit }: FlowEntry): string =>
  `${flowKindNames[kind]}${origin === null ? '' : ` (${origin})`} ${side === 'sent' ? 'sent to' : 'received from'} ${counterpart.name}, ${year}: ${grouped(quantity)} ${unit}`

/** The same with what its own end counts for it: "Steam sent to Northbank, 2023: 1 200 MWh, counted as 240 t of scope 1". */
export function flowWithTonnes(flow: FlowEntry): string {
  const counted = [
    [flow.scope1, 'scope 1'],
    [flow.location, 'scope 2, location-based'],
    [flow.market, 'scope 2, market-based'],
  ] as const
  const said = counted.flatMap(([tonnes, scope]) => (tonnes === null ? [] : [`${grouped(tonnes)} t of ${scope}`]))
  return said.length === 0 ? flowSentence(flow) : `${flowSentence(flow)}, counted as ${said.join(' and ')}`
}
