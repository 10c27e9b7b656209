import { monitorEventLoopDelay } from 'node:perf_hooks'
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
import { copy, copyStored, type StoredCopies } from './plain-copy.ts'

const rows = 100_000
const names = ['First Works', 'Second Works', 'Third Works']

/**
 * An import through the product, as a person does it: the file read, its preview planned, then taken in. It is held against a COPY of the
 * rows that it wrote into a table with their key (see `copyStored`); beside it stand a COPY of them into a bare table, and one of the
 * file as it is. `ownerUrl` is a database of the bench's own.
 */
export async function benchImport(ownerUrl: string): Promise<readonly BenchRow[]> {
  const database = openDatabase(await migrateDatabase(ownerUrl))
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => undefined })
  try {
    const world = await makeWorld(database, owner, { companies: names })
    await owner`create table plain_row (key text, site text, year integer, scope text, gas text, tonnes numeric, source text)`
    const copies: number[] = []
    const stored: StoredCopies[] = []
    const firsts: Taken[] = []
    const seconds: Taken[] = []
    const waits: number[] = []
    for (const company of world.companies) {
      const { sites, emissions } = importRows(rows, company.name)
      await takeIn(database, world, company, 'sites', sites)
      copies.push(await copy(owner, emissions, 'plain_row'))
      // A new one each time: it would count the time between two imports as a wait.
      const delay = monitorEventLoopDelay({ resolution: 1 })
      delay.enable()
      firsts.push(await takeIn(database, world, company, 'emissions', emissions))
      delay.disable()
      waits.push(delay.max / 1e6)
      seconds.push(await takeIn(database, world, company, 'emissions', emissions))
    }
    // After all imports: what a yardstick leaves in memory is not theirs.
    for (const company of world.companies) stored.push(await copyStored(owner, company.id))
    return report(copies, stored, firsts, seconds, median(waits))
  } finally {
    await database.close()
    await owner.end({ timeout: 5 })
  }
}

function report(
  copies: readonly number[],
  stored: readonly StoredCopies[],
  firsts: readonly Taken[],
  seconds: readonly Taken[],
  wait: number,
): readonly BenchRow[] {
  const whole = ({ reading, planning, committing }: Taken) => reading + planning + committing
  const first = median(firsts.map(whole))
  const keyedCopy = median(stored.map(({ keyed }) => keyed))
  return [
    plain('COPY of the 100,000 stored figures into a table with their key', keyedCopy, 'ms'),
    plain('Import of the same rows: read and checked', median(firsts.map((taken) => taken.reading)), 'ms'),
    plain('Import of the same rows: compared for the preview', median(firsts.map((taken) => taken.planning)), 'ms'),
    plain('Import of the same rows: compared again, committed', median(firsts.map((taken) => taken.committing)), 'ms'),
    atMost(4, 'Whole import of figures beside the COPY of the stored figures', first / keyedCopy, '×'),
    plain('Whole import beside a COPY of them into a bare table', first / median(stored.map(({ bare }) => bare)), '×'),
    plain('Whole import beside a COPY of the file into a bare table', first / median(copies), '×'),
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
