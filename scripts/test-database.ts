import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import type { TestProject } from 'vitest/node'
import { migrateDatabase } from '#db/migrate'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The owner's connection to the migrated template that each test's database is copied from. */
    templateUrl: string
  }
}

/**
 * One PostgreSQL for all test files, with one migrated database in it that `freshDatabase()` copies. CONCORD_TEST_POSTGRES, the
 * owner's connection to a server that is there already, spares the start.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await testServer()
  const templateUrl = new URL(server.ownerUrl)
  templateUrl.pathname = `/concord_template_${process.pid}`
  const admin = postgres(server.ownerUrl, { max: 1, onnotice: () => undefined })
  await admin.unsafe(`create database ${templateUrl.pathname.slice(1)}`)
  await migrateDatabase(templateUrl.href)
  project.provide('templateUrl', templateUrl.href)
  return async () => {
    if (server.stop === null) {
      await admin.unsafe(`drop database if exists ${templateUrl.pathname.slice(1)} with (force)`)
      await admin.unsafe(`drop role if exists ${templateUrl.pathname.slice(1)}_app`)
    }
    await admin.end()
    await server.stop?.()
  }
}

/**
 * The server outlives whoever started it. Where the output is cut off (`npm test | head`), or the run is ended by a signal that the
 * runner does not catch, it goes all the same.
 */
function stopWhenBrokenOff(stop: () => Promise<void>): void {
  let stopping = false
  const breakOff = (): void => {
    if (stopping) return
    stopping = true
    void stop().finally(() => process.exit(1))
  }
  for (const output of [process.stdout, process.stderr]) output.on('error', breakOff)
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, breakOff)
}

/** `stop` is null for a server that was there before: it stays, and what was made in it is dropped. Our own goes with all that is in it. */
async function testServer(): Promise<{ ownerUrl: string; stop: (() => Promise<void>) | null }> {
  const given = process.env.CONCORD_TEST_POSTGRES
  if (given) return { ownerUrl: given, stop: null }
  const { startPostgres } = await import('#db/embedded')
  const folder = mkdtempSync(join(tmpdir(), 'concord-test-'))
  const starting = startPostgres({
    folder,
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
  })
  const stop = async (): Promise<void> => {
    await (await starting).stop()
    rmSync(folder, { recursive: true, force: true })
  }
  stopWhenBrokenOff(stop)
  const { ownerUrl } = await starting
  return { ownerUrl, stop }
}
