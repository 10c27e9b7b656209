import { isDeepStrictEqual } from 'node:util'
import { wrongState, type Refusal } from '#lib/domain/refusal'

/**
 * Tells somebody whose change came second what stands now, beside each field that differs from theirs. `stands` is null
 * where the row was removed meanwhile.
 */
export function staleRow<Row extends object>(what: string, stands: Row | null, theirs: Partial<NoInfer<Row>>): Refusal {
  if (stands === null) return wrongState(`Nothing was saved: ${what} was removed meanwhile.`)
  const now: Record<string, string> = {}
  for (const [field, value] of Object.entries(theirs)) {
    const standing: unknown = stands[field as keyof Row]
    if (!isDeepStrictEqual(standing, value)) now[field] = `Saved meanwhile: ${inWords(standing)}`
  }
  return { kind: 'stale-row', what, now }
}

function inWords(value: unknown): string {
  if (value === null || value === '') return 'nothing'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : value.map(inWords).join('; ')
  if (typeof value === 'object') return Object.values(value).map(inWords).join(' ')
  return String(value)
}
