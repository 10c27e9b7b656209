/** Something stored that rows of a file can speak of. */
type Stored = { readonly id: string }
type Named = { readonly id: string | null }

/**
 * Finds the stored entry that each row of a file speaks of: by the hidden id, and where a row has none, or one that is not known, by
 * what the entry is (its natural keys, in order). An entry answers to one row at most, so two equal rows meet two equal entries. Rows
 * have distinct ids and are asked for in the order of the file.
 */
export function rowFinder<Entry extends Stored, Row>(
  existing: readonly Entry[],
  incoming: readonly Named[],
  keysOf: (item: Entry | Row) => readonly string[],
): (row: Row & Named) => Entry | undefined {
  const byId = new Map(existing.map((entry) => [entry.id, entry]))
  // Ids come first: a row without one must not take the entry that a later row names.
  const named = new Set(incoming.flatMap((row) => (row.id !== null && byId.has(row.id) ? [row.id] : [])))
  const waiting = new Map<string, Entry[]>()
  for (const entry of existing)
    for (const key of named.has(entry.id) ? [] : keysOf(entry)) {
      const found = waiting.get(key)
      if (found === undefined) waiting.set(key, [entry])
      if (found !== undefined) found.push(entry)
    }
  const taken = new Set<string>()
  return (row) => {
    const known = row.id === null ? undefined : byId.get(row.id)
    if (known !== undefined) return known
    for (const key of keysOf(row)) {
      const entry = firstFree(waiting.get(key), taken)
      if (entry === undefined) continue
      taken.add(entry.id)
      return entry
    }
    return undefined
  }
}

/** Takes off what is gone from the front, so that a thousand equal rows do not each pass over all before them. */
function firstFree<Entry extends Stored>(entries: Entry[] | undefined, taken: ReadonlySet<string>): Entry | undefined {
  while (entries !== undefined) {
    const [first] = entries
    if (first === undefined || !taken.has(first.id)) return first
    entries.shift()
  }
  return undefined
}
