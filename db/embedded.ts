import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync, truncateSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { binaries } from './embedded/binaries.ts'
import { makeCluster, readPasswords, type Passwords } from './embedded/make-cluster.ts'
import { ensureOwner, ownerUrlAt } from './embedded/owner.ts'
import { findPostmaster, isRunning, type Postmaster } from './embedded/postmaster.ts'
import { mayReach, serverUser, spawnAs, type ServerUser } from './embedded/server-user.ts'

export type EmbeddedPostgres = {
  /** Connection of `concord_owner`, who owns the database `concord` and is not a superuser. */
  readonly ownerUrl: string
  readonly port: number
  /** Whether the server was running already, left behind by a start that was killed. */
  readonly reused: boolean
  readonly isRunning: () => boolean
  /** Ends it cleanly; resolves when it is gone. */
  readonly stop: () => Promise<void>
}

type Options = {
  /** Everything it writes lies in here. */
  readonly folder: string
  /** A free one is found when none is given. */
  readonly port?: number
  /** Lines of postgresql.conf, such as `fsync: 'off'` for tests. */
  readonly settings?: Readonly<Record<string, string>>
}

/** Recovery after a crash may take a while. */
const startLimitMs = 60_000
/** A killed server's last children let go of its memory within seconds; later failures have another reason. */
const failLimitMs = 8_000
const largestLog = 10_000_000

/** What every Concord server runs with. Statements and their values stay out of its log: they hold members' figures. */
const ownSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
}

/**
 * Starts the PostgreSQL that comes as a package, or takes over one that still runs on this folder. It survives this process, so
 * that nothing is lost when the process is killed. Errors are one sentence for the person at the keyboard.
 */
export async function startPostgres(options: Options): Promise<EmbeddedPostgres> {
  const folder = resolve(options.folder)
  const cluster = join(folder, 'cluster')
  mkdirSync(folder, { recursive: true })
  const user = serverUser(cluster)
  // Passing through is enough for the server's user; what lies in the folder has modes of its own.
  if (user) chmodSync(folder, statSync(folder).mode | 0o111)
  if (user && !mayReach(folder, user)) {
    throw new Error(
      `PostgreSQL runs as the user ${user.name}, who cannot enter ${folder}: set CONCORD_DATA to a folder that every user can reach.`,
    )
  }
  const native = binaries(folder, user)
  if (!existsSync(cluster)) await makeCluster({ folder, cluster, native, user })
  const passwords = readPasswords(cluster)
  const deadline = Date.now() + startLimitMs
  const giveUpAt = Date.now() + failLimitMs
  for (;;) {
    const running = findPostmaster(cluster)
    const joined = running?.ready ? await joinRunning(cluster, passwords, running) : null
    if (joined) return joined
    if (running === null) {
      const started = await launch({ ...options, folder, cluster, native, user, deadline, giveUpAt })
      if (started) return await connect(cluster, passwords, started, false)
    }
    if (Date.now() > deadline) throw new Error(`PostgreSQL did not get ready in a minute: see ${logOf(folder)}.`)
    // Somebody else's start or stop is under way on this folder.
    await sleep(100)
  }
}

type Launch = Options & {
  readonly cluster: string
  readonly native: string
  readonly user: ServerUser | null
  readonly deadline: number
  readonly giveUpAt: number
}

/** Null when another process came first, or one that was killed still lets go of its memory. */
async function launch(how: Launch): Promise<Postmaster | null> {
  const log = logOf(how.folder)
  if (existsSync(log) && statSync(log).size > largestLog) truncateSync(log)
  const out = openSync(log, 'a', 0o600)
  const port = how.port ?? (await freePort())
  const settings = Object.entries({ ...ownSettings, ...how.settings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  const child = spawnAs(
    how.user,
    join(how.native, 'bin', 'postgres'),
    ['-D', how.cluster, '-p', String(port), ...settings],
    {
      // A group of its own: Ctrl-C in the terminal must reach the app first, which then stops PostgreSQL.
      detached: true,
      cwd: how.cluster,
      stdio: ['ignore', out, out],
    },
  )
  closeSync(out)
  child.unref()
  let failure: Error | null = null
  child.once('error', (error) => (failure = error))
  for (;;) {
    const running = findPostmaster(how.cluster)
    if (running?.ready) return running
    if (failure) throw new Error(`PostgreSQL could not be started from ${how.native}.`, { cause: failure })
    if (child.exitCode !== null || child.signalCode !== null) {
      if (running) return null
      if (Date.now() > how.giveUpAt) throw new Error(`PostgreSQL does not start: the reason stands in ${log}.`)
      await sleep(500)
      return null
    }
    if (Date.now() > how.deadline) throw new Error(`PostgreSQL did not get ready in a minute: see ${log}.`)
    await sleep(20)
  }
}

/** Null when the server that seems to run is going down at this moment. */
async function joinRunning(
  cluster: string,
  passwords: Passwords,
  running: Postmaster,
): Promise<EmbeddedPostgres | null> {
  try {
    return await connect(cluster, passwords, running, true)
  } catch (fault) {
    if (goingDown.has((fault as NodeJS.ErrnoException).code ?? '')) return null
    throw fault
  }
}

const goingDown = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'CONNECTION_CLOSED',
  'CONNECT_TIMEOUT',
  '57P01',
  '57P02',
  '57P03',
])

async function connect(
  cluster: string,
  passwords: Passwords,
  running: Postmaster,
  reused: boolean,
): Promise<EmbeddedPostgres> {
  await ensureOwner(running.port, passwords)
  return {
    ownerUrl: ownerUrlAt(running.port, passwords),
    port: running.port,
    reused,
    isRunning: () => isRunning(running.pid),
    stop: () => stop(cluster, running),
  }
}

async function stop(cluster: string, { pid }: Postmaster): Promise<void> {
  for (const [signal, patienceMs] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
  ] as const) {
    if (findPostmaster(cluster)?.pid !== pid) return
    process.kill(pid, signal)
    const until = Date.now() + patienceMs
    // It takes its note away a moment before it ends.
    while (isRunning(pid) && Date.now() < until) await sleep(20)
  }
}

const logOf = (folder: string): string => join(folder, 'postgres.log')

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => done(port))
    })
  })
}
