import { rmSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { join } from 'node:path'
import next from 'next'
import { database } from '#db/connection'
import { seedDemo } from '#scripts/demo/seed'
import { startPostgres, type EmbeddedPostgres } from '#db/embedded'
import { isEmpty, migrateDatabase } from '#db/migrate'
import { beginDraining, isLostSocket } from '#lib/lifecycle'
import { log } from '#lib/log'
import { buildWhenStale } from './build.ts'
import { dataFolder, holdFolder, keptSecret } from './data-folder.ts'
import { accountsTable } from './accounts-table.ts'

const root = process.cwd()
const dev = process.argv.includes('--dev')
const port = Number(process.env.PORT ?? 3000)
const say = (line: string) => console.log(line)

/** In-flight requests get this long to finish after a stop was asked for. */
const drainMilliseconds = 10_000

let stopping: Promise<never> | null = null
let stoppedAt = 0

async function main(): Promise<void> {
  const began = performance.now()
  let handle: RequestListener = (_request, response) =>
    response.writeHead(503, { 'retry-after': '2' }).end('Concord is starting.')
  const server = createServer((request, response) => {
    handle(request, response)
  })
  const folder = dataFolder(root)
  holdFolder(folder, port)
  await listen(server)
  const embedded = await prepareDatabase(folder)
  stopOnSignals(server, embedded, folder)
  prepareSecrets(folder)
  await prepareDemo()
  if (!dev) buildWhenStale(root, say)
  const app = next({ dev, dir: root, port, hostname: 'localhost', httpServer: server })
  await app.prepare()
  handle = app.getRequestHandler()
  say(
    `Concord is up on ${process.env.NEXTAUTH_URL} after ${((performance.now() - began) / 1000).toFixed(1)} s. Ctrl-C stops it.`,
  )
  if (process.env.CONCORD_DEMO === '1') say(accountsTable())
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) => {
      if (fault.code === 'EADDRINUSE')
        reject(
          new Error(
            `Port ${port} is taken by another program. Stop that one, or choose another port: PORT=3001 npm start.`,
          ),
        )
      else if (fault.code === 'EACCES')
        reject(new Error(`This user may not open port ${port}. Choose one above 1023: PORT=3000 npm start.`))
      else reject(fault)
    })
    server.listen(port, process.env.HOST ?? 'localhost', resolve)
  })
}

/** A server of the person's own, or ours in the data folder. The owner's connection does not stay in the environment. */
async function prepareDatabase(folder: string): Promise<EmbeddedPostgres | null> {
  const given = process.env.DATABASE_URL
  const embedded = given ? null : await startPostgres({ folder: join(folder, 'postgres') })
  const ownerUrl = given ?? embedded?.ownerUrl ?? ''
  try {
    const access = await migrateDatabase(ownerUrl)
    process.env.CONCORD_DEMO ??= given ? '0' : '1'
    demoWanted = process.env.CONCORD_DEMO === '1' && (await isEmpty(ownerUrl))
    delete process.env.DATABASE_URL
    process.env.CONCORD_APP_DATABASE_URL = access.url
    process.env.CONCORD_CONTEXT_KEY = access.contextKey
  } catch (fault) {
    await embedded?.stop()
    throw fault
  }
  return embedded
}

let demoWanted = false

async function prepareDemo(): Promise<void> {
  if (!demoWanted) return
  say('Setting up the demo: six real clusters…')
  await seedDemo(database())
}

function prepareSecrets(folder: string): void {
  process.env.NEXTAUTH_URL ??= `http://localhost:${port}`
  process.env.NEXTAUTH_SECRET ??= keptSecret(folder, 'session-secret')
  process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ??= keptSecret(folder, 'actions-key')
}

function stopOnSignals(server: Server, embedded: EmbeddedPostgres | null, folder: string): void {
  const stop = (why: string) => {
    // npm, a terminal and our own start script each pass the same Ctrl-C on: within a second it is one wish, after that a second one.
    if (stopping && Date.now() - stoppedAt < 1000) return
    if (stopping) {
      server.closeAllConnections()
      return
    }
    stoppedAt = Date.now()
    stopping = drain(server, embedded, folder, why)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(signal))
  process.on('disconnect', () => stop('parent gone'))
}

async function drain(server: Server, embedded: EmbeddedPostgres | null, folder: string, why: string): Promise<never> {
  log.info({ event: 'stopping', reason: why })
  beginDraining()
  const hurry = setTimeout(() => server.closeAllConnections(), drainMilliseconds)
  await new Promise((resolve) => {
    server.close(resolve)
    server.closeIdleConnections()
  })
  clearTimeout(hurry)
  await database().close()
  await embedded?.stop()
  rmSync(join(folder, 'concord.pid'), { force: true })
  process.exit(0)
}

process.on('uncaughtException', (fault) => {
  if (isLostSocket(fault)) {
    log.warn({ event: 'database-socket-lost' })
    return
  }
  console.error(fault instanceof Error ? fault.message : fault)
  process.exit(1)
})

main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : String(fault))
  process.exit(1)
})
