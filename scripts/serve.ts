import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { database } from '#db/connection'
import { dataFolder, postgresFolder } from '#db/embedded/data-folder'
import { sentenceOf } from '#db/fault-sentence'
import { isEmpty, migrateDatabase } from '#db/migrate'
import { askedDataFolder, evidenceBucket, isDemo, ownerDatabase } from '#lib/env'
import { startJobs } from '#lib/jobs/runner'
import { beginDraining, isDraining, isLostSocket } from '#lib/lifecycle'
import { log } from '#lib/log'
import { seedDemo } from '#scripts/demo/seed'
import { accountsTable } from './accounts-table.ts'
import { buildWhenStale } from './build.ts'
import { framesOf, keepValuesOffTheConsole } from './faults-without-values.ts'
import { holdDatabase } from './hold.ts'
import { keptSecret } from './kept-secret.ts'
import { startWatchedPostgres } from './watched-postgres.ts'
import { openWebServer } from './web-server.ts'

type Stop = () => Promise<unknown>

const root = process.cwd()
const dev = process.argv.includes('--dev')
const port = Number(process.env.PORT || 3000)
const say = (line: string) => console.log(line)

/** How to undo what is started by now; stopping goes through it in this order. */
const stops: { requests?: Stop; jobs?: Stop; app?: Stop; pool?: Stop; hold?: Stop; postgres?: Stop } = {}
let cutRequests = (): void => undefined
let stopAskedAt = 0

async function main(): Promise<void> {
  const began = performance.now()
  const folder = dataFolder(root, askedDataFolder(), say)
  const ownerUrl = ownerDatabase() ?? (await openEmbedded(folder))
  const web = await openWebServer(port, process.env.HOST || 'localhost')
  stops.requests = web.drain
  cutRequests = web.cut
  prepareEnvironment(folder)
  await prepareDatabase(folder, ownerUrl)
  if (!dev) await buildWhenStale(root, say)
  if (isDraining()) return
  if (!dev) keepValuesOffTheConsole()
  // Imported late: the environment above decides what it loads.
  const { default: next } = await import('next')
  const app = next({ dev, turbopack: dev, dir: root, port, hostname: 'localhost', httpServer: web.http })
  stops.app = () => app.close()
  await app.prepare()
  if (isDraining()) return
  web.serve(app.getRequestHandler())
  stops.jobs = startJobs(database()).stop
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  say(`Concord is up on ${process.env.NEXTAUTH_URL} after ${seconds} s. Ctrl-C stops it.`)
  if (isDemo()) say(accountsTable())
}

/** The PostgreSQL in the data folder, which serves one Concord at a time. */
async function openEmbedded(folder: string): Promise<string> {
  const postgres = await startWatchedPostgres(postgresFolder(folder))
  const hold = await holdDatabase(postgres.ownerUrl, `http://localhost:${port}`)
  // Only the one who holds it may stop it.
  stops.postgres = postgres.stop
  stops.hold = hold.release
  return postgres.ownerUrl
}

function prepareEnvironment(folder: string): void {
  Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production' })
  // A person at a terminal wants the address and the faults; a supervisor collects everything.
  process.env.LOG_LEVEL ||= process.stdout.isTTY ? 'warn' : 'info'
  process.env.NEXTAUTH_URL ||= `http://localhost:${port}`
  process.env.NEXTAUTH_SECRET ||= keptSecret(folder, 'session-secret')
  process.env.CONCORD_EVIDENCE ||= join(folder, 'evidence')
  // Throws where a bucket is configured by half, before anybody has sent a file.
  evidenceBucket()
  process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ||= keptSecret(folder, 'actions-key')
}

async function prepareDatabase(folder: string, ownerUrl: string): Promise<void> {
  const access = await migrateDatabase(ownerUrl)
  const empty = await isEmpty(ownerUrl)
  decideDemo(folder, empty)
  // The owner's connection does not stay in the environment of the app, which connects as a role that owns nothing.
  delete process.env.DATABASE_URL
  process.env.CONCORD_APP_DATABASE_URL = access.url
  process.env.CONCORD_CONTEXT_KEY = access.contextKey
  stops.pool = () => database().close()
  if (!empty) return
  if (!isDemo()) {
    say('Nobody has an account yet: npm run -s concord -- staff EMAIL "NAME" opens the first.')
    return
  }
  say('Setting up the demo: six real clusters…')
  await seedDemo({ database: database(), ownerUrl, today: new Date() })
}

/** Unless asked otherwise, our own database begins as a demo and stays one; one begun without it never turns into one. */
function decideDemo(folder: string, empty: boolean): void {
  if (process.env.CONCORD_DEMO) return
  const mark = join(folder, 'demo')
  if (empty && ownerDatabase() === null) writeFileSync(mark, '')
  process.env.CONCORD_DEMO = ownerDatabase() === null && existsSync(mark) ? '1' : '0'
}

async function stopAll(): Promise<void> {
  const limit = setTimeout(() => process.exit(1), 40_000)
  for (const stop of [stops.requests, stops.jobs, stops.app, stops.pool, stops.hold, stops.postgres]) await stop?.()
  clearTimeout(limit)
}

function stopFor(reason: string): void {
  // npm, a terminal and our own start script each pass the same Ctrl-C on: within a second it is one wish, after that another.
  if (isDraining()) {
    if (Date.now() - stopAskedAt > 1000) cutRequests()
    return
  }
  stopAskedAt = Date.now()
  // A developer's browser keeps a socket open that never finishes.
  if (dev) cutRequests()
  beginDraining()
  log.info({ event: 'stopping', reason })
  void stopAll().then(
    () => process.exit(0),
    () => process.exit(1),
  )
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopFor(signal))
// The start script is gone, however it went.
process.on('disconnect', () => stopFor('parent gone'))

process.on('uncaughtException', (fault) => {
  if (isLostSocket(fault)) {
    log.warn({ event: 'database-socket-lost' })
    return
  }
  console.error(fault.name, framesOf(fault))
  process.exit(1)
})

try {
  await main()
} catch (fault) {
  // A start that was stopped half-way fails at whatever it was doing, and that is no news.
  if (!isDraining()) {
    console.error(sentenceOf(fault))
    await stopAll().catch(() => undefined)
    process.exit(1)
  }
}
