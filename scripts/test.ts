import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { findBrowser } from './find-browser.ts'
import { toldByPlaywright, toldByVitest, type Told } from './test-reports.ts'

type Outcome = Told & { readonly name: string }

const root = process.cwd()
const bin = (name: string) => join(root, 'node_modules', '.bin', name)
const scratch = mkdtempSync(join(tmpdir(), 'concord-check-'))
// As root, PostgreSQL runs as another user, who must be able to enter.
chmodSync(scratch, 0o711)
/** Without build and browser, and without the few files that take tens of seconds each: `*.long.test.ts`. */
const quick = process.argv.includes('--quick')
const outcomes: Outcome[] = []

/** Nobody reads on (`npm test | head`). A phase that writes ends by itself then, and no other one begins. */
let isCutOff = false
process.stdout.on('error', () => (isCutOff = true))

/** Runs one phase to its end, whatever the earlier ones said: one run tells everything that is wrong. */
async function phase(name: string, work: () => Promise<Told>): Promise<void> {
  // A write that failed is told once the queue has run.
  await setImmediate()
  if (isCutOff) throw new Error('The output was cut off, and the run with it.')
  const began = performance.now()
  console.log(`\n— ${name}`)
  const outcome = { name, ...(await work()) }
  outcomes.push(outcome)
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`  ${outcome.failed === 0 ? 'passed' : `FAILED (${outcome.failed})`} after ${seconds} s`)
}

/** A tool that either passes or does not. */
const tool = (command: string, args: readonly string[]) => async (): Promise<Told> => {
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit' })
  if (done.status === 0) return { passed: 1, failed: 0, faults: [] }
  return { passed: 0, failed: 1, faults: ['what is wrong stands above'] }
}

/** One part of several, each in processes of its own: files share them, and what they leave in their memory is given back with them. */
const unitAndDatabase = (part: string) => async (): Promise<Told> => {
  const report = join(scratch, 'vitest.json')
  rmSync(report, { force: true })
  const done = spawnSync(
    bin('vitest'),
    [
      'run',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
      `--shard=${part}`,
      ...(quick ? ['--exclude', '**/*.long.test.ts'] : []),
    ],
    {
      cwd: root,
      stdio: 'inherit',
      // A run whose worker died without a word would be waited for without end.
      timeout: 600_000,
    },
  )
  return toldByVitest(report, done.status === 0)
}

async function browser(): Promise<Told> {
  const executable = findBrowser(root)
  const port = await freePort()
  const address = `http://localhost:${port}`
  const server = startServer(port)
  try {
    await untilUp(`${address}/readyz`, server)
    const report = join(scratch, 'playwright.json')
    const done = spawnSync(bin('playwright'), ['test', '--reporter=list,json'], {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...process.env,
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        CONCORD_TEST_URL: address,
        CONCORD_TEST_BROWSER: executable,
      },
    })
    return toldByPlaywright(report, done.status === 0)
  } finally {
    await stopServer(server)
  }
}

/** The product as a newcomer starts it, on a data folder, a port and a build of its own. */
function startServer(port: number): ChildProcess {
  return spawn(process.execPath, [join(root, 'scripts', 'start.mjs')], {
    cwd: root,
    // The channel ends the server with this process, however it ends.
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      PORT: String(port),
      HOST: 'localhost',
      CONCORD_DATA: join(scratch, 'data'),
      CONCORD_DEMO: '',
      DATABASE_URL: '',
      NEXTAUTH_URL: '',
      NEXT_DIST_DIR: '.test/next',
      LOG_LEVEL: 'warn',
    },
  })
}

async function untilUp(url: string, server: ChildProcess): Promise<void> {
  for (let second = 0; second < 300; second += 1) {
    if (server.exitCode !== null) throw new Error('The server stopped before it was up.')
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
  throw new Error('The server was not up after five minutes.')
}

function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    server.once('exit', () => resolve())
    server.kill('SIGTERM')
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function main(): Promise<void> {
  await phase('format', tool(bin('oxfmt'), ['--check', '.']))
  await phase('lint', tool(bin('oxlint'), ['--type-aware', '--deny-warnings']))
  await phase('route types', tool(bin('next'), ['typegen']))
  await phase('types', tool(bin('tsc'), ['--noEmit', '-p', '.']))
  for (const part of ['1/2', '2/2']) await phase(`unit and database tests, part ${part}`, unitAndDatabase(part))
  if (!quick) await phase('build and browser tests', browser)
}

try {
  await main()
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault)
  outcomes.push({ name: 'run', passed: 0, failed: 1, faults: ['it broke off'] })
}
rmSync(scratch, { recursive: true, force: true })
for (const { name, faults } of outcomes) for (const fault of faults) console.log(`✗ ${name}: ${fault}`)
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0)
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0)
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
