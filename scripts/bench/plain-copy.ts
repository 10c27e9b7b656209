import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type postgres from 'postgres'

/** Copies a CSV file into a table and answers how long that took, in milliseconds. */
export async function copy(owner: postgres.Sql, csv: string, table: string): Promise<number> {
  await owner`truncate ${owner(table)}`
  const began = performance.now()
  const into = await owner`copy ${owner(table)} from stdin with (format csv, header)`.writable()
  await pipeline(Readable.from(chunksOf(csv)), into)
  return performance.now() - began
}

/** In the pieces that a file would come in. */
function* chunksOf(text: string): Generator<Buffer> {
  const bytes = Buffer.from(text)
  for (let start = 0; start < bytes.length; start += 65_536) yield bytes.subarray(start, start + 65_536)
}

export type StoredCopies = { readonly keyed: number; readonly bare: number }

/**
 * What an import is held against: a COPY of the very rows that it wrote, read out as the database's own text, so that nothing is worked
 * out in it. `keyed` goes into a table with their columns, defaults, checks and primary key, as anybody must have who keeps such rows; it
 * has no row level security, no triggers and nobody who reads, checks or compares first. `bare` goes into a table with nothing but the
 * columns, which keeps two rows for one. Milliseconds; the tables are new and empty.
 */
export async function copyStored(owner: postgres.Sql, organisationId: string): Promise<StoredCopies> {
  await owner`drop table if exists bare_line, keyed_line`
  await owner`create table bare_line as select * from inventory_line limit 0`
  await owner`create table keyed_line (like inventory_line including all)`
  const chunks: Buffer[] = []
  // Even the owner is under the policies of the table.
  await owner`alter table inventory_line no force row level security`
  const out =
    await owner`copy (select * from inventory_line where organisation_id = ${owner.unsafe(`'${organisationId}'`)}) to stdout`.readable()
  for await (const chunk of out) chunks.push(chunk as Buffer)
  await owner`alter table inventory_line force row level security`
  const timed = async (table: string) => {
    const began = performance.now()
    await pipeline(Readable.from(chunks), await owner`copy ${owner(table)} from stdin`.writable())
    return performance.now() - began
  }
  return { bare: await timed('bare_line'), keyed: await timed('keyed_line') }
}
