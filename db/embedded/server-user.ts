import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

export type ServerUser = { readonly name: string; readonly uid: number; readonly gid: number }

/**
 * PostgreSQL refuses to run as root: then the user it runs as, else null for the person's own user. A folder that is there already
 * keeps the user it was made for.
 */
export function serverUser(cluster: string): ServerUser | null {
  if (process.getuid?.() !== 0) return null
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster)
    if (uid !== 0) return { name: `number ${uid}`, uid, gid }
  }
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const wanted of ['postgres', 'nobody']) {
    const [name, , uid, gid] = (lines.find((line) => line.startsWith(`${wanted}:`)) ?? '').split(':')
    // Some systems write nobody as -2.
    if (name && uid && gid) return { name, uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 }
  }
  throw new Error(
    'PostgreSQL must not run as root, and this machine has neither a user postgres nor nobody: start as an ordinary user, or set DATABASE_URL.',
  )
}

/** Whether the user may pass through every folder down to this one. */
export function mayReach(path: string, user: ServerUser): boolean {
  const { mode, uid, gid } = statSync(path)
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
  if ((mode & bit) === 0) return false
  return dirname(path) === path || mayReach(dirname(path), user)
}

export function spawnAs(
  user: ServerUser | null,
  file: string,
  args: readonly string[],
  options: SpawnOptions,
): ChildProcess {
  // A bare environment: libpq reads PG* variables, and secrets of the app have no business there.
  const env: NodeJS.ProcessEnv = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', NODE_ENV: 'production' }
  if (process.platform === 'win32') return spawn(file, args, options)
  return spawn(file, args, { ...options, env, ...(user && { uid: user.uid, gid: user.gid }) })
}
