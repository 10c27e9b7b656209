import type { ReadFile } from '../csv-rows.ts'
import { shown, type RowProblem } from '../file-refusal.ts'

/** Names each row whose id stands further up already: copying a row copies its hidden id with it. */
export function refuseTwice<Row extends { readonly row: number; readonly id: string | null }>(
  file: ReadFile<Row>,
  column: string,
  keyOf: (row: Row) => string | null = (row) => row.id,
): ReadFile<Row> {
  const first = new Map<string, number>()
  const problems: RowProblem[] = []
  const rows = file.rows.filter((row) => {
    const key = keyOf(row)
    if (key === null) return true
    const earlier = first.get(key)
    if (earlier === undefined) {
      first.set(key, row.row)
      return true
    }
    const reason = `Row ${earlier} has the same one. If this row is new, empty its cell in the column “${column}”; otherwise remove one of the two.`
    problems.push({ row: row.row, column, value: shown(key), reason })
    return false
  })
  if (problems.length === 0) return file
  const { counts } = file
  return {
    ...file,
    rows,
    problems: [...file.problems, ...problems].toSorted((a, b) => a.row - b.row),
    counts: { ...counts, good: rows.length, bad: counts.bad + problems.length },
  }
}
