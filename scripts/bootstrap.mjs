// Plain JavaScript without packages: this is what runs before anything is installed, on Node 20.19 or newer.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Installs what the lock file says, unless that was done since the lock file last changed. npm's own words go to stderr. */
export function ensureInstalled() {
  const installed = join(root, 'node_modules', '.package-lock.json')
  const lock = join(root, 'package-lock.json')
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return
  console.error('Installing packages (about a minute, once)…')
  const npm = process.env.npm_execpath
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []]
  const done = spawnSync(command, [...first, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NODE_ENV: '' },
  })
  if (done.status !== 0) fail('The packages could not be installed; what npm says stands above. Nothing was started.')
}

/** The Node we pin, else this machine's own if it is new enough; and the flags it needs to run TypeScript. */
export function findNode() {
  const pinned = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  const candidates = existsSync(pinned) ? [pinned, process.execPath] : [process.execPath]
  for (const node of candidates) {
    const said = spawnSync(node, ['--version'], { encoding: 'utf8' })
    const [major = 0, minor = 0] = (said.stdout ?? '').replace(/^v/, '').split('.').map(Number)
    if (major > 22 || (major === 22 && minor >= 12)) return { node, flags: typeFlags(major, minor) }
  }
  return fail(
    `Concord runs on Node 22.12 or newer. It ships Node 24 for most machines, but not for this one (${process.platform}, ${process.arch}), and the Node here is ${process.version}.`,
  )
}

const typeFlags = (major, minor) =>
  major > 22 || minor >= 18 ? [] : ['--experimental-strip-types', '--disable-warning=ExperimentalWarning']

/** The environment for our own programs: our Node and tools first on the PATH, no telemetry. */
export const ownEnvironment = (node) => ({
  ...process.env,
  PATH: [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(
    process.platform === 'win32' ? ';' : ':',
  ),
  NEXT_TELEMETRY_DISABLED: '1',
})

/** @returns {never} */
export function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}
