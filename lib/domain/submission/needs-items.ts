import type { MeasureEntry } from './document.ts'
import { measureFieldClass } from './field-readers.ts'
import type { ItemField } from './items.ts'
import { levelNames } from './words.ts'

/** What a measure needs and hands over, and what shows its levels, as fields that a person reads. What nobody says is no field. */
export function needsFields(measure: MeasureEntry): readonly ItemField[] {
  const { sources = [], bookings = [], flows = [], levelEvidence = [] } = measure
  const field = (name: keyof MeasureEntry, text: string, of: string | null, own = measureFieldClass(measure, name)) =>
    ({ field: name, of, value: { kind: 'text', text }, class: own }) as const
  return [
    ...(sources.length === 0 ? [] : [field('sources', sources.join('; '), null)]),
    ...bookings.map(({ hubId, phaseId, perYear, from, rampYears, class: own }) => {
      const when = [phaseId && `phase ${phaseId}`, from && `from ${from}`, rampYears && `over ${rampYears} years`]
      return field('bookings', [`${perYear} a year`, ...when.filter(Boolean)].join(', '), hubId, own)
    }),
    ...flows.map(({ side, kind, origin, counterpart, perYear, class: own }) => {
      const what = [side, kind, side === 'sent' ? 'to' : 'from', counterpart.name].join(' ')
      return field('flows', `${perYear} a year${origin === null ? '' : `, ${origin}`}`, what, own)
    }),
    ...levelEvidence.map(({ level, reachedOn, note, evidence }) =>
      field(
        'levelEvidence',
        [reachedOn, note, ...evidence.map((file) => file.name)].filter(Boolean).join('; '),
        levelNames[level],
      ),
    ),
  ]
}
