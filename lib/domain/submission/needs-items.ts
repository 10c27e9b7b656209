import { grouped } from '../grouped.ts'
import type { Hub } from '../infrastructure/hub.ts'
import { hubUnitNames } from '../infrastructure/words.ts'
import { flowKindNames } from '../inventory/statement-words.ts'
import { flowUnit } from '../measures/flow-unit.ts'
import type { HubBooking, MeasureFlow } from '../measures/needs.ts'
import type { MeasureEntry } from './document.ts'
import { measureFieldClass } from './field-readers.ts'
import type { ItemField } from './items.ts'
import { levelNames } from './words.ts'

/** What a reader has to know of a hub to be told what a measure books on it. */
export type NamedHub = Pick<Hub, 'id' | 'name' | 'unit' | 'phases'>

/**
 * What a measure needs and hands over, and what shows its levels, as fields that a person reads. What nobody says is no field. A hub
 * that is not among those given is spoken of without its name.
 */
export function needsFields(measure: MeasureEntry, hubs: readonly NamedHub[]): readonly ItemField[] {
  const { sources = [], bookings = [], flows = [], levelEvidence = [] } = measure
  const field = (name: keyof MeasureEntry, text: string, of: string | null, own = measureFieldClass(measure, name)) =>
    ({ field: name, of, value: { kind: 'text', text }, class: own }) as const
  return [
    ...(sources.length === 0 ? [] : [field('sources', sources.join('; '), null)]),
    ...bookings.map((booking) => field('bookings', bookingText(booking, hubs), booking.hubId, booking.class)),
    ...flows.map((flow) => field('flows', flowText(flow), flowPlace(flow), flow.class)),
    ...levelEvidence.map(({ level, reachedOn, note, evidence }) =>
      field(
        'levelEvidence',
        [reachedOn, note, ...evidence.map((file) => file.name)].filter(Boolean).join('; '),
        levelNames[level],
      ),
    ),
  ]
}

function bookingText({ hubId, phaseId, perYear, from, rampYears }: HubBooking, hubs: readonly NamedHub[]): string {
  const hub = hubs.find(({ id }) => id === hubId)
  const phase = hub?.phases.find(({ id }) => id === phaseId)
  return [
    `${hub?.name ?? 'A hub of the cluster'}: ${grouped(perYear)} ${hub ? `${hubUnitNames[hub.unit]} ` : ''}a year`,
    phaseId !== null && (phase?.name ?? 'one of its phases'),
    from !== null && `from ${from}`,
    rampYears !== null && (rampYears === 1 ? 'in full at once' : `over ${rampYears} years`),
  ]
    .filter(Boolean)
    .join(', ')
}

const flowPlace = ({ side, kind, counterpart }: MeasureFlow): string =>
  `${side} ${kind} ${counterpart.organisationId ?? counterpart.name}`

const flowText = ({ side, kind, origin, counterpart, perYear }: MeasureFlow): string =>
  [
    side === 'sent' ? `To ${counterpart.name}:` : `From ${counterpart.name}:`,
    `${grouped(perYear)} ${flowUnit(kind)} a year,`,
    flowKindNames[kind],
    ...(origin === null ? [] : [`(${origin})`]),
  ].join(' ')
