import type { Decimal } from '../decimal.ts'
import type { Hub } from '../infrastructure/hub.ts'
import { hubUnitNames } from '../infrastructure/words.ts'
import { no, ok, type Result } from '../result.ts'
import { levels, type FieldClass, type Level, type MeasureEntry } from '../submission/document.ts'
import type { FlowKind } from '../submission/inventory-statements.ts'
import { levelNames } from '../submission/words.ts'
import { flowKindNames } from '../inventory/statement-words.ts'
import { flowUnit } from './flow-unit.ts'
import type { HubBooking, LevelEvidence, MeasureFlow, Party } from './needs.ts'
import { streamKey } from './streams.ts'

/** A figure as it was typed, with the unit where one was typed behind it. */
export type EnteredAmount = { readonly value: Decimal; readonly unit: string | null }

/** A row of the form. `hubId` is null where none was chosen. */
export type EnteredBooking = Omit<HubBooking, 'hubId' | 'perYear'> & {
  readonly hubId: string | null
  readonly perYear: EnteredAmount
}

/** A row of the form. `kind` is null where nothing was chosen; `counterpart` is a member's id, `outside`, or empty. */
export type EnteredFlow = {
  readonly side: MeasureFlow['side']
  readonly kind: FlowKind | null
  readonly origin: MeasureFlow['origin']
  readonly counterpart: string
  readonly outsideName: string | null
  readonly perYear: EnteredAmount
  readonly class: FieldClass
}

export type EnteredEvidence = { readonly reachedOn: string | null; readonly note: string | null }

/** The part of a measure's form about its needs. A row that was left empty is null, so that every other keeps its number. */
export type EnteredNeeds = {
  readonly sources: readonly { readonly siteId: string; readonly stream: string }[]
  readonly bookings: readonly (EnteredBooking | null)[]
  readonly flows: readonly (EnteredFlow | null)[]
  readonly levelEvidence: Readonly<Partial<Record<Level, EnteredEvidence>>>
}

/** What the entered is held against. `streams` are those of the measure's site; `evidence` stood with the measure before. */
export type KnownOfNeeds = {
  readonly siteId: string
  readonly level: Level
  readonly streams: readonly string[]
  readonly hubs: readonly Hub[]
  readonly members: readonly { readonly organisationId: string; readonly name: string }[]
  readonly evidence: readonly LevelEvidence[]
  /** `2027-03-12` */
  readonly today: string
}

export type Needs = Required<Pick<MeasureEntry, 'sources' | 'bookings' | 'flows' | 'levelEvidence'>>

/** What a measure needs, as it was entered; or a sentence for each field that does not hold, by the field's name in the form. */
export function enteredNeeds(
  entered: EnteredNeeds,
  known: KnownOfNeeds,
): Result<Needs, Readonly<Record<string, string>>> {
  const faults: Record<string, string> = {}
  const refuse: Refuse = (field, sentence) => {
    faults[field] ??= sentence
    return []
  }
  const needs = {
    sources: sourcesOf(entered, known, refuse),
    bookings: bookingsOf(entered, known, refuse),
    flows: flowsOf(entered, known, refuse),
    levelEvidence: evidenceOf(entered, known, refuse),
  }
  return Object.keys(faults).length > 0 ? no(faults) : ok(needs)
}

/** Notes what is wrong with a field; a row with a fault is no row. */
type Refuse = (field: string, sentence: string) => readonly never[]

function sourcesOf({ sources }: EnteredNeeds, { siteId, streams }: KnownOfNeeds, refuse: Refuse): readonly string[] {
  const names = new Set(streams.map(streamKey))
  for (const source of sources) {
    if (source.siteId !== siteId)
      refuse('sources', `“${source.stream}” is a source of another site. Take its mark away, or choose that site.`)
    else if (!names.has(streamKey(source.stream)))
      refuse('sources', `No line of the site names the source “${source.stream}” any more. Take its mark away.`)
  }
  return [...new Map(sources.map(({ stream }) => [streamKey(stream), stream])).values()]
}

