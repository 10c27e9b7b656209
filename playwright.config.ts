import { defineConfig } from '@playwright/test'

const asRoot = process.platform === 'linux' && process.getuid?.() === 0
const quiet = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
]

export default defineConfig({
  testDir: './e2e',
  // Two stories at a time: each makes its own data, and each waits for server, database and browser in turn.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // A walk over many pages takes long on a busy machine; what hangs is stopped by the limits of single steps below.
  timeout: 300_000,
  expect: { timeout: 15_000 },
  outputDir: './test-results',
  use: {
    baseURL: process.env.CONCORD_TEST_URL ?? 'http://localhost:3000',
    // Without these an element that never comes would be waited for until the whole test is over.
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    // A recording costs a story two fifths of its time; `--trace on` makes one of a story that is looked into.
    trace: 'off',
    launchOptions: {
      ...(process.env.CONCORD_TEST_BROWSER ? { executablePath: process.env.CONCORD_TEST_BROWSER } : {}),
      args: asRoot ? [...quiet, '--no-sandbox'] : quiet,
    },
  },
})
