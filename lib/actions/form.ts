/** A form as an object: `interim.0.year` nests, a name that ends in `[]` gathers, an empty text stays an empty text. */
export function formObject(form: FormData): Record<string, unknown> {
  const root: Record<string, unknown> = {}
  for (const [name, value] of form) {
    if (name.startsWith('$') || name === '_key' || typeof value !== 'string') continue
    place(root, name.split('.'), value)
  }
  return compact(root) as Record<string, unknown>
}

/** What was typed, by field name, to be shown again after a refusal. Passwords never come back. */
export function typedValues(form: FormData): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, value] of form) {
    if (typeof value !== 'string' || name.startsWith('$') || name === '_key' || /password/i.test(name)) continue
    values[name] = value
  }
  return values
}

const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

function place(into: Record<string, unknown>, path: readonly string[], value: string): void {
  const [head, ...rest] = path
  if (head === undefined || forbidden.has(head)) return
  if (rest.length === 0) {
    if (!head.endsWith('[]')) {
      into[head] = value
      return
    }
    const list = (into[head.slice(0, -2)] ??= []) as unknown[]
    list.push(value)
    return
  }
  const next = (into[head] ??= {}) as Record<string, unknown>
  if (typeof next === 'object') place(next, rest, value)
}

/** Objects whose keys are all numbers become arrays in number order. */
function compact(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const entries = Object.entries(value).map(([key, item]) => [key, compact(item)] as const)
  if (entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key))) {
    return entries.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, item]) => item)
  }
  return Object.fromEntries(entries)
}
