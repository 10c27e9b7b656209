import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import type { Result } from '#lib/domain/result'
import type { Take } from './csv-rows.ts'
import type { FileRefusal } from './file-refusal.ts'

/** The record that cannot be read, counted from one. */
export type BrokenRecord = { readonly at: number; readonly tooLong: boolean }

/** Takes record by record, until one is refused or cannot be read. */
export async function takeThoroughly(
  bytes: Buffer,
  longest: number,
  take: Take,
): Promise<Result<null, FileRefusal> | BrokenRecord> {
  const parser = parse({
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: longest,
  })
  const records: AsyncIterable<readonly string[]> = Readable.from(slices(bytes)).pipe(parser)
  try {
    for await (const cells of records) {
      const taken = take(cells)
      if (!taken.ok) return taken
    }
    return { ok: true, value: null }
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault
    // The parser runs ahead of the rows that were taken from it, so it alone knows where it stopped.
    return { at: Number(fault['records']) + 1, tooLong: fault.code === 'CSV_MAX_RECORD_SIZE' }
  }
}

const sliceBytes = 65_536

function* slices(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length; start += sliceBytes) yield bytes.subarray(start, start + sliceBytes)
}
