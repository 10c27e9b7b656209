import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('a run of tests whose output nobody reads on ends with its PostgreSQL, and tells that it failed', async () => {
  const scratch = mkdtempSync(join(tmpdir(), 'concord-cut-off-'))
  // As root, PostgreSQL runs as another user, who must be able to enter.
  chmodSync(scratch, 0o711)
  const run = spawn(join('node_modules', '.bin', 'vitest'), ['run', 'lib/domain/canonical.test.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, TMPDIR: scratch, CONCORD_TEST_POSTGRES: '' },
  })
  const ended = once(run, 'exit')
  await once(run.stdout, 'data')
  run.stdout.destroy()
  const [code] = (await ended) as [number | null]
  expect(code).toBe(1)
  // What it starts lies in a folder of its own, which goes with the server.
  expect(readdirSync(scratch).filter((name) => name.startsWith('concord-test-'))).toEqual([])
  rmSync(scratch, { recursive: true })
}, 120_000)
