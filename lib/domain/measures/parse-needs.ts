import { amount, digest, list, name, obeying, object, oneOf, orNull, parsed, text, whole, year } from '../reader.ts'
import type { Reader } from '../reader.ts'
import { no, ok } from '../result.ts'
import { levels } from '../submission/document.ts'
import { flowKinds } from '../submission/inventory-statements.ts'
import type { HubBooking, LevelEvidence, MeasureFlow, Party } from './needs.ts'

/** A member by its id, or somebody outside by name. */
export const party: Reader<Party> = object<Party>({ organisationId: orNull(name), name })

const isDay = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString().startsWith(value)

const day: Reader<string> = parsed((value) => (isDay(value) ? ok(value) : no('must be a day, such as "2027-03-12"')))

const fieldClass = oneOf(['public', 'members', 'confidential'] as const)

const booking: Reader<HubBooking> = object<HubBooking>({
  hubId: name,
  phaseId: orNull(name),
  perYear: amount,
  from: orNull(year),
  rampYears: orNull(whole(1, 100)),
  class: fieldClass,
})

const flow: Reader<MeasureFlow> = obeying(
  object<MeasureFlow>({
    side: oneOf(['sent', 'received'] as const),
    kind: oneOf(flowKinds),
    origin: orNull(oneOf(['fossil', 'biogenic'] as const)),
    counterpart: party,
    perYear: amount,
    class: fieldClass,
  }),
  ({ kind, origin }) =>
    kind.startsWith('co2') === (origin !== null) ? [] : [['origin', 'belongs to CO2, and to nothing else'] as const],
)

const levelEvidence: Reader<LevelEvidence> = object<LevelEvidence>({
  level: oneOf(levels),
  reachedOn: orNull(day),
  note: orNull(text),
  evidence: list(object({ digest, name }), (file) => file.digest),
})

/** The fields of a measure that came later and may be missing. */
export const needsReaders = {
  sources: list(name, (stream) => stream),
  bookings: list(booking, (one) => one.hubId),
  flows: list(flow, (one) => `${one.side} ${one.kind} ${one.counterpart.organisationId ?? one.counterpart.name}`),
  levelEvidence: list(levelEvidence, (one) => one.level),
}
