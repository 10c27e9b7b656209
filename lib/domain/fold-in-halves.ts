import { lastAnswer } from './last-answer.ts'

/**
 * Folds a list by halves: what its first half comes to with what its second half does. What two halves come to is remembered by them, so
 * that of a list in which one item is another one only the halves above that are combined anew. Null of nothing. `combine` must not
 * change what it is given.
 */
export function foldInHalves<T extends object>(combine: (first: T, second: T) => T): (items: readonly T[]) => T | null {
  const remembered = lastAnswer<T, T>()
  const fold = (items: readonly T[], from: number, to: number): T | null => {
    if (to - from < 2) return items[from] ?? null
    const middle = (from + to) >> 1
    const [first, second] = [fold(items, from, middle), fold(items, middle, to)]
    return first === null || second === null ? null : remembered(first, [second], () => combine(first, second))
  }
  return (items) => fold(items, 0, items.length)
}
