import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import postgres from 'postgres'
import { startPostgres } from '#db/embedded'
import { findPostmaster } from '#db/embedded/postmaster'
import { buildWhenStale } from '#scripts/build'
import { buildBareApp, nextProgram } from './bare-app.ts'
import { plain, type BenchRow } from './bench-row.ts'
import { atTheEnd, cleanUp } from './clean-up.ts'
import { contenders, type BareServers } from './contenders.ts'
import { benchImport } from './import.ts'
import { benchLines } from './import-lines.ts'
import { benchInventory } from './inventory.ts'
import { benchLadder } from './ladder.ts'
import { startLoad } from './load.ts'
import { benchMerge } from './merge.ts'
import { printRows } from './print-rows.ts'
import { memoryOf } from './process-costs.ts'
import { startProduct, type Product } from './product.ts'
import { benchRequests, type Rounds } from './requests.ts'
import { freePort, runServer } from './run-server.ts'
import { benchSchedule } from './schedule.ts'
import { benchScript } from './shipped-script.ts'
import { roadmapCluster, signInVisitors, type Visitors } from './visitors.ts'

// `npm run bench`: everything in one run on one machine. `-- --quick` asks for less time, `-- --json FILE` keeps the figures, and
// `-- --only requests` (domain, schedule, imports, requests) measures one part while working on it.

const { values: options } = parseArgs({
  options: { quick: { type: 'boolean' }, json: { type: 'string' }, only: { type: 'string' } },
})
const rounds: Rounds = options.quick ? { count: 1, milliseconds: 1500 } : { count: 3, milliseconds: 4000 }
const rows: BenchRow[] = []
const say = (line: string) => console.error(line)
/** How many programs waited for a processor when the bench began: it should have the machine to itself. */
const busyBefore = loadavg()[0] ?? 0

const parts = ['domain', 'schedule', 'imports', 'requests'] as const
const asked = (part: (typeof parts)[number]): boolean => options.only === undefined || options.only === part

async function main(): Promise<void> {
  if (options.only !== undefined && !parts.some(asked)) throw new Error(`There is no part but ${parts.join(', ')}.`)
  if (busyBefore > 1)
    say(`The machine is busy with other work (load ${busyBefore.toFixed(1)}): every figure will suffer.`)
  if (asked('domain')) await benchDomain()
  if (asked('schedule')) {
    say('Finding the best schedule…')
    rows.push(...(await benchSchedule()))
  }
  if (asked('imports') || asked('requests')) await benchProduct()
}

async function benchDomain(): Promise<void> {
  say('Merging generated clusters…')
  rows.push(...(await benchMerge()))
  say('Recomputing an inventory…')
  rows.push(...benchInventory())
  say('Climbing the ladder of a thousand clusters…')
  rows.push(...benchLadder())
}

async function benchProduct(): Promise<void> {
  const folder = makeFolder()
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  await buildWhenStale(process.cwd(), say)
  const product = await startTwice(folder)
  const memory = () => memoryRows(product)
  rows.push(...memory().map((row) => ({ ...row, what: `${row.what}, at rest` })))
  const { ownerUrl } = await startPostgres({ folder: join(product.dataFolder, 'postgres') })
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => undefined })
  atTheEnd(() => owner.end({ timeout: 1 }))
  if (asked('imports')) await benchImports(owner, ownerUrl)
  if (!asked('requests')) return
  say('Building the bare app…')
  await buildBareApp(join(folder, 'bare'))
  const bare = await startBare(folder, owner, ownerUrl)
  const visitors = await signInVisitors(owner, product)
  rows.push(...(await scriptRows(product, bare, visitors)))
  say('Asking over HTTP…')
  const all = await contenders(product, bare, visitors, owner)
  rows.push(...(await benchRequests(all, startLoad(), rounds)))
  rows.push(...memory().map((row) => ({ ...row, what: `${row.what}, right after the load` })))
}

