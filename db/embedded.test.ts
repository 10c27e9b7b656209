import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, expect, test } from 'vitest'
import { startPostgres, type EmbeddedPostgres } from './embedded.ts'

const folder = mkdtempSync(join(tmpdir(), 'concord-embedded-'))
const pidFile = join(folder, 'cluster', 'postmaster.pid')
const start = () => startPostgres({ folder })
let server = await start()

afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function ask<Row extends postgres.Row>(of: EmbeddedPostgres, query: string): Promise<readonly Row[]> {
  const client = postgres(of.ownerUrl, { max: 1, onnotice: () => undefined })
  try {
    return [...(await client.unsafe<Row[]>(query))]
  } finally {
    await client.end({ timeout: 5 })
  }
}

function killServer(): void {
  process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGKILL')
}

test('the owner of the database is no superuser and cannot pass by row-level security', async () => {
  const [role] = await ask(server, 'select rolsuper, rolbypassrls from pg_roles where rolname = current_user')
  expect(role).toEqual({ rolsuper: false, rolbypassrls: false })
})

test('it listens on this machine alone, and its passwords are for its user’s eyes', async () => {
  const [row] = await ask(server, `select current_setting('listen_addresses') as addresses`)
  expect(row).toEqual({ addresses: '127.0.0.1' })
  expect(statSync(join(folder, 'cluster', 'concord-passwords.json')).mode & 0o777).toBe(0o600)
})

test('a wrong password is refused', async () => {
  const guessed = new URL(server.ownerUrl)
  guessed.password = 'a guess'
  await expect(ask({ ...server, ownerUrl: guessed.href }, 'select 1')).rejects.toMatchObject({ code: '28P01' })
})

test('a second start takes over the server that runs', async () => {
  const again = await start()
  expect(again).toMatchObject({ reused: true, port: server.port })
})

test('after a kill the next start has every row that was acknowledged', async () => {
  await ask(server, 'create table kept as select generate_series(1, 500) as n')
  killServer()
  server = await start()
  expect(server.reused).toBe(false)
  expect(await ask(server, 'select count(*)::int as rows from kept')).toEqual([{ rows: 500 }])
})

test('of two starts at once after a kill one starts it and the other joins', async () => {
  killServer()
  const both = await Promise.all([start(), start()])
  expect(both.map((one) => one.reused).toSorted()).toEqual([false, true])
  expect(both[0].port).toBe(both[1].port)
  server = both[0]
})

test('a note of a dead server whose number another program has by now does not keep it from starting', async () => {
  await server.stop()
  writeFileSync(pidFile, `${process.pid}\n${join(folder, 'cluster')}\n0\n${server.port}\n\n127.0.0.1\n0\nready   \n`)
  server = await start()
  expect(await ask(server, 'select 1 as up')).toEqual([{ up: 1 }])
})

test('a stopped server is gone and leaves no note', async () => {
  await server.stop()
  expect(server.isRunning()).toBe(false)
  expect(existsSync(pidFile)).toBe(false)
  server = await start()
})

test('statements and their values stay out of its log', async () => {
  await expect(ask(server, `select 'padeswood 120000 t'::int`)).rejects.toMatchObject({ code: '22P02' })
  expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).not.toContain('select')
})
