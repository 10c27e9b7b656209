import type { Change } from '#lib/domain/whatif/change'

type Query = Readonly<Record<string, string | string[] | undefined>>

/** What an address asks: `withdraw=ORG`, or `slip=ID&years=N`; null where it asks nothing. */
export function changeAsked(query: Query): Change | null {
  const text = (name: string): string => (typeof query[name] === 'string' ? query[name].trim() : '')
  const [withdraw, slip, years] = [text('withdraw'), text('slip'), text('years')]
  if (withdraw !== '') return { kind: 'withdraw', organisationId: withdraw }
  if (slip === '') return null
  return { kind: 'slip', id: slip, years: /^\d{1,3}$/.test(years) ? Number(years) : 0 }
}

/** The question in words, with names for ids. */
export function questionOf(change: Change, names: Readonly<Record<string, string>>): string {
  if (change.kind === 'withdraw') return `If ${names[change.organisationId] ?? 'a member'} withdraws`
  const years = change.years === 1 ? 'one year' : `${change.years} years`
  return `If ${names[change.id] ?? 'it'} comes ${years} later`
}
