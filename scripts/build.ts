import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const sources = [
  '{app,lib,db}/**/*.{ts,tsx,css,woff2}',
  'middleware.ts',
  'next.config.js',
  'postcss.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
]

/** Builds the app unless what was built last came from exactly these sources. By content, not by date: a fresh clone has new dates. */
export function buildWhenStale(root: string, say: (line: string) => void): void {
  const stamp = join(root, '.next', 'concord-sources')
  const now = sourceDigest(root)
  if (existsSync(join(root, '.next', 'BUILD_ID')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  say('Building (about a minute, once after each change)…')
  const built = spawnSync(process.execPath, [join(root, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (built.status !== 0) throw new Error(`The build failed, so nothing was started:\n${built.stdout}\n${built.stderr}`)
  writeFileSync(stamp, now)
}

function sourceDigest(root: string): string {
  const hash = createHash('sha256')
  const files = globSync(sources, { cwd: root, exclude: (name) => name.includes('.test.') }).toSorted()
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}
