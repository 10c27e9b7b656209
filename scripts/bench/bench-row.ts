/** One line of the bench: what was measured, and what it aims at. */
export type BenchRow = {
  readonly what: string
  readonly value: number
  readonly unit: string
  /** The aim in words, such as `≤ 50`; null where there is none. */
  readonly aim: string | null
  readonly met: boolean | null
}
