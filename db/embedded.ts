import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'
import { giveTo, nativeFolder, unprivilegedRunner, type Runner } from './embedded-binaries.ts'

export type EmbeddedPostgres = {
  /** The connection of the role that owns the database `concord`; it is no superuser. */
  readonly ownerUrl: string
  stop(): Promise<void>
}

type Settings = Readonly<Record<string, string>>

/**
 * A real PostgreSQL in a folder of its own: made on first use, reused while it runs, found again after a crash. It listens on
 * 127.0.0.1 alone, with a random password in a file that only this user may read.
 */
export async function startPostgres(options: {
  readonly folder: string
  readonly settings?: Settings
}): Promise<EmbeddedPostgres> {
  const runner = unprivilegedRunner()
  mkdirSync(options.folder, { recursive: true, mode: 0o711 })
  giveTo(options.folder, runner)
  const native = nativeFolder(options.folder, runner)
  const data = join(options.folder, 'data')
  const password = ensurePassword(options.folder, runner)
  if (!existsSync(join(data, 'PG_VERSION'))) initialise(native, options.folder, data, runner)
  const running = runningServer(data)
  const port = running?.port ?? (await freePort())
  const log = join(options.folder, 'postgres.log')
  const server = running ? null : launch(native, data, port, options.settings ?? {}, log, runner)
  const login = `postgres://postgres:${password}@127.0.0.1:${port}`
  await untilReady(`${login}/postgres`, server, log)
  await ensureOwner(`${login}/postgres`, password)
  return {
    ownerUrl: `postgres://concord_owner:${password}@127.0.0.1:${port}/concord`,
    stop: () => stopServer(data),
  }
}

function ensurePassword(folder: string, runner: Runner): string {
  const file = join(folder, 'password')
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 })
    giveTo(file, runner)
  }
  return readFileSync(file, 'utf8').trim()
}

/** Made beside its place and then moved there, so that a killed initdb is never taken for a data folder. */
function initialise(native: string, folder: string, data: string, runner: Runner): void {
  const fresh = `${data}.new`
  rmSync(fresh, { recursive: true, force: true })
  const options = ['--no-sync', '--locale=C', '--encoding=UTF8', '--auth=scram-sha-256', '--username=postgres']
  const made = spawnSync(
    join(native, 'bin', 'initdb'),
    ['-D', fresh, ...options, `--pwfile=${join(folder, 'password')}`],
    { ...runner, cwd: folder, env: serverEnvironment(native), encoding: 'utf8' },
  )
  if (made.status !== 0) {
    throw new Error(
      `PostgreSQL could not make its data folder at ${data}: ${made.error?.message ?? made.stderr.trim()}`,
    )
  }
  renameSync(fresh, data)
}

const serverEnvironment = (native: string) => ({
  LD_LIBRARY_PATH: join(native, 'lib'),
  PATH: process.env.PATH ?? '',
  TZ: 'UTC',
})

/** The server that runs on this data folder, if the process named in its lock file is alive. */
function runningServer(data: string): { readonly pid: number; readonly port: number } | null {
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) return null
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number(lines[0])
  const port = Number(lines[3])
  if (!Number.isInteger(pid) || !Number.isInteger(port) || port === 0 || !isAlive(pid)) return null
  return { pid, port }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM'
  }
  // A process number is used again: after a restart of the machine it may be somebody else's.
  const command = `/proc/${pid}/cmdline`
  return !existsSync('/proc/self') || (existsSync(command) && readFileSync(command, 'utf8').includes('postgres'))
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

function launch(
  native: string,
  data: string,
  port: number,
  settings: Settings,
  log: string,
  runner: Runner,
): ChildProcess {
  const own: Settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '60',
  }
  const flags = Object.entries({ ...own, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const output = openSync(log, 'a')
  // Detached, so that Ctrl-C reaches us alone and the server stops after the app has drained.
  const server = spawn(join(native, 'bin', 'postgres'), ['-D', data, ...flags], {
    ...runner,
    cwd: data,
    env: serverEnvironment(native),
    stdio: ['ignore', output, output],
    detached: true,
  })
  server.unref()
  return server
}

async function untilReady(url: string, server: ChildProcess | null, log: string): Promise<void> {
  let fault: unknown
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    if (server?.exitCode != null) throw new Error(`PostgreSQL did not start: ${lastLine(log)}`)
    const client = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined })
    try {
      await client`select 1`
      return
    } catch (caught) {
      fault = caught
      await pause(100)
    } finally {
      await client.end({ timeout: 1 })
    }
  }
  throw new Error(`PostgreSQL did not answer within a minute: ${lastLine(log)}`, { cause: fault })
}

const lastLine = (file: string): string => readFileSync(file, 'utf8').trim().split('\n').at(-1) ?? ''

async function ensureOwner(superUrl: string, password: string): Promise<void> {
  const client = postgres(superUrl, { max: 1, onnotice: () => undefined })
  try {
    const [role] = await client`select 1 from pg_roles where rolname = 'concord_owner'`
    if (!role) await client.unsafe(`create role concord_owner login createrole createdb password '${password}'`)
    const [there] = await client`select 1 from pg_database where datname = 'concord'`
    if (!there) await client.unsafe('create database concord owner concord_owner')
  } finally {
    await client.end({ timeout: 5 })
  }
}

/** Stops the server as Ctrl-C would: sessions end, nothing is lost. */
async function stopServer(data: string): Promise<void> {
  const running = runningServer(data)
  if (!running) return
  process.kill(running.pid, 'SIGINT')
  for (let waited = 0; waited < 300 && runningServer(data); waited += 1) await pause(50)
}
