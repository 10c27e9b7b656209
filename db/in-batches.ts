/** Rows a statement: enough that the way to the database does not count, and other requests run in between. */
const batchLength = 10_000

type Written = { readonly count: number }

/** Collects rows and writes them a batch at a time. While PostgreSQL writes one, the next is made ready here. */
export function batchWriter<Row>(write: (batch: readonly Row[]) => PromiseLike<Written>, length = batchLength) {
  let batch: Row[] = []
  let underway: Promise<Written> | null = null
  let written = 0
  const send = async () => {
    const next = Promise.resolve(write(batch))
    // After a batch that failed the next one fails too, and says nothing new.
    next.catch(() => undefined)
    batch = []
    if (underway) written += (await underway).count
    underway = next
  }
  return {
    /** Takes a row. What comes back is to be waited for where there is anything. */
    take(row: Row): Promise<void> | undefined {
      batch.push(row)
      return batch.length < length ? undefined : send()
    },
    /** Writes what is left, and answers how many rows were written. */
    async done(): Promise<number> {
      if (batch.length > 0) await send()
      return underway ? written + (await underway).count : written
    },
  }
}

/** Writes many rows in batches and answers how many were written. */
export async function inBatches<Row>(
  rows: readonly Row[],
  write: (batch: readonly Row[]) => PromiseLike<Written>,
): Promise<number> {
  const writer = batchWriter(write)
  for (const row of rows) {
    const sent = writer.take(row)
    if (sent) await sent
  }
  return writer.done()
}
