import type { Path } from '../pathway/path.ts'
import { areSafeAmounts, type DisclosureProfile } from './safe-total.ts'

/** The confidential parts of a yearly total, by contributor (owner group). Sizes without sign: a cut reveals as a load does. */
export type Parts = Map<string, Path>

/** Adds what a contributor keeps confidential in a total, in place. A path of zeros adds nobody. */
export function addPart(parts: Parts, contributor: string, path: Path): void {
  if (path.every((tonnes) => tonnes === 0)) return
  const sum = parts.get(contributor) ?? new Float64Array(path.length)
  for (let index = 0; index < sum.length; index += 1) sum[index] = (sum[index] ?? 0) + Math.abs(path[index] ?? 0)
  parts.set(contributor, sum)
}

/** All parts of several totals as parts of their sum. */
export function joined(all: readonly Parts[]): Parts {
  const sum: Parts = new Map()
  for (const parts of all) for (const [contributor, path] of parts) addPart(sum, contributor, path)
  return sum
}

/** Whether the total may be shown in every one of its years (METHODS 8). */
export function areSafeParts(parts: Parts, profile: DisclosureProfile): boolean {
  if (parts.size === 0) return true
  const paths = [...parts.values()]
  const length = paths[0]?.length ?? 0
  for (let index = 0; index < length; index += 1) {
    // Most parts stand level for years, and what was safe the year before is.
    if (index > 0 && paths.every((path) => path[index] === path[index - 1])) continue
    const amounts = paths.map((path) => path[index] ?? 0)
    if (!areSafeAmounts(amounts, profile)) return false
  }
  return true
}

/**
 * Which of the cells that add up to a shown total must be withheld: each unsafe one, and further ones with it while the sum
 * of the withheld could be told by subtraction and is not safe itself. Cells without confidential parts are always shown.
 */
export function cellsToWithhold(
  cells: readonly Parts[],
  totalShown: boolean,
  profile: DisclosureProfile,
): ReadonlySet<number> {
  const withheld = new Set(cells.flatMap((parts, index) => (areSafeParts(parts, profile) ? [] : [index])))
  if (!totalShown) return withheld
  for (const [index, parts] of cells.entries()) {
    if (withheld.size === 0 || areSafeParts(joined([...withheld].map((i) => cells[i] ?? new Map())), profile)) break
    if (parts.size > 0) withheld.add(index)
  }
  return withheld
}
