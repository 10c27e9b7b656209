import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{app,db,lib,scripts}/**/*.test.{ts,tsx}', '*.test.ts'],
    globalSetup: './scripts/test-database.ts',
    // Tests share no state but their database's server, so they need no process each: far quicker on few cores.
    isolate: false,
    // One for each core of the smallest machine we know: files wait for the database half of their time.
    maxWorkers: 2,
    // Letters carry the address of the product; files are kept apart by company, so that all tests may share a folder.
    env: {
      NEXTAUTH_URL: 'http://localhost:3000',
      NEXTAUTH_SECRET: 'known to the tests alone',
      CONCORD_EVIDENCE: join(tmpdir(), 'concord-test-evidence'),
    },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    allowOnly: false,
  },
})
