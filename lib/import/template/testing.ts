import type { LineRow } from '#lib/domain/inventory/line-row'
import { ok } from '#lib/domain/result'
import { passLinesCsv } from '../lines-csv.ts'
import type { LineOptions } from './line-rows.ts'

/** The lines of a CSV file with all that is known of it, as tests look at them: the product takes them one after another. */
export async function readLinesCsv(bytes: Buffer, options: LineOptions) {
  const rows: LineRow[] = []
  const file = await passLinesCsv(bytes, options, (row) => rows.push(row))
  return file.ok ? ok({ ...file.value, rows }) : file
}
