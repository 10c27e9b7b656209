import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['lib/**/*.test.ts', 'db/**/*.test.ts', 'app/**/*.test.ts', 'app/**/*.test.tsx', 'scripts/**/*.test.ts'],
    // One process for all files is many times quicker; a file keeps nothing on globalThis that another would trip over.
    isolate: false,
    globalSetup: ['./scripts/test-database.ts'],
    // Letters carry the address of the product.
    env: { NEXTAUTH_URL: 'http://localhost:3000' },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
