/** One line of the bench: what was measured, and what it aims at. */
export type BenchRow = {
  readonly what: string
  /** Null where this system does not tell. */
  readonly value: number | null
  readonly unit: string
  /** Milliseconds of CPU that the server spent on one request. */
  readonly cpu?: number | null
  /** The aim in words, such as `≤ 50`; null where there is none. */
  readonly aim: string | null
  readonly met: boolean | null
}

export const plain = (what: string, value: number | null, unit: string): BenchRow => ({
  what,
  value,
  unit,
  aim: null,
  met: null,
})

export const atMost = (limit: number, what: string, value: number, unit: string): BenchRow => ({
  what,
  value,
  unit,
  aim: `≤ ${limit}`,
  met: value <= limit,
})

export const atLeast = (limit: number, what: string, value: number, unit: string): BenchRow => ({
  what,
  value,
  unit,
  aim: `≥ ${limit}`,
  met: value >= limit,
})

/** The middle one of an odd number of values, the upper middle one of an even number. */
export function median(values: readonly number[]): number {
  const middle = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
  if (middle === undefined) throw new Error('There is no median of nothing')
  return middle
}
