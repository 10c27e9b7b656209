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
  workers: 1,
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
    // To record each test costs a sixth of the time: `npx playwright test --trace on` does it for the one in question.
    trace: 'off',
    launchOptions: {
      ...(process.env.CONCORD_TEST_BROWSER ? { executablePath: process.env.CONCORD_TEST_BROWSER } : {}),
      args: asRoot ? [...quiet, '--no-sandbox'] : quiet,
    },
  },
})
