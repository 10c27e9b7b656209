import type { ReadRow } from '../csv-rows.ts'
import { shown } from '../file-refusal.ts'

/** A column as problems name it, and as their sentences do. */
export type NamedColumn = { readonly key: string; readonly heading: string }

/** Names each row whose id stands further up already: copying a row copies its hidden id with it. */
export function onlyOnce<Row extends { readonly row: number }>(
  readRow: ReadRow<Row>,
  { key: column, heading }: NamedColumn,
  keyOf: (row: Row) => string | null,
): ReadRow<Row> {
  const first = new Map<string, number>()
  return (row, cells, problems) => {
    const read = readRow(row, cells, problems)
    const key = read === null || problems.length > 0 ? null : keyOf(read)
    if (key === null) return read
    const earlier = first.get(key)
    if (earlier === undefined) {
      first.set(key, row)
      return read
    }
    const reason = `Row ${earlier} has the same one. If this row is new, empty its cell in the column “${heading}”; otherwise remove one of the two.`
    problems.push({ row, column, value: shown(key), reason })
    return null
  }
}
