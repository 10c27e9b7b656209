import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { describe, expect, test } from 'vitest'
import { openDatabase } from '#db/client'
import { startPostgres } from '#db/embedded'
import { findPostmaster } from '#db/embedded/postmaster'
import { makeActor, makeWorld, type Company } from '#db/make'
import { migrateDatabase } from '#db/migrate'
import { comment, idempotency, roadmapDraft, site } from '#db/schema/index'
import { freshDatabase, unguarded } from '#db/testing'
import type { Actor } from '#lib/domain/access/actor'
import { perform, type Action } from './action.ts'
import { actions, type ActionName } from './registry.ts'
import type { WriterReport, WriterTask } from './steady-writer.ts'

const { database, owner, ownerUrl } = await freshDatabase({ max: 10 })
const world = await makeWorld(database, owner)
const steel = world.company('Northbank Steel')
const clusterId = world.cluster.id
const fifty = Array.from({ length: 50 }, (_, index) => index)

const act = (actor: Actor, name: ActionName, input: Readonly<Record<string, unknown>>, key?: string) =>
  perform(
    name,
    actions[name] as unknown as Action,
    { clusterId, ...input },
    { database, actor, now: new Date('2026-03-02T09:00:00Z'), key },
  )

const say = (actor: Actor, body: string, key?: string) => act(actor, 'comment.write', { about: 'roadmap', body }, key)
const said = (body: string) =>
  unguarded(ownerUrl, (tx) => tx.select().from(comment)).then((rows) => rows.filter((row) => row.body === body))

const saveSite = (company: Company, input: Readonly<Record<string, unknown>>, key?: string) =>
  act(company.contributor, 'site.save', { organisationId: company.id, ...input }, key)
const sites = () => unguarded(ownerUrl, (tx) => tx.select().from(site))

describe('A post that comes again', () => {
  test('fifty equal posts with one key at once are one effect, and all are told the same', async () => {
    const outcomes = await Promise.all(fifty.map(() => say(steel.contributor, 'once', 'key-1')))
    expect(outcomes).toEqual(Array(50).fill(outcomes[0]))
    expect(outcomes[0]).toMatchObject({ ok: true, value: { made: { commentId: expect.any(String) } } })
    expect(await said('once')).toHaveLength(1)
    const trail = await owner`select 1 from audit_entry where type = 'comment.written' and cluster_id = ${clusterId}`
    expect(trail).toHaveLength(1)
  })

  test('later is the same one effect', async () => {
    const first = await say(steel.contributor, 'later', 'key-2')
    expect(await say(steel.contributor, 'later', 'key-2')).toEqual(first)
    expect(await said('later')).toHaveLength(1)
  })

  test('of another person with the same key is an effect of its own', async () => {
    await Promise.all([say(steel.contributor, 'both', 'key-3'), say(steel.signatory, 'both', 'key-3')])
    expect(await said('both')).toHaveLength(2)
  })

  test('after a refusal is free to succeed under its key', async () => {
    const fields = { key: 'K-1', name: 'Mill', latitude: '53.6', longitude: '' }
    expect(await saveSite(steel, fields, 'key-4')).toMatchObject({ ok: false })
    expect(await saveSite(steel, { ...fields, longitude: '-0.6' }, 'key-4')).toMatchObject({ ok: true })
    const rows = await unguarded(ownerUrl, (tx) => tx.select().from(idempotency))
    expect(rows.filter((row) => row.key === 'key-4')).toHaveLength(1)
  })
})

describe('Fifty writers on a pool of ten', () => {
  test('on fifty rows all finish, and each row holds what its writer wrote', async () => {
    const outcomes = await Promise.all(
      fifty.map((index) => saveSite(steel, { key: `many-${index}`, name: `Works ${index}` })),
    )
    expect(outcomes.filter((outcome) => !outcome.ok)).toEqual([])
    const written = (await sites()).filter((row) => row.key.startsWith('many-'))
    expect(new Map(written.map((row) => [row.key, row.name]))).toEqual(
      new Map(fifty.map((index) => [`many-${index}`, `Works ${index}`])),
    )
  })

  test('on one row exactly one wins each round, the others learn what stands now, and nothing is lost', async () => {
    const made = await saveSite(steel, { key: 'shared', name: 'before' })
    const id = (made.ok && made.value.made?.['id']) || ''
    const rounds = 4
    for (let round = 1; round <= rounds; round += 1) {
      const outcomes = await Promise.all(
        fifty.map((index) =>
          saveSite(steel, { id, rowVersion: `${round}`, key: 'shared', name: `${round} by ${index}` }),
        ),
      )
      const winners = outcomes.flatMap((outcome, index) => (outcome.ok ? [index] : []))
      expect(winners).toHaveLength(1)
      const [row] = (await sites()).filter((each) => each.id === id)
      expect(row).toMatchObject({ rowVersion: round + 1, name: `${round} by ${winners[0]}` })
      const losers = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal]))
      const told = { kind: 'stale-row', what: 'this site', now: { name: `Saved meanwhile: ${row?.name}` } }
      expect(losers).toEqual(losers.map(() => told))
      expect(losers).toHaveLength(49)
    }
    const trail = await owner<{ body: string }[]>`select body from audit_entry where type = 'site.saved'`
    expect(trail.filter((entry) => entry.body.includes(id))).toHaveLength(rounds)
  })

  test('on one new key exactly one adds the site', async () => {
    const outcomes = await Promise.all(fifty.map((index) => saveSite(steel, { key: 'new', name: `by ${index}` })))
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(new Set(outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal.kind])))).toEqual(
      new Set(['taken']),
    )
    expect((await sites()).filter((row) => row.key === 'new')).toHaveLength(1)
  })

  test('the trail of the cluster stays one unbroken chain', async () => {
    const chain = await owner<{ seq: number; hash: string; previous_hash: string }[]>`
      select seq, hash, previous_hash from audit_entry where stream = ${clusterId} order by seq`
    expect(chain.map((entry) => entry.seq)).toEqual(chain.map((_, index) => index + 1))
    expect(chain.filter((entry, index) => entry.previous_hash !== (chain[index - 1]?.hash ?? ''))).toEqual([])
  })
})

