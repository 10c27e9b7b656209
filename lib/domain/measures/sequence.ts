import type { Path } from '../pathway/path.ts'

/**
 * Counts claims on one emission source in the order given, each on what the earlier ones left (METHODS 2.2). A claim never
 * takes the source below zero, so the counted paths and what is left always add up to the reference.
 */
export function countInSequence(
  reference: Path,
  claims: readonly Path[],
): { readonly counted: readonly Path[]; readonly left: Path } {
  const left = reference.slice()
  const counted = claims.map((claim) => {
    const taken = new Float64Array(left.length)
    for (let index = 0; index < left.length; index += 1) {
      const available = left[index] ?? 0
      const take = Math.min(claim[index] ?? 0, available)
      taken[index] = take
      left[index] = available - take
    }
    return taken
  })
  return { counted, left }
}
