import type { MeasureRow as StoredMeasure } from '#db/measures'
import type { Hub } from '#lib/domain/infrastructure/hub'
import type { ImportDiff } from '#lib/domain/inventory/import-diff'
import { enteredNeeds, type EnteredNeeds, type Needs } from '#lib/domain/measures/entered-needs'
import { flowChoices } from '#lib/domain/measures/flow-choices'
import type { MeasureRow } from '#lib/domain/measures/measure-row'
import {
  bookingKey,
  flowKey,
  hubPlaces,
  keptNeeds,
  type BookingRow,
  type KeptBooking,
  type KeptLevelEvidence,
  type KeptMeasureFlow,
  type LevelEvidenceRow,
  type MeasureFlowRow,
} from '#lib/domain/measures/need-rows'
import { levels, type Level } from '#lib/domain/submission/document'
import { diffBookings, diffLevelEvidence, diffMeasureFlows, type OfMeasure } from '#lib/domain/template/entry-diffs'
import { partId } from '#lib/domain/template/part-id'
import type { EntryRows } from '#lib/domain/template/sheet-rows'
import { folded, placedRows, problemAt, targetsOf, touchedIn, type NeedSheet, type Touched } from './need-targets.ts'
import type { OtherEnd } from './plan-flows.ts'
import type { SheetProblem } from './read-template.ts'

/** What the sheets of needs would do to the measures as the file leaves them. */
export type NeedsPlan = {
  readonly bookings: ImportDiff<OfMeasure<KeptBooking>, OfMeasure<BookingRow>>
  readonly measureFlows: ImportDiff<OfMeasure<KeptMeasureFlow>, OfMeasure<MeasureFlowRow>>
  readonly levelEvidence: ImportDiff<OfMeasure<KeptLevelEvidence>, OfMeasure<LevelEvidenceRow>>
  /** What is written of a measure's needs, by its id or, where it is new, by `newMeasureKey`, and how many rows that are. */
  readonly written: ReadonlyMap<string, { readonly needs: WrittenNeeds; readonly rows: number }>
  readonly problems: readonly SheetProblem[]
}
export type WrittenNeeds = Pick<Needs, 'bookings' | 'flows' | 'levelEvidence'>

export type NeedsKnown = {
  readonly hubs: readonly Hub[]
  readonly others: readonly OtherEnd[]
  /** `2027-03-12` */
  readonly today: string
}

/** A row of a measure that could not be read is not asked for by the rows of its needs. */
export type MeasuresRead = { readonly allRead: boolean }

