/** Compares texts by UTF-16 code units, as RFC 8785 does: no locale may change the order of signed bytes. */
export function byText(a: string, b: string): number {
  if (a < b) return -1
  return a > b ? 1 : 0
}

/** The items in order. An array that already stands in order, as frozen documents do, is returned as it is. */
export function inOrder<T>(items: readonly T[], compare: (a: T, b: T) => number): readonly T[] {
  let previous: T | undefined
  for (const item of items) {
    if (previous !== undefined && compare(previous, item) > 0) return items.toSorted(compare)
    previous = item
  }
  return items
}