async function benchImports(owner: postgres.Sql, ownerUrl: string): Promise<void> {
  say('Importing 100,000 rows…')
  rows.push(...(await benchImport(await ownDatabase(owner, ownerUrl, 'bench'))))
  say('Importing 100,000 lines…')
  rows.push(...(await benchLines(await ownDatabase(owner, ownerUrl, 'bench_lines'))))
}

/** A folder for all that is made, which every user may pass through: PostgreSQL may run as another one. */
function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'concord-bench-'))
  chmodSync(folder, 0o711)
  atTheEnd(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function startTwice(folder: string): Promise<Product> {
  say('Starting on an empty data folder, and again…')
  const first = await startProduct(folder)
  await first.stop()
  const second = await startProduct(folder)
  rows.push(
    plain('First start to first page: new database, demo set up', first.startedIn / 1000, 's'),
    plain('Second start to first page', second.startedIn / 1000, 's'),
  )
  return second
}

function memoryRows(product: Product): readonly BenchRow[] {
  const postmaster = findPostmaster(join(product.dataFolder, 'postgres', 'cluster'))
  return [
    plain('Memory of the server', memoryOf(product.pid), 'MB'),
    plain('Memory of PostgreSQL', postmaster && memoryOf(postmaster.pid), 'MB'),
  ]
}

/** A database beside the product's, on the same PostgreSQL. */
async function ownDatabase(owner: postgres.Sql, ownerUrl: string, name: string): Promise<string> {
  await owner`create database ${owner(name)}`
  const url = new URL(ownerUrl)
  url.pathname = `/${name}`
  return url.href
}

async function startBare(folder: string, owner: postgres.Sql, ownerUrl: string): Promise<BareServers> {
  await owner`create table bare_row (id integer primary key, name text not null)`
  await owner`create table bare_saved (id bigint generated always as identity primary key, name text not null)`
  await owner`insert into bare_row select n, 'Row ' || n from generate_series(1, 1000) n`
  const environment = { BARE_DATABASE_URL: ownerUrl, NEXT_TELEMETRY_DISABLED: '1' }
  const nextPort = await freePort()
  const next = await runServer({
    name: 'The bare Next app',
    args: [...nextProgram, 'start', '--port', String(nextPort), '--hostname', '127.0.0.1'],
    folder: join(folder, 'bare'),
    environment,
    log: join(folder, 'bare-next.log'),
    port: nextPort,
    page: '/',
  })
  const http = await runServer({
    name: 'The bare server',
    args: [join(process.cwd(), 'scripts', 'bench', 'bare-server.ts')],
    folder: process.cwd(),
    environment,
    log: join(folder, 'bare-http.log'),
    port: await freePort(),
    page: '/',
  })
  return { next, http }
}

const scriptRows = (product: Product, bare: BareServers, visitors: Visitors) =>
  benchScript({ name: 'the bare Next page', url: bare.next.url, cookie: '' }, [
    { name: 'the sign-in page', url: `${product.url}/sign-in`, cookie: '' },
    {
      name: 'the roadmap page',
      url: `${product.url}/cluster/${roadmapCluster}/roadmap`,
      cookie: visitors.lead.cookie,
    },
    { name: 'the Forum table', url: `${product.url}/forum`, cookie: visitors.staff.cookie },
  ])

const machine = () => ({
  processor: cpus()[0]?.model ?? 'unknown',
  cores: availableParallelism(),
  load: busyBefore,
  node: process.version,
  system: `${process.platform} ${process.arch}`,
})

try {
  await main()
  const report = JSON.stringify({ at: new Date().toISOString(), machine: machine(), rows }, null, 2)
  console.log(printRows(rows))
  if (options.json === undefined) console.log(`\n${report}`)
  else writeFileSync(resolve(process.env.CONCORD_CALLED_FROM ?? '.', options.json), `${report}\n`)
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault)
  process.exitCode = 1
}
await cleanUp()
process.exit()
