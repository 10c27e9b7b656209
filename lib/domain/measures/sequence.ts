import type { Path } from '../pathway/path.ts'

/** What is claimed of a source, by year, and of which of its parts (by place); null is the whole source. */
export type Wanted = { readonly path: Path; readonly parts: readonly number[] | null }

/** What is counted of each claim, in their order, and what is left of the source. */
export type CountedInTurn = { readonly counted: readonly Path[]; readonly left: Path }

/**
 * Counts claims on one emission source in the order given, each on what the earlier ones left (METHODS 2.2). A claim never
 * takes the source below zero, so the counted paths and what is left always add up to the source.
 *
 * `parts` are the source streams that claims name, and last of all the rest of the source. A claim on the whole takes of the rest
 * first, so that it takes nothing from a claim that has no other stream to go to; of several named streams it takes in
 * proportion to what each has left.
 */
export function countInSequence(parts: readonly Path[], claims: readonly Wanted[]): CountedInTurn {
  const left = parts.map((part) => part.slice())
  const rest = left.length - 1
  const named = Array.from({ length: rest }, (_, part) => part)
  const counted = claims.map(({ path, parts: wanted }) => {
    // Most claims get what they ask for, and then the path that was asked is the path that is counted.
    let taken = path
    for (let index = 0; index < path.length; index += 1) {
      const asked = path[index] ?? 0
      if (asked === 0) continue
      const ofRest = wanted === null ? takeFrom(left[rest], index, asked) : 0
      const more = asked - ofRest
      const got = ofRest + (more > 0 ? takeInProportion(left, wanted ?? named, index, more) : 0)
      if (got === asked) continue
      if (taken === path) taken = path.slice()
      taken[index] = got
    }
    return taken
  })
  const [first] = left
  if (left.length === 1 && first !== undefined) return { counted, left: first }
  const whole = new Float64Array(first?.length ?? 0)
  for (const part of left) part.forEach((tonnes, index) => (whole[index] = (whole[index] ?? 0) + tonnes))
  return { counted, left: whole }
}

/** Takes what there is of a part, in place, at most what is asked. */
function takeFrom(part: Path | undefined, index: number, asked: number): number {
  if (part === undefined) return 0
  const available = part[index] ?? 0
  const take = Math.min(asked, available)
  part[index] = available - take
  return take
}

function takeInProportion(left: readonly Path[], from: readonly number[], index: number, asked: number): number {
  const available = from.reduce((sum, part) => sum + (left[part]?.[index] ?? 0), 0)
  if (available === 0) return 0
  const share = Math.min(1, asked / available)
  let taken = 0
  for (const part of from) {
    const there = left[part]?.[index] ?? 0
    taken += takeFrom(left[part], index, share === 1 ? there : there * share)
  }
  return taken
}
