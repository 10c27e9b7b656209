/**
 * The candidate that a slip of the finger turns into `text`: at most two letters inserted, left out or changed, and fewer than half
 * of them. Null where none is that close.
 */
export function nearest(text: string, candidates: Iterable<string>): string | null {
  let best: string | null = null
  let least = Math.min(3, Math.ceil(text.length / 2))
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - text.length) >= least) continue
    const steps = stepsBetween(text, candidate)
    if (steps >= least) continue
    best = candidate
    least = steps
  }
  return best
}

/** The Levenshtein distance. */
function stepsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