function bookingsOf({ bookings }: EnteredNeeds, { hubs }: KnownOfNeeds, refuse: Refuse): readonly HubBooking[] {
  const booked = new Set<string>()
  return bookings.flatMap((row, index): readonly HubBooking[] => {
    if (row === null) return []
    const { hubId, perYear, ...rest } = row
    const at = (field: string) => `bookings.${index}.${field}`
    if (hubId === null) return refuse(at('hub'), 'Choose the hub that this row books.')
    const hub = hubs.find(({ id }) => id === hubId)
    if (hub === undefined) return refuse(at('hub'), 'The cluster keeps no such hub. Choose another, or empty the row.')
    if (row.phaseId !== null && !hub.phases.some(({ id }) => id === row.phaseId))
      refuse(at('hub'), `${hub.name} has no such phase. Choose another, or the hub as a whole.`)
    if (booked.has(hubId)) refuse(at('hub'), `${hub.name} is booked in two rows. Put all of it in one.`)
    if (perYear.unit !== null && !sameUnit(perYear.unit, hub.unit))
      refuse(at('perYear'), `${hub.name} is booked in ${hubUnitNames[hub.unit]} a year, not in ${perYear.unit}.`)
    booked.add(hubId)
    return [{ ...rest, hubId, perYear: perYear.value }]
  })
}

function flowsOf({ flows }: EnteredNeeds, known: KnownOfNeeds, refuse: Refuse): readonly MeasureFlow[] {
  const stated = new Set<string>()
  return flows.flatMap((row, index): readonly MeasureFlow[] => {
    if (row === null) return []
    const at = (field: string) => `flows.${index}.${field}`
    const { side, kind, origin, perYear } = row
    if (kind === null) return refuse(at('what'), 'Choose what is handed over.')
    const counterpart = partyOf(row, known, (field, sentence) => refuse(at(field), sentence))
    if (counterpart === null) return []
    if (perYear.unit !== null && !sameUnit(perYear.unit, flowUnit(kind)))
      refuse(at('perYear'), `${flowKindNames[kind]} is counted in ${flowUnit(kind)} a year, not in ${perYear.unit}.`)
    const key = `${side} ${kind} ${counterpart.organisationId ?? counterpart.name}`
    if (stated.has(key))
      refuse(at('what'), `This is stated for ${counterpart.name} in another row. Put all of it in one.`)
    stated.add(key)
    return [{ side, kind, origin, counterpart, perYear: perYear.value, class: row.class }]
  })
}

function partyOf({ counterpart, outsideName }: EnteredFlow, { members }: KnownOfNeeds, refuse: Refuse): Party | null {
  if (counterpart === 'outside') {
    if (outsideName !== null) return { organisationId: null, name: outsideName }
    refuse('outsideName', 'Enter the name of the company outside the cluster.')
    return null
  }
  const member = members.find(({ organisationId }) => organisationId === counterpart)
  if (member === undefined) {
    refuse('counterpart', 'Choose another member of the cluster, or somebody outside it.')
    return null
  }
  return { organisationId: member.organisationId, name: member.name }
}

function evidenceOf({ levelEvidence }: EnteredNeeds, known: KnownOfNeeds, refuse: Refuse): readonly LevelEvidence[] {
  return levels.flatMap((level) => {
    const { reachedOn, note } = levelEvidence[level] ?? { reachedOn: null, note: null }
    const evidence = known.evidence.find((each) => each.level === level)?.evidence ?? []
    if (reachedOn === null && note === null && evidence.length === 0) return []
    const at = `levelEvidence.${level}.${reachedOn === null ? 'note' : 'reachedOn'}`
    if (levels.indexOf(level) > levels.indexOf(known.level))
      refuse(at, `The measure stands at “${levelNames[known.level]}”: it has not reached “${levelNames[level]}” yet.`)
    if (reachedOn !== null && reachedOn > known.today)
      refuse(at, 'A level that was reached was reached by today. Enter the day, or leave it empty.')
    return [{ level, reachedOn, note, evidence }]
  })
}

const sameUnit = (typed: string, unit: string): boolean => plainUnit(typed) === plainUnit(unit)
const plainUnit = (unit: string): string => unit.toLowerCase().replace('³', '3')
