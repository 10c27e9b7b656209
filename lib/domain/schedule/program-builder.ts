import type { Column, Program, Row } from './program.ts'

/** Terms of a row by column index; terms of one column add up. */
export type Terms = Map<number, number>

/** Collects columns and rows in the order in which they are named. */
export type ProgramBuilder = {
  /** Index of the new column. */
  readonly column: (column: Column) => number
  /** Index of the new row; null where every term is zero, and there is no row. */
  readonly row: (name: string, lower: number, terms: Terms, upper: number) => number | null
  readonly program: (offset: number) => Program
}

export function programBuilder(): ProgramBuilder {
  const columns: Column[] = []
  const rows: Row[] = []
  return {
    column: (column) => columns.push(column) - 1,
    row: (name, lower, terms, upper) => {
      const kept = new Map([...terms].filter(([, value]) => value !== 0))
      return kept.size === 0 ? null : rows.push({ name, lower, upper, terms: kept }) - 1
    },
    program: (offset) => ({ offset, columns, rows }),
  }
}

export function addTerm(terms: Terms, column: number, value: number): void {
  if (value !== 0) terms.set(column, (terms.get(column) ?? 0) + value)
}

/** The columns "done by this year" of one measure or hub, in year order. */
export type Steps = readonly { readonly year: number; readonly column: number }[]

/**
 * Adds what a choice contributes to a row, `valueOf` a choice of the year, over columns that say "by this year": as the
 * columns never fall, the one of a year carries the difference to the next.
 */
export function addChoice(terms: Terms, steps: Steps, valueOf: (year: number) => number): void {
  steps.forEach(({ year, column }, index) => {
    const next = steps[index + 1]
    addTerm(terms, column, valueOf(year) - (next === undefined ? 0 : valueOf(next.year)))
  })
}

/** Binaries for the years, each at least the one before it. */
export function addSteps(
  builder: ProgramBuilder,
  name: string,
  years: readonly number[],
  costOf: (year: number) => number,
  certain: boolean,
): Steps {
  const steps = years.map((year, index) => {
    const next = years[index + 1]
    const cost = costOf(year) - (next === undefined ? 0 : costOf(next))
    const lower = certain && next === undefined ? 1 : 0
    return { year, column: builder.column({ name: `${name}_${year}`, cost, lower, upper: 1, integer: true }) }
  })
  steps.forEach(({ year, column }, index) => {
    const before = steps[index - 1]
    if (before !== undefined)
      builder.row(
        `${name}_stays_${year}`,
        -Infinity,
        new Map([
          [before.column, 1],
          [column, -1],
        ]),
        0,
      )
  })
  return steps
}