/** `measures` is what the file does to the measures themselves; `stored` are all that there are. */
export function planNeeds(
  file: Pick<EntryRows, 'bookings' | 'measureFlows' | 'levelEvidence'>,
  stored: readonly StoredMeasure[],
  measures: ImportDiff<StoredMeasure, MeasureRow>,
  known: NeedsKnown & MeasuresRead,
): NeedsPlan {
  const problems: SheetProblem[] = []
  const targets = targetsOf(stored, measures)
  const names = { hubs: known.hubs, memberNames: new Map(known.others.map((one) => [one.organisationId, one.name])) }
  const renamed = targets.flatMap(({ stored: measure, title }) => (measure === null ? [] : [{ ...measure, title }]))
  const kept = keptNeeds(renamed, names)
  const placed = <Row extends BookingRow | MeasureFlowRow | LevelEvidenceRow>(
    sheet: NeedSheet,
    rows: readonly Row[],
    entries: readonly { readonly id: string; readonly measureId: string }[],
  ) => placedRows(sheet, rows, entries, { targets, allRead: known.allRead }, problems)
  const places = hubPlaces(known.hubs)
  const hubOf = (text: string) => places.find((place) => folded(place.text) === folded(text))
  const memberOf = (text: string | null) => known.others.filter(({ name }) => folded(name) === folded(text ?? ''))

  const bookings = diffBookings(
    kept.bookings.map(ofMeasure),
    placed('bookings', file.bookings, kept.bookings).map((row) => ({ ...row, hub: hubOf(row.hub)?.text ?? row.hub })),
    (hub) => hubOf(hub)?.hubId ?? hub,
  )
  const measureFlows = diffMeasureFlows(
    kept.measureFlows.map(ofMeasure),
    placed('measureFlows', file.measureFlows, kept.measureFlows).map((row) => ({
      ...row,
      member: memberOf(row.member)[0]?.name ?? row.member,
    })),
  )
  const levelEvidence = diffLevelEvidence(
    kept.levelEvidence.map(ofMeasure),
    placed('levelEvidence', file.levelEvidence, kept.levelEvidence),
  )

  const written = new Map<string, { needs: WrittenNeeds; rows: number }>()
  for (const target of targets) {
    const touched = {
      bookings: touchedIn(bookings, target),
      measureFlows: touchedIn(measureFlows, target),
      levelEvidence: touchedIn(levelEvidence, target),
    }
    const rows = Object.values(touched).reduce((sum, { length }) => sum + length, 0)
    if (rows === 0) continue
    const entered: EnteredNeeds = {
      sources: [],
      bookings: touched.bookings.map(({ said, unit }) => ({
        hubId: hubOf(said.hub)?.hubId ?? '',
        phaseId: hubOf(said.hub)?.phaseId ?? null,
        perYear: { value: said.perYear, unit },
        from: said.from ?? null,
        rampYears: said.rampYears ?? null,
        class: said.class ?? 'members',
      })),
      flows: touched.measureFlows.map(({ said, unit }) => {
        const choice = flowChoices.find(({ value }) => value === said.what)
        const [member, second] = memberOf(said.member)
        return {
          side: said.side,
          kind: choice?.kind ?? null,
          origin: choice?.origin ?? null,
          counterpart: said.member === null ? 'outside' : second === undefined ? (member?.organisationId ?? '') : '',
          outsideName: said.outside,
          perYear: { value: said.perYear, unit },
          class: said.class ?? 'members',
        }
      }),
      levelEvidence: Object.fromEntries(
        touched.levelEvidence.map(({ said }) => [
          said.level,
          { reachedOn: said.reachedOn ?? null, note: said.note ?? null },
        ]),
      ),
    }
    const needs = enteredNeeds(entered, {
      siteId: '',
      streams: [],
      level: target.level,
      hubs: known.hubs,
      members: known.others,
      evidence: target.stored?.levelEvidence ?? [],
      today: known.today,
    })
    if (!needs.ok) {
      problems.push(...problemsOf(needs.refusal, touched))
      continue
    }
    const touchedLevels = new Set(touched.levelEvidence.map(({ said }) => said.level))
    const measureId = target.stored?.id ?? ''
    const merged: WrittenNeeds = {
      bookings: replaced(target.stored?.bookings ?? [], touched.bookings, needs.value.bookings, (one) =>
        partId(measureId, bookingKey(one)),
      ),
      flows: replaced(target.stored?.flows ?? [], touched.measureFlows, needs.value.flows, (one) =>
        partId(measureId, flowKey(one)),
      ),
      levelEvidence: [
        ...(target.stored?.levelEvidence ?? []).filter(({ level }) => !touchedLevels.has(level)),
        ...needs.value.levelEvidence.filter(({ level }) => touchedLevels.has(level)),
      ].toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level)),
    }
    problems.push(...doubled('bookings', merged.bookings.map(bookingKey), touched.bookings))
    problems.push(...doubled('measureFlows', merged.flows.map(flowKey), touched.measureFlows))
    written.set(target.key, { needs: merged, rows })
  }
  return { bookings, measureFlows, levelEvidence, written, problems }
}

const ofMeasure = <Entry extends { readonly measureId: string; readonly unit?: string | null }>({
  measureId,
  ...entry
}: Entry) => ({ ...entry, measureKey: measureId })

/** What stands, with the entries in place of those that they change and the new ones behind. */
function replaced<Entry>(
  stored: readonly Entry[],
  touched: readonly Touched<unknown>[],
  entries: readonly Entry[],
  idOf: (entry: Entry) => string,
): readonly Entry[] {
  const instead = new Map(touched.map(({ replaces }, at) => [replaces, entries[at]]))
  return [
    ...stored.map((entry) => instead.get(idOf(entry)) ?? entry),
    ...entries.filter((_, at) => touched[at]?.replaces === null),
  ]
}

/** A changed row may come to stand for what another entry is already. */
function doubled(sheet: NeedSheet, keys: readonly string[], touched: readonly Touched<unknown>[]): SheetProblem[] {
  const [last] = touched.slice(-1)
  if (last === undefined || new Set(keys).size === keys.length) return []
  const column = sheet === 'bookings' ? 'hub' : 'what'
  return [
    problemAt(sheet, last.row, column, '', 'Another entry of the measure stands for the same. Keep one of the two.'),
  ]
}

type TouchedRows = {
  readonly bookings: readonly { readonly row: number }[]
  readonly measureFlows: readonly { readonly row: number }[]
  readonly levelEvidence: readonly Touched<{ readonly level: Level }>[]
}

/** The form's sentences by the row and column of the file: `bookings.0.hub` is the hub of the first booking that is touched. */
const problemsOf = (faults: Readonly<Record<string, string>>, touched: TouchedRows): readonly SheetProblem[] =>
  Object.entries(faults).map(([field, reason]) => {
    const [part, place = '', name = ''] = field.split('.')
    if (part === 'levelEvidence') {
      const row = touched.levelEvidence.find(({ said }) => said.level === place)
      return problemAt('levelEvidence', row?.row ?? 0, name, '', reason)
    }
    const sheet = part === 'bookings' ? 'bookings' : 'measureFlows'
    const row = touched[sheet][Number(place)]?.row ?? 0
    return problemAt(sheet, row, { counterpart: 'member', outsideName: 'outside' }[name] ?? name, '', reason)
  })
