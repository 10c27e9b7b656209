import type { FactorQuestion } from '#lib/views/factor-table'

type Query = Readonly<Record<string, string | string[] | undefined>>

/** What the address of a factor table asks for: everything in it may have been typed by anybody. */
export function factorQuestion(query: Query): FactorQuestion {
  const text = (name: string): string => String(query[name] ?? '').slice(0, 200)
  const year = /^\d{4}$/.test(text('year')) ? Number(text('year')) : null
  return {
    query: text('q'),
    publisher: text('publisher') || null,
    country: text('country') || null,
    unit: text('unit') || null,
    year,
    page: Math.min(10_000, Math.max(1, Number.parseInt(text('page'), 10) || 1)),
  }
}

/** The address of another page of the same question. */
export function questionAddress(here: string, question: FactorQuestion, page: number): string {
  const { query, publisher, country, unit, year } = question
  const parts = Object.entries({ q: query, publisher, country, year, unit, page: page > 1 ? page : null })
  const asked = parts.flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, String(value)]]))
  return asked.length === 0 ? here : `${here}?${new URLSearchParams(asked)}`
}

/** The pages of the two lists of a preview. */
export function uploadPages(query: Query): { readonly skipped: number; readonly changes: number } {
  const page = (name: string) => Math.min(10_000, Math.max(1, Number.parseInt(String(query[name] ?? ''), 10) || 1))
  return { skipped: page('skipped'), changes: page('changes') }
}
