import type { BenchRow } from './bench-row.ts'

/** The rows as a table for a terminal: figures right-aligned, three digits that say something. */
export function printRows(rows: readonly BenchRow[]): string {
  const cells = [
    ['', 'measured', '', 'CPU ms a request', 'aim', ''],
    ...rows.map((row) => [
      row.what,
      shown(row.value),
      row.unit,
      row.cpu === undefined ? '' : shown(row.cpu),
      row.aim ?? '',
      row.met === null ? '' : row.met ? 'met' : 'MISSED',
    ]),
  ]
  const widths = [0, 1, 2, 3, 4, 5].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
  const lines = cells.map((row) =>
    row
      .map((cell, column) =>
        column === 1 || column === 3 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  )
  return lines.join('\n')
}

function shown(value: number | null): string {
  if (value === null) return 'not told'
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en')
  return value
    .toPrecision(3)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
}
