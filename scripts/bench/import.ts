import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import postgres from 'postgres'
import { inContext, openDatabase, type Database } from '#db/client'
import { findPreview } from '#db/import-previews'
import { makeWorld, type Company, type World } from '#db/make'
import { migrateDatabase } from '#db/migrate'
import { perform } from '#lib/actions/action'
import { commitImport } from '#lib/actions/import/commit'
import { receiveFile } from '#lib/actions/import/receive-file'
import { authorise } from '#lib/domain/access/grant'
import { findPlan } from '#lib/import/find-plan'
import { shownPlan } from '#lib/import/shown-plan'
import type { ImportKind } from '#lib/import/preview'
import { atMost, median, plain, type BenchRow } from './bench-row.ts'
import { importRows } from './import-rows.ts'

const rows = 100_000
const names = ['First Works', 'Second Works', 'Third Works']

/**
 * An import through the product, as a person does it: the file read, its preview planned, then taken in. Beside it a COPY of the same
 * file into a table without a key. `ownerUrl` is a database of the bench's own.
 */
export async function benchImport(ownerUrl: string): Promise<readonly BenchRow[]> {
  const database = openDatabase(await migrateDatabase(ownerUrl))
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => undefined })
  try {
    const world = await makeWorld(database, owner, { companies: names })
    await owner`create table plain_row (key text, site text, year integer, scope text, gas text, tonnes numeric, source text)`
    const copies: number[] = []
    const firsts: Taken[] = []
    const seconds: Taken[] = []
    const waits: number[] = []
    for (const company of world.companies) {
      const { sites, emissions } = importRows(rows, company.name)
      await takeIn(database, world, company, 'sites', sites)
      copies.push(await copy(owner, emissions))
      // A new one each time: it would count the time between two imports as a wait.
      const delay = monitorEventLoopDelay({ resolution: 1 })
      delay.enable()
      firsts.push(await takeIn(database, world, company, 'emissions', emissions))
      delay.disable()
      waits.push(delay.max / 1e6)
      seconds.push(await takeIn(database, world, company, 'emissions', emissions))
    }
    return report(copies, firsts, seconds, median(waits))
  } finally {
    await database.close()
    await owner.end({ timeout: 5 })
  }
}

function report(
  copies: readonly number[],
  firsts: readonly Taken[],
  seconds: readonly Taken[],
  wait: number,
): readonly BenchRow[] {
  const whole = ({ reading, planning, committing }: Taken) => reading + planning + committing
  const first = median(firsts.map(whole))
  const plainCopy = median(copies)
  return [
    plain('COPY of 100,000 rows into a plain table', plainCopy, 'ms'),
    plain('Import of the same rows: read and checked', median(firsts.map((taken) => taken.reading)), 'ms'),
    plain('Import of the same rows: compared for the preview', median(firsts.map((taken) => taken.planning)), 'ms'),
    plain('Import of the same rows: compared again, committed', median(firsts.map((taken) => taken.committing)), 'ms'),
    atMost(4, 'Whole import beside the COPY', first / plainCopy, '×'),
    plain('Second import of the same file, all unchanged', median(seconds.map(whole)), 'ms'),
    plain('Longest time other requests waited during an import', wait, 'ms'),
  ]
}

export type Taken = { readonly reading: number; readonly planning: number; readonly committing: number }

export async function takeIn(
  database: Database,
  world: World,
  company: Company,
  kind: ImportKind,
  text: string,
): Promise<Taken> {
  const place = { organisationId: company.id, clusterId: world.cluster.id }
  const request = { database, actor: company.contributor, now: new Date() }
  const file = { ...place, kind, fileName: `${kind}.csv`, source: Buffer.from(text), sourceWhenEmpty: null }
  const began = performance.now()
  const received = await receiveFile(file, request)
  const read = performance.now()
  const id = received.ok ? (received.value.made?.['id'] ?? '') : ''
  const digest = await digestOfPlan(database, company, place, id)
  const planned = performance.now()
  const done = await perform('import.commit', commitImport, { ...place, id, digest }, request)
  if (!done.ok) throw new Error(`The bench's import was refused: ${JSON.stringify(done.refusal)}`)
  return { reading: read - began, planning: planned - read, committing: performance.now() - planned }
}

/** What the page of the preview does. */
function digestOfPlan(
  database: Database,
  { contributor }: Company,
  place: { readonly organisationId: string; readonly clusterId: string },
  id: string,
): Promise<string> {
  const grant = authorise(contributor, 'company:read', place)
  if (!grant.ok) throw new Error('The contributor of the bench may not read')
  return inContext(database, { kind: 'user', accountId: contributor.accountId }, async (tx) => {
    const preview = await findPreview(tx, grant.value, id)
    if (!preview) throw new Error('The file of the bench was not kept')
    return shownPlan(await findPlan(tx, grant.value, preview)).digest
  })
}

export async function copy(owner: postgres.Sql, csv: string, table = 'plain_row'): Promise<number> {
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
