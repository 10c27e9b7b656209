/** Rows a statement: enough that the way to the database does not count, and other requests run in between. */
const batchLength = 10_000

/** Writes many rows in batches and answers how many were written. While PostgreSQL writes one, the next is made ready here. */
export async function inBatches<Row>(
  rows: readonly Row[],
  write: (batch: readonly Row[]) => PromiseLike<{ count: number }>,
  length = batchLength,
): Promise<number> {
  let written = 0
  let underway: Promise<{ count: number }> | null = null
  for (let start = 0; start < rows.length; start += length) {
    const next = Promise.resolve(write(rows.slice(start, start + length)))
    // After a batch that failed the next one fails too, and says nothing new.
    next.catch(() => undefined)
    if (underway) written += (await underway).count
    underway = next
  }
  return underway ? written + (await underway).count : written
}
