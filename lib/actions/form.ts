/**
 * A form as an object: `interim.0.year` nests, a name that ends in `[]` gathers, an empty text stays an empty text. Names come from
 * outside, so the tree is built of maps, which have no prototype to reach; a name that runs too deep, or takes the place of another,
 * is left out.
 */
export function formObject(form: FormData): Record<string, unknown> {
  const root: Branch = new Map()
  for (const [name, value] of form) {
    if (name.startsWith('$') || name === '_key' || typeof value !== 'string') continue
    place(root, name.split('.', deepest + 1), value)
  }
  return plainObject(root)
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

type Branch = Map<string, Branch | string | string[]>

/** Deeper than any form nests. A name of a hundred thousand dots must cost no more than another. */
const deepest = 6
const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

function place(root: Branch, path: readonly string[], value: string): void {
  const last = path.at(-1) ?? ''
  const gathers = last.endsWith('[]')
  const key = gathers ? last.slice(0, -2) : last
  if (path.length > deepest || [...path.slice(0, -1), key].some((part) => forbidden.has(part))) return
  const branch = branchAt(root, path.slice(0, -1))
  const standing = branch?.get(key)
  if (!branch || standing instanceof Map) return
  if (!gathers && !Array.isArray(standing)) branch.set(key, value)
  if (gathers && standing === undefined) branch.set(key, [value])
  if (gathers && Array.isArray(standing)) standing.push(value)
}

/** The branch of these names, made where it is missing; null where something else stands on the way. */
function branchAt(root: Branch, names: readonly string[]): Branch | null {
  let branch = root
  for (const name of names) {
    const next = branch.get(name) ?? new Map()
    if (!(next instanceof Map)) return null
    branch.set(name, next)
    branch = next
  }
  return branch
}

const plainObject = (branch: Branch): Record<string, unknown> =>
  Object.fromEntries([...branch].map(([key, item]) => [key, item instanceof Map ? plain(item) : item]))

/** A branch whose names are all numbers is a list, in number order. */
function plain(branch: Branch): unknown {
  if (![...branch.keys()].every((key) => /^\d+$/.test(key))) return plainObject(branch)
  const inOrder = [...branch].toSorted(([a], [b]) => Number(a) - Number(b))
  return inOrder.map(([, item]) => (item instanceof Map ? plain(item) : item))
}
