import { plainDecimal } from '../decimal.ts'
import type { CommitmentRow } from '../goals/commitment-row.ts'
import type { DisclosureRow, KeptDisclosure, KeptTradingShare, TradingShareRow } from '../inventory/disclosure-row.ts'
import type { FlowRow, KeyedFlow } from '../inventory/flow-row.ts'
import { diffImport, type FieldChange, type ImportDiff } from '../inventory/import-diff.ts'
import type { KeptOwnerShare, OwnerShareRow } from '../inventory/owner-shares.ts'
import { rowFinder } from '../inventory/row-finder.ts'
import type { TemplateSiteRow } from '../inventory/template-site-row.ts'
import type { MeasureRow } from '../measures/measure-row.ts'
import type {
  BookingRow,
  KeptBooking,
  KeptLevelEvidence,
  KeptMeasureFlow,
  KeptPrerequisite,
  LevelEvidenceRow,
  MeasureFlowRow,
  PrerequisiteRow,
} from '../measures/need-rows.ts'
import type { CommitmentEntry, MeasureEntry, SiteEntry } from '../submission/document.ts'
import { yesOrNo } from './columns.ts'

/** A stored measure with the key of its site, as a file names it. */
export type StoredMeasure = Omit<MeasureEntry, 'siteId'> & { readonly siteKey: string }

type Entry = { readonly id: string }
type Row = { readonly row: number; readonly id: string | null }

export const diffTemplateSites = <Site extends SiteEntry>(
  existing: readonly Site[],
  incoming: readonly TemplateSiteRow[],
) => diffEntries(existing, incoming, (site) => [site.key], ['latitude', 'longitude', 'growthPercent'])

export const diffCommitments = <Commitment extends CommitmentEntry>(
  existing: readonly Commitment[],
  incoming: readonly CommitmentRow[],
) =>
  diffEntries(existing, incoming, ({ title, targetYear }) => [title, targetYear], [
    'baseTonnes',
    'reductionPercent',
    'targetValue',
    'residualPercent',
  ])

export const diffMeasures = <Measure extends StoredMeasure>(
  existing: readonly Measure[],
  incoming: readonly MeasureRow[],
) =>
  diffEntries(existing, incoming, ({ siteKey, title }) => [siteKey, title], ['tonnesPerYear', 'capex', 'opexPerYear'])

export const diffFlows = <Flow extends KeyedFlow>(existing: readonly Flow[], incoming: readonly FlowRow[]) =>
  diffEntries(
    existing,
    incoming,
    ({ siteKey, year, side, kind, member, outside }) => [siteKey, year, side, kind, member ?? '', outside ?? ''],
    ['quantity', 'scope1', 'location', 'market'],
  )

/** A need with what tells its measure: the measure's id, or what stands for one that is new. The unit is not compared: it is the hub's. */
export type OfMeasure<Need> = Omit<Need, 'measureId'> & { readonly measureKey: string }

/** `hubOf` tells the hub of a place: a measure books each hub once. */
export const diffBookings = (
  existing: readonly OfMeasure<KeptBooking>[],
  incoming: readonly OfMeasure<BookingRow>[],
  hubOf: (place: string) => string,
) => diffEntries(existing, incoming, ({ measureKey, hub }) => [measureKey, hubOf(hub)], ['perYear'], ['unit'])

export const diffMeasureFlows = (
  existing: readonly OfMeasure<KeptMeasureFlow>[],
  incoming: readonly OfMeasure<MeasureFlowRow>[],
) =>
  diffEntries(
    existing,
    incoming,
    ({ measureKey, side, what, member, outside }) => [measureKey, side, what, member ?? '', outside ?? ''],
    ['perYear'],
    ['unit'],
  )

export const diffLevelEvidence = (
  existing: readonly OfMeasure<KeptLevelEvidence>[],
  incoming: readonly OfMeasure<LevelEvidenceRow>[],
) => diffEntries(existing, incoming, ({ measureKey, level }) => [measureKey, level], [])

