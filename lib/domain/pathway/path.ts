import type { Tonnes } from '../decimal.ts'

/** Tonnes of CO2e a year, one number for each year of `years`. */
export type Path = Float64Array

/** A known level in a year, between which a path runs straight. */
export type Anchor = { readonly year: number; readonly tonnes: Tonnes }

/** Every year from the first to the last, both included. Empty when the last comes before the first. */
export const yearsBetween = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)

/** Adds `path` to `sum`, in place. */
export function addTo(sum: Path, path: Path): void {
  for (let index = 0; index < sum.length; index += 1) sum[index] = (sum[index] ?? 0) + (path[index] ?? 0)
}

/** `a + b`, year by year, as a new path. */
export const plus = (a: Path, b: Path): Path => a.map((tonnes, index) => tonnes + (b[index] ?? 0))

/** `a - b`, year by year, as a new path. */
export const minus = (a: Path, b: Path): Path => a.map((tonnes, index) => tonnes - (b[index] ?? 0))

/** The path's value in a year, or null outside its years. */
export const at = (path: Path, years: readonly number[], year: number): Tonnes | null =>
  path[year - (years[0] ?? 0)] ?? null
