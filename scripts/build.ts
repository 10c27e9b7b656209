import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const sources = [
  '{app,lib,db}/**/*.{ts,tsx,css,woff2,png,svg,ico}',
  'public/**/*.*',
  'next.config.js',
  'postcss.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
]

/**
 * Builds the app unless what was built last came from exactly these sources: by content, for a fresh clone has new dates. A build
 * that was cut short has no stamp and is made again.
 */
export async function buildWhenStale(root: string, say: (line: string) => void): Promise<void> {
  const built = join(root, process.env.NEXT_DIST_DIR ?? '.next')
  const stamp = join(built, 'concord-sources')
  const now = sourceDigest(root)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  say('Building (about a minute, once after each change)…')
  rmSync(stamp, { force: true })
  await nextBuild(root)
  writeFileSync(stamp, now)
}

function sourceDigest(root: string): string {
  const hash = createHash('sha256')
  const files = globSync(sources, { cwd: root, exclude: (name) => /\.test\.tsx?$/.test(name) }).toSorted()
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

/** In a process of its own, so that this one goes on answering and can be stopped. */
function nextBuild(root: string): Promise<void> {
  const build = spawn(process.execPath, [join(root, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  process.once('exit', () => build.kill())
  let said = ''
  for (const stream of [build.stdout, build.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()))
  return new Promise((done, fail) => {
    build.once('error', fail)
    build.once('close', (code) =>
      code === 0 ? done() : fail(new Error(`${said.trim()}\nThe build failed; nothing was started.`)),
    )
  })
}