/** With what tells the measure that comes first. It is not compared, since its title is. */
export type WithFirst<Need> = OfMeasure<Need> & { readonly firstKey: string }

export const diffPrerequisites = (
  existing: readonly WithFirst<Omit<KeptPrerequisite, 'firstId'>>[],
  incoming: readonly WithFirst<PrerequisiteRow>[],
) => diffEntries(existing, incoming, ({ measureKey, firstKey }) => [measureKey, firstKey], [], ['firstKey'])

export const diffOwnerShares = (existing: readonly KeptOwnerShare[], incoming: readonly OwnerShareRow[]) =>
  diffEntries(existing, incoming, ({ siteKey, owner }) => [siteKey, owner], ['percent'])

export const diffDisclosures = (existing: readonly KeptDisclosure[], incoming: readonly DisclosureRow[]) =>
  diffEntries(existing, incoming, ({ year }) => [year], ['netRevenue', 'perAmount'])

export const diffTradingShares = (existing: readonly KeptTradingShare[], incoming: readonly TradingShareRow[]) =>
  diffEntries(existing, incoming, ({ year, siteKey }) => [year, siteKey], ['percent'])

/**
 * Compares rows of the template with what is stored, by the hidden id and else by what the entry is. A field that the row leaves
 * undefined stays as it is; one whose cell is empty is emptied. Nothing is ever removed.
 */
function diffEntries<Stored extends Entry, Incoming extends Row>(
  existing: readonly Stored[],
  incoming: readonly Incoming[],
  naturalKey: (item: Stored | Incoming) => readonly (string | number)[],
  decimals: readonly (keyof Incoming & string)[],
  aside: readonly (keyof Incoming & string)[] = [],
): ImportDiff<Stored, Incoming> {
  const keysOf = (item: Stored | Incoming) => [naturalKey(item).map(folded).join('\0')]
  return diffImport(existing, incoming, {
    finder: (entries) => rowFinder(entries, incoming, keysOf),
    withRow: (entry, row) => ({ ...entry, ...saidOtherwise(entry, saidBy(row, new Set(aside))) }),
    changes: (before, after) => changesOf(before, after, new Set(decimals)),
  })
}

const folded = (part: string | number): string => String(part).trim().replace(/\s+/g, ' ').toLowerCase()

/** What a row says of its entry: neither where it stood nor its hidden id, which may be missing, nor what is aside. */
function saidBy(row: Row, aside: ReadonlySet<string>): Readonly<Record<string, unknown>> {
  const { row: _row, id: _id, ...fields } = row
  return Object.fromEntries(Object.entries(fields).filter(([name, value]) => value !== undefined && !aside.has(name)))
}

/** Without the lists that the cell says as it must: a semicolon within an entry stands as a comma there, and stays what it was. */
function saidOtherwise(entry: object, said: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const old = new Map<string, unknown>(Object.entries(entry))
  return Object.fromEntries(
    Object.entries(said).filter(([field, value]) => !Array.isArray(value) || textOf(old.get(field)) !== textOf(value)),
  )
}

function changesOf(before: object, after: object, decimals: ReadonlySet<string>): readonly FieldChange[] {
  const old = new Map<string, unknown>(Object.entries(before))
  return Object.entries(after).flatMap(([field, value]) => {
    const [from, to] = [textOf(old.get(field)), textOf(value)]
    const isSame = from === to || (decimals.has(field) && plainDecimal(from ?? '') === plainDecimal(to ?? ''))
    return isSame ? [] : [{ field, before: from, after: to }]
  })
}

/** A value as its cell would have it: lists parted by semicolons, pairs by a colon, a mark as yes. Null where it is empty. */
function textOf(value: unknown): string | null {
  if (value === null || value === undefined || value === '' || value === false) return null
  if (value === true) return yesOrNo[0]
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(entryText).join('; ')
  return typeof value === 'object' ? Object.values(value).map(textOf).join(': ') : String(value)
}

const entryText = (entry: unknown): string | null => textOf(entry)?.replaceAll(';', ',') ?? null
