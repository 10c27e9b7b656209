import { foldInHalves } from './fold-in-halves.ts'

/**
 * Joins lists that each stand in order to one that does, as `toSorted` orders all of them together. Where one of the lists is another
 * one, most of the last answer is used again.
 */
export function joinInOrder<T>(compare: (a: T, b: T) => number): (lists: readonly (readonly T[])[]) => readonly T[] {
  const fold = foldInHalves<readonly T[]>((first, second) => join(first, second, compare))
  return (lists) => fold(lists) ?? []
}

function join<T>(first: readonly T[], second: readonly T[], compare: (a: T, b: T) => number): readonly T[] {
  const all: T[] = []
  let place = 0
  for (const item of first) {
    for (let next = second[place]; next !== undefined && compare(next, item) < 0; next = second[place]) {
      all.push(next)
      place += 1
    }
    all.push(item)
  }
  return all.concat(second.slice(place))
}
