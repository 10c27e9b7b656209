// Plain JavaScript without packages: this is what runs before anything is installed, on Node 20.19 or newer.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Installs what the lock file says, unless exactly that is installed. npm's own words go to stderr. */
export function ensureInstalled() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(`Concord starts with Node 20.19 or newer; this is ${process.version}. Nothing was installed.`)
  }
  if (isInstalled()) return
  console.error('Installing packages (about a minute, once)…')
  const npm = process.env.npm_execpath
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []]
  const done = spawnSync(command, [...first, 'ci', '--include=dev', '--include=optional', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, npm_config_update_notifier: 'false' },
    shell: process.platform === 'win32' && command === 'npm',
  })
  if (done.status !== 0) fail('The packages could not be installed; what npm says stands above. Nothing was started.')
}

/** Compares npm's own record of what it installed, written last, with the lock file: dates say nothing after a checkout. */
function isInstalled() {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const { packages: installed } = JSON.parse(readFileSync(record, 'utf8'))
  const { packages: wanted } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  return Object.entries(wanted).every(([path, { version, optional, devOptional, peer }]) => {
    if (path === '' || !installed[path]) return path === '' || optional || devOptional || peer
    return installed[path].version === version
  })
}

/** The Node we pin, else this machine's own if it is new enough; and the flags it needs to run TypeScript. */
export function findNode() {
  const pinned = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  for (const node of existsSync(pinned) ? [pinned, process.execPath] : [process.execPath]) {
    const said = spawnSync(node, ['--version'], { encoding: 'utf8' })
    const [major = 0, minor = 0] = (said.stdout ?? '').replace(/^v/, '').split('.').map(Number)
    if (major > 22 || (major === 22 && minor >= 12)) return { node, flags: typeFlags(major, minor) }
  }
  return fail(
    `Concord runs on Node 22.12 or newer. The Node 24 it brings along is not there for this machine (${process.platform}, ${process.arch}), and the Node here is ${process.version}: install Node 24, or run \`npm ci\` again if the installation was interrupted.`,
  )
}

const typeFlags = (major, minor) =>
  (major === 22 && minor < 18) || (major === 23 && minor < 6)
    ? ['--experimental-strip-types', '--disable-warning=ExperimentalWarning']
    : []

/** The environment for our own programs: our Node and tools first on the PATH, no telemetry. */
export const ownEnvironment = (node) => ({
  ...process.env,
  PATH: [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter),
  NEXT_TELEMETRY_DISABLED: '1',
  ...(process.env.CI && { NO_COLOR: '1' }),
})

/** @returns {never} */
export function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}
