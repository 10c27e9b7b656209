import { fork, type ChildProcess } from 'node:child_process'
import postgres from 'postgres'
import { describe, expect, test } from 'vitest'
import { inContext } from '#db/client'
import { findPreview } from '#db/import-previews'
import { makeWorld } from '#db/make'
import { appAccess } from '#db/migrate'
import { everyRow, freshDatabase } from '#db/testing'
import { authorise } from '#lib/domain/access/grant'
import { templateWorkbook } from '#lib/export/template'
import { byHand, makerHub, makeTemplateData } from '#lib/export/template/make-template-data'
import { findPlan } from '#lib/import/find-plan'
import { shownPlan } from '#lib/import/shown-plan'
import { perform, type Action } from '../action.ts'
import { actions } from '../registry.ts'
import { commitImport } from './commit.ts'
import type { ImportReport, ImportTask } from '../importing-process.ts'

const { database, owner, ownerUrl } = await freshDatabase()
const world = await makeWorld(database, owner, { companies: ['Alpha'] })
const company = world.company('Alpha')
const place = { organisationId: company.id, clusterId: world.cluster.id }
const access = await appAccess(ownerUrl)

const lineCount = 2_000

const keptHub = await perform(
  'hub.keep',
  actions['hub.keep'] as unknown as Action,
  { clusterId: world.cluster.id, ...makerHub },
  { database, actor: world.lead, now: new Date('2026-03-02T08:00:00Z') },
)
if (!keptHub.ok) throw new Error('The lead may keep a hub')

/** Two sites, two thousand lines, and one or two of everything else. */
const file = (stream: string): Uint8Array => {
  const data = byHand(makeTemplateData())
  const like = data.lines.find(({ content }) => content.kind === 'reported')
  if (like === undefined) throw new Error('The maker has a reported line')
  return templateWorkbook({
    ...data,
    lines: Array.from({ length: lineCount }, (_, at) => ({ ...like, stream: `${stream} ${at}` })),
    measures: data.measures.map((measure) => ({ ...measure, sources: [] })),
  })
}

function start(step: ImportTask['step']) {
  const child = fork(new URL('../importing-process.ts', import.meta.url), { execArgv: [], serialization: 'advanced' })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const reported = new Promise<ImportReport | null>((resolve) => {
    child.once('message', (report) => resolve(report as ImportReport))
    child.once('exit', () => resolve(null))
  })
  child.send({ access, actor: company.contributor, place, step } satisfies ImportTask)
  return { reported, kill: () => killed(child, exited) }
}

function killed(child: ChildProcess, exited: Promise<void>): Promise<void> {
  child.kill('SIGKILL')
  return exited
}

/**
 * Kills the process while it waits to write into a table: everything before that is written and not committed. Comes back once the
 * server has noticed that nobody is there any more.
 */
async function killAt(table: string, step: ImportTask['step']): Promise<void> {
  const watch = postgres(ownerUrl, { max: 2, onnotice: () => undefined })
  try {
    let pid = 0
    await watch.begin(async (holding) => {
      await holding.unsafe(`lock table ${table} in share mode`)
      const process = start(step)
      pid = await until(async () => {
        const [waits] = await watch<{ pid: number }[]>`
          select l.pid from pg_locks l join pg_class c on c.oid = l.relation
          where not l.granted and c.relname = ${table} and l.database = (select oid from pg_database where datname = current_database())`
        return waits?.pid
      })
      await process.kill()
    })
    await until(async () =>
      (await watch`select 1 from pg_stat_activity where pid = ${pid}`).length === 0 ? true : undefined,
    )
  } finally {
    await watch.end()
  }
}

/** Asks again and again until there is an answer; the test's own time limit ends it. */
async function until<Answer>(ask: () => Promise<Answer | undefined>): Promise<Answer> {
  for (;;) {
    const answer = await ask()
    if (answer !== undefined) return answer
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/** What the preview's page shows, as another process of the app reads it. */
function shown(id: string) {
  const grant = authorise(company.contributor, 'company:read', place)
  if (!grant.ok) throw new Error('They may')
  return inContext(database, { kind: 'user', accountId: company.contributor.accountId }, async (tx) => {
    const preview = await findPreview(tx, grant.value, id)
    return preview && { committedAt: preview.committedAt, ...shownPlan(await findPlan(tx, grant.value, preview)) }
  })
}

const takeIn = (id: string, digest: string) =>
  perform(
    'import.commit',
    commitImport,
    { ...place, id, digest },
    { database, actor: company.contributor, now: new Date('2026-03-02T10:00:00Z') },
  )

const count = async (table: string): Promise<number> =>
  Number(
    (
      await inContext(database, { kind: 'user', accountId: company.contributor.accountId }, (tx) =>
        tx.execute<{ n: string }>(`select count(*) as n from ${table}`),
      )
    )[0]?.n,
  )

describe('An app that is killed', () => {
  test('while it keeps a file it has read leaves nothing of it', { timeout: 120_000 }, async () => {
    const before = await everyRow(ownerUrl)
    await killAt('import_preview', { kind: 'read', file: file('Meter') })
    expect(await everyRow(ownerUrl)).toEqual(before)
  })

  test(
    'between preview and taking in, and at every step of taking in, leaves nothing half-written and the preview as it was',
    { timeout: 180_000 },
    async () => {
      const reading = start({ kind: 'read', file: file('Meter') })
      const { id } = (await reading.reported) ?? { id: '' }
      await reading.kill()
      const before = await shown(id)
      if (!before) throw new Error('The preview went with its process')
      expect(before.parts.map(({ name, added }) => [name, added])).toEqual([
        ['Sites', 2],
        ['Lines', lineCount],
        ['Commitments', 1],
        ['Measures', 2],
        ['Flows', 2],
        ['Bookings', 1],
        ['Measure flows', 1],
        ['Level evidence', 1],
        ['Prerequisites', 1],
        ['Disclosures', 1],
        ['Trading shares', 1],
        ['Owner shares', 2],
      ])
      const rows = await everyRow(ownerUrl)
      const { digest } = before
      for (const table of [
        'import_preview',
        'site',
        'inventory_line',
        'measure',
        'flow_statement',
        'year_disclosure',
        'audit_entry',
      ]) {
        await killAt(table, { kind: 'take-in', id, digest })
        expect(await everyRow(ownerUrl), table).toEqual(rows)
        expect(await shown(id), table).toEqual(before)
      }
      expect(await takeIn(id, digest)).toMatchObject({ ok: true })
      expect([await count('site'), await count('inventory_line'), await count('flow_statement')]).toEqual([
        2,
        lineCount,
        2,
      ])
    },
  )

  test('right after it acknowledged has taken in the whole, once', { timeout: 120_000 }, async () => {
    const reading = start({ kind: 'read', file: file('Gauge') })
    const { id } = (await reading.reported) ?? { id: '' }
    await reading.kill()
    const plan = await shown(id)
    expect(plan?.parts.map(({ added, changed }) => added + changed)).toEqual([
      0,
      lineCount,
      ...Array.from({ length: 10 }, () => 0),
    ])
    const taking = start({ kind: 'take-in', id, digest: plan?.digest ?? '' })
    expect(await taking.reported).toMatchObject({ isDone: true })
    await taking.kill()
    expect((await shown(id))?.committedAt).not.toBeNull()
    expect(await takeIn(id, plan?.digest ?? '')).toMatchObject({ refusal: { kind: 'wrong-state' } })
    expect(await count('inventory_line')).toBe(2 * lineCount)
  })
})
