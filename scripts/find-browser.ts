import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const onMachine = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/**
 * A browser for the tests: the one Playwright brought, else one of this machine, else one that is installed now, from Playwright's
 * own store or, as root on Debian, from its packages. Empty means Playwright's own. Throws one sentence when there is none.
 */
export function findBrowser(root: string): string {
  if (hasBundled(root)) return ''
  const found = firstOnPath()
  if (found) return found
  console.log('  No browser is here: installing one…')
  if (run(join(root, 'node_modules', '.bin', 'playwright'), ['install', 'chromium-headless-shell']) && hasBundled(root))
    return ''
  if (process.getuid?.() === 0 && run('apt-get', ['update', '-q'])) {
    for (const name of ['chromium-headless-shell', 'chromium']) {
      run('apt-get', ['install', '-y', '-q', '--no-install-recommends', name])
      const installed = firstOnPath()
      if (installed) return installed
    }
  }
  throw new Error(
    'The browser tests need Chromium, and none could be installed. Install the package chromium, then run the tests again.',
  )
}

function hasBundled(root: string): boolean {
  const { chromium } = createRequire(join(root, 'package.json'))(
    '@playwright/test',
  ) as typeof import('@playwright/test')
  return existsSync(chromium.executablePath())
}

function firstOnPath(): string | null {
  for (const name of onMachine) {
    const said = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' })
    if (said.status === 0) return said.stdout.trim()
  }
  return null
}

const run = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'ignore'],
    timeout: 300_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0
