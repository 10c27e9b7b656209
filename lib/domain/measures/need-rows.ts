import type { Decimal } from '../decimal.ts'
import type { Hub } from '../infrastructure/hub.ts'
import type { FieldClass, Level, MeasureEntry } from '../submission/document.ts'
import { partId } from '../template/part-id.ts'
import { flowUnit } from './flow-unit.ts'
import type { HubBooking, LevelEvidence, MeasureFlow } from './needs.ts'

/** Of a sheet of needs: the hidden id, and the measure by its title. */
type OfMeasure = { readonly row: number; readonly id: string | null; readonly measure: string }

/**
 * Rows of the sheets Bookings, Measure flows, Level evidence and Prerequisites, as read and checked. An optional field is undefined where the file has
 * no such column, which leaves what is stored alone; null is an empty cell.
 */
export type BookingRow = OfMeasure & {
  /** `HyNet`, or a phase of it: `HyNet: First phase`. */
  readonly hub: string
  readonly perYear: Decimal
  readonly unit?: string | null
  readonly from?: number | null
  readonly rampYears?: number | null
  readonly class?: FieldClass
}
export type MeasureFlowRow = OfMeasure & {
  readonly side: MeasureFlow['side']
  /** One of `flowChoices`: `co2-storage fossil`. */
  readonly what: string
  readonly member: string | null
  readonly outside: string | null
  readonly perYear: Decimal
  readonly unit?: string | null
  readonly class?: FieldClass
}
export type LevelEvidenceRow = OfMeasure & {
  readonly level: Level
  readonly reachedOn?: string | null
  readonly note?: string | null
}
export type PrerequisiteRow = OfMeasure & {
  /** The measure that comes before it, by its title. */
  readonly first: string
}

type Kept<Row extends OfMeasure> = Required<Omit<Row, 'row' | 'id' | 'measure'>> & {
  readonly id: string
  readonly measureId: string
  readonly measure: string
}
/** A stored need as the template has it. Its id is made of its measure and of what it is, and so is the same at every export. */
export type KeptBooking = Kept<BookingRow>
export type KeptMeasureFlow = Kept<MeasureFlowRow>
export type KeptLevelEvidence = Kept<LevelEvidenceRow>
export type KeptPrerequisite = Kept<PrerequisiteRow> & { readonly firstId: string }
export type KeptNeeds = {
  readonly bookings: readonly KeptBooking[]
  readonly measureFlows: readonly KeptMeasureFlow[]
  readonly levelEvidence: readonly KeptLevelEvidence[]
  readonly prerequisites: readonly KeptPrerequisite[]
}

type Titled = Pick<MeasureEntry, 'id' | 'title' | 'bookings' | 'flows' | 'levelEvidence' | 'prerequisites'>
/** `memberNames` are today's by organisation. */
export type NeedNames = { readonly hubs: readonly Hub[]; readonly memberNames: ReadonlyMap<string, string> }

/** What measures need, as rows of the template in one fixed order. */
export const keptNeeds = (measures: readonly Titled[], names: NeedNames): KeptNeeds => ({
  bookings: measures.flatMap((measure) => (measure.bookings ?? []).map((one) => keptBooking(measure, one, names))),
  measureFlows: measures.flatMap((measure) => (measure.flows ?? []).map((one) => keptFlow(measure, one, names))),
  levelEvidence: measures.flatMap((measure) => (measure.levelEvidence ?? []).map((one) => keptEvidence(measure, one))),
  prerequisites: keptPrerequisites(measures),
})

/** What must come before each measure. One that is gone comes before nothing. */
export function keptPrerequisites(
  measures: readonly Pick<MeasureEntry, 'id' | 'title' | 'prerequisites'>[],
): readonly KeptPrerequisite[] {
  const titles = new Map(measures.map(({ id, title }) => [id, title]))
  return measures.flatMap(({ id, title: measure, prerequisites }) =>
    prerequisites.flatMap((firstId) => {
      const first = titles.get(firstId)
      return first === undefined ? [] : [{ id: partId(id, firstId), measureId: id, measure, first, firstId }]
    }),
  )
}

/** So many others a measure can wait for. */
export const mostPrerequisites = 50

/** Places that can be booked, by the text that stands for them: each hub, and each of its phases. */
export const hubPlaces = (hubs: readonly Hub[]) =>
  hubs.flatMap(({ id: hubId, name, phases }) => [
    { text: name, hubId, phaseId: null },
    ...phases.map((phase) => ({ text: `${name}: ${phase.name}`, hubId, phaseId: phase.id })),
  ])

const gone = 'A hub that is no longer kept'

function keptBooking({ id, title }: Titled, booking: HubBooking, { hubs }: NeedNames): KeptBooking {
  const place = hubPlaces(hubs).find(({ hubId, phaseId }) => hubId === booking.hubId && phaseId === booking.phaseId)
  return {
    id: partId(id, bookingKey(booking)),
    measureId: id,
    measure: title,
    hub: place?.text ?? gone,
    perYear: booking.perYear,
    unit: hubs.find((hub) => hub.id === booking.hubId)?.unit ?? null,
    from: booking.from,
    rampYears: booking.rampYears,
    class: booking.class,
  }
}

function keptFlow({ id, title }: Titled, flow: MeasureFlow, { memberNames }: NeedNames): KeptMeasureFlow {
  const { organisationId, name } = flow.counterpart
  return {
    id: partId(id, flowKey(flow)),
    measureId: id,
    measure: title,
    side: flow.side,
    what: flow.origin === null ? flow.kind : `${flow.kind} ${flow.origin}`,
    member: organisationId === null ? null : (memberNames.get(organisationId) ?? name),
    outside: organisationId === null ? name : null,
    perYear: flow.perYear,
    unit: flowUnit(flow.kind),
    class: flow.class,
  }
}

const keptEvidence = ({ id, title }: Titled, { level, reachedOn, note }: LevelEvidence): KeptLevelEvidence => ({
  id: partId(id, level),
  measureId: id,
  measure: title,
  level,
  reachedOn,
  note,
})

/** What a measure has one booking and one flow of at most. */
export const bookingKey = ({ hubId }: HubBooking): string => hubId
export const flowKey = ({ side, kind, origin, counterpart }: MeasureFlow): string =>
  `${side} ${kind} ${origin ?? ''} ${counterpart.organisationId ?? counterpart.name}`