describe('Two merges at once', () => {
  test('make two drafts, one after the other', async () => {
    const other = await makeActor(database, owner, 'Second lead', [
      { role: 'lead', in: world.cluster.office, cluster: world.cluster },
    ])
    const outcomes = await Promise.all([act(world.lead, 'roadmap.merge', {}), act(other, 'roadmap.merge', {})])
    expect(outcomes.map((outcome) => outcome.ok)).toEqual([true, true])
    const drafts = await unguarded(ownerUrl, (tx) => tx.select().from(roadmapDraft))
    expect(drafts.map((draft) => draft.number).toSorted()).toEqual([1, 2])
  })
})

describe('A database that is killed under load', () => {
  test(
    'loses nothing it acknowledged, keeps nothing twice, and does not take the process with it',
    { timeout: 180_000 },
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'concord-kill-'))
      let server = await startPostgres({ folder })
      let end: () => unknown = () => undefined
      try {
        const access = await migrateDatabase(server.ownerUrl)
        const task = await writerTask(access, server.ownerUrl)
        const writer = startWriter(task)
        end = writer.kill
        for (let kill = 1; kill <= 2; kill += 1) {
          await writer.moreThan(writer.acknowledged.size + 50)
          await killServer(folder, server.ownerUrl)
          await writer.failure()
          server = await startPostgres({ folder, port: server.port })
        }
        await writer.moreThan(writer.acknowledged.size + 50)
        await writer.kill()
        const stored = await unguarded(server.ownerUrl, (tx) => tx.select().from(comment))
        const byBody = Map.groupBy(stored, (row) => row.body)
        const lost = [...writer.acknowledged].filter(([body, id]) => byBody.get(body)?.[0]?.id !== id)
        expect(lost).toEqual([])
        expect([...byBody.values()].filter((rows) => rows.length > 1)).toEqual([])
      } finally {
        end()
        await server.stop()
        rmSync(folder, { recursive: true, force: true })
      }
    },
  )
})

async function writerTask(access: WriterTask['access'], url: string): Promise<WriterTask> {
  const own = openDatabase(access)
  const asOwner = postgres(url, { max: 1 })
  const { cluster, company } = await makeWorld(own, asOwner)
  await own.close()
  await asOwner.end()
  return { access, actor: company('Northbank Steel').contributor, clusterId: cluster.id }
}

/** Every process of the server at once, as when the machine loses its power. */
async function killServer(folder: string, url: string): Promise<void> {
  const client = postgres(url, { max: 1, onnotice: () => undefined })
  const others = await client<{ pid: number }[]>`select pid from pg_stat_activity where pid is not null`
  const postmaster = findPostmaster(join(folder, 'cluster'))?.pid
  if (postmaster === undefined) throw new Error('The server does not run')
  for (const pid of [postmaster, ...others.map((row) => row.pid)]) process.kill(pid, 'SIGKILL')
  await client.end({ timeout: 1 }).catch(() => undefined)
}

function startWriter(task: WriterTask) {
  const child = fork(new URL('steady-writer.ts', import.meta.url), { execArgv: [], serialization: 'advanced' })
  const acknowledged = new Map<string, string>()
  let failures = 0
  let waiting: (() => void)[] = []
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  child.on('message', (message: WriterReport) => {
    if (message.kind === 'acknowledged') acknowledged.set(message.body, message.id)
    if (message.kind === 'failed') failures += 1
    const now = waiting
    waiting = []
    for (const look of now) look()
  })
  /** Resolves once this holds; a writer that died never reports again, and that is the answer. */
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) {
      const code = await Promise.race([exited, new Promise<'news'>((resolve) => waiting.push(() => resolve('news')))])
      if (code !== 'news') throw new Error(`The writer ended with ${code}`)
    }
  }
  child.send(task)
  return {
    acknowledged,
    moreThan: (count: number) => until(() => acknowledged.size > count),
    failure: () => {
      const before = failures
      return until(() => failures > before)
    },
    kill: () => {
      child.kill('SIGKILL')
      return exited
    },
  }
}
