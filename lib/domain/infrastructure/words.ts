import type { AskStatus } from './ask.ts'
import type { HubKind, HubUnit } from './hub.ts'

/** Short names for screens; the glossary says what they mean. */
export const hubKindNames: Readonly<Record<HubKind, string>> = {
  'co2-transport-storage': 'CO₂ transport and storage',
  hydrogen: 'Hydrogen',
  power: 'Power',
  heat: 'Heat',
  water: 'Water',
  logistics: 'Logistics',
}

export const hubUnitNames: Readonly<Record<HubUnit, string>> = { t: 't', MWh: 'MWh', m3: 'm³' }

export const askStatusNames: Readonly<Record<AskStatus, string>> = {
  open: 'Open',
  asked: 'Asked',
  promised: 'Promised',
  granted: 'Granted',
  refused: 'Refused',
}
