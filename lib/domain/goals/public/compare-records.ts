import { canonicalText } from '../../canonical.ts'
import { toDecimal } from '../../decimal.ts'
import { grouped } from '../../grouped.ts'
import { byText } from '../../text-order.ts'
import { compareEditions } from './compare-editions.ts'
import type { PublicRecord } from './kept-record.ts'
import type { PublicActor } from './public-actor.ts'

export type RecordChange = {
  readonly label: string
  readonly fields: readonly { readonly field: string; readonly before: string; readonly after: string }[]
}

/** What taking an edition in would do to what is kept, for a person to read first. In label order. */
export type RecordChanges = {
  readonly added: readonly string[]
  readonly changed: readonly RecordChange[]
  /** What is kept of the same table and missing in the newer one. */
  readonly gone: readonly string[]
  readonly same: number
}

/**
 * Holds what is kept of a table against a newer edition. Actors are held goal by goal; a series of totals or a scheme as a whole,
 * and of those nothing goes because a newer file does not mention it.
 */
export function compareRecords(kept: readonly PublicRecord[], newer: readonly PublicRecord[]): RecordChanges {
  const actors = compareEditions(actorsOf(kept), actorsOf(newer))
  const others = compareWholes(kept, newer)
  return {
    added: [...actors.added.map(goalLabel), ...others.added].toSorted(byText),
    changed: [
      ...actors.changed.map(({ before, after, fields }) => ({
        label: goalLabel(after),
        fields: fields.map((field) => ({
          field,
          before: inWords(before[field as keyof typeof before]),
          after: inWords(after[field as keyof typeof after]),
        })),
      })),
      ...others.changed,
    ].toSorted((a, b) => byText(a.label, b.label)),
    gone: actors.gone.map(goalLabel).toSorted(byText),
    same: actors.same + others.same,
  }
}

const actorsOf = (records: readonly PublicRecord[]): readonly PublicActor[] =>
  records.flatMap((record) => (record.kind === 'actor' ? [record.content] : []))

const goalLabel = (goal: { readonly actor: { readonly name: string }; readonly title: string }): string =>
  `${goal.actor.name}: ${goal.title}`

function compareWholes(kept: readonly PublicRecord[], newer: readonly PublicRecord[]) {
  const before = new Map(kept.map((record) => [record.key, record]))
  const added: string[] = []
  const changed: RecordChange[] = []
  let same = 0
  for (const record of newer) {
    if (record.kind === 'actor') continue
    const was = before.get(record.key)
    if (was === undefined) added.push(wholeLabel(record))
    else if (figuresOf(was) === figuresOf(record)) same += 1
    else changed.push({ label: wholeLabel(record), fields: [figuresChange(was, record)] })
  }
  return { added, changed, same }
}

const wholeLabel = ({ kind, country, name }: PublicRecord): string => (kind === 'totals' ? `${country}: ${name}` : name)

/** The edition itself is not a difference. */
function figuresOf(record: PublicRecord): string {
  if (record.kind === 'totals') return canonicalText(record.content.points)
  if (record.kind === 'actor') return ''
  const { caps, factors, changes, referenceAmount = null } = record.content
  return canonicalText({ caps, factors, changes, referenceAmount })
}

function figuresChange(before: PublicRecord, after: PublicRecord): RecordChange['fields'][number] {
  return { field: 'figures', before: spanOf(before), after: spanOf(after) }
}

function spanOf(record: PublicRecord): string {
  if (record.kind === 'actor') return ''
  const points =
    record.kind === 'totals'
      ? record.content.points
      : record.content.caps.map(({ year, tonnes }) => ({ year, value: tonnes }))
  const [first, last] = [points[0], points.at(-1)]
  return first && last ? `${first.year} to ${last.year}, the last ${grouped(toDecimal(last.value))} t` : 'no figure'
}

function inWords(value: unknown): string {
  if (value === null || value === undefined) return 'not said'
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(inWords).join(', ')
  if (typeof value === 'object') return Object.values(value).map(inWords).join(' ')
  return String(value)
}
