import { describe, expect, test } from 'vitest'
import { findCompanyDraft } from '#db/company-draft'
import { inContext } from '#db/client'
import { insertSite } from '#db/sites'
import { makeWorld, type Company, type World } from '#db/make'
import { freshDatabase } from '#db/testing'
import { authorise, type Grant } from '#lib/domain/access/grant'
import type { Actor } from '#lib/domain/access/actor'
import type { Permission } from '#lib/domain/access/permissions'
import { digestOf } from '#lib/domain/digest'
import { submissionDocument } from '#lib/domain/submission/draft-document'
import { perform, type Action } from '../action.ts'
import { gridPost } from '../inventory/testing.ts'
import { actions, type ActionName } from '../registry.ts'

const { database, owner } = await freshDatabase()
const now = new Date('2026-03-02T09:00:00Z')
let clusters = 0

/** A world with one company that has a site and a public figure, ready to send. */
async function readyWorld(): Promise<{ world: World; company: Company; siteId: string }> {
  clusters += 1
  const world = await makeWorld(database, owner, {
    cluster: { slug: `cluster-${clusters}` },
    companies: ['Northbank Steel', 'Estuary Refining'],
  })
  const company = world.company('Northbank Steel')
  const site = { key: 'S-1', name: 'Rolling mill', sector: 'Steel', latitude: '53.6', longitude: '-0.6' }
  const saved = await act(world, company.contributor, 'site.save', site)
  const siteId = (saved.ok && saved.value.made?.['id']) || ''
  await setFigure(world, company, siteId, '1000')
  return { world, company, siteId }
}

const act = (world: World, actor: Actor, name: ActionName, input: Readonly<Record<string, unknown>>, key?: string) =>
  perform(
    name,
    actions[name] as unknown as Action,
    { organisationId: world.company('Northbank Steel').id, clusterId: world.cluster.id, ...input },
    { database, actor, now, key },
  )

const lineId = '3f6b1d0a-7c52-4e8a-9a41-5d2c8e0b7f11'
const setFigure = (world: World, company: Company, siteId: string, tonnes: string, seen?: number) =>
  act(
    world,
    company.contributor,
    'inventory.save',
    gridPost({ siteId, id: lineId, cells: { tonnes }, ...(seen === undefined ? {} : { seen }) }),
  )

function grantOf<P extends Permission>(world: World, actor: Actor, permission: P): Grant<P> {
  const scope = { clusterId: world.cluster.id, organisationId: world.company('Northbank Steel').id }
  const allowed = authorise(actor, permission, scope)
  if (!allowed.ok) throw new Error('The maker gave the wrong role')
  return allowed.value
}

const as = (actor: Actor) => ({ kind: 'user', accountId: actor.accountId }) as const

/** The digest that the review page would show now. */
async function reviewed(world: World, company: Company): Promise<string> {
  const grant = grantOf(world, company.contributor, 'company:read')
  const found = await inContext(database, as(company.contributor), (tx) => findCompanyDraft(tx, grant))
  if (!found) throw new Error('No draft')
  return digestOf(submissionDocument(found.draft))
}

const send = async (world: World, company: Company, key?: string) =>
  act(world, company.contributor, 'submission.send', { digest: await reviewed(world, company) }, key)

const states = (world: World) =>
  inContext(database, as(world.lead), (tx) =>
    tx.execute<{ number: number; state: string }>(
      `select number, state from submission_standing where cluster_id = '${world.cluster.id}' order by number`,
    ),
  ).then((rows) => rows.map((row) => `${row.number} ${row.state}`))

describe('Sending', () => {
  test('freezes exactly what the review page showed, under its digest', async () => {
    const { world, company } = await readyWorld()
    const digest = await reviewed(world, company)
    expect(await send(world, company)).toMatchObject({ ok: true, value: { made: { digest, number: '1' } } })
    expect(await states(world)).toEqual(['1 submitted'])
  })

  test('is refused when the draft changed since it was read', async () => {
    const { world, company, siteId } = await readyWorld()
    const digest = await reviewed(world, company)
    await setFigure(world, company, siteId, '2000', 1)
    const outcome = await act(world, company.contributor, 'submission.send', { digest })
    expect(outcome).toMatchObject({ refusal: { sentence: expect.stringContaining('the draft changed') } })
    expect(await states(world)).toEqual([])
  })

  test('is refused while a check blocks, and says which', async () => {
    const { world, company, siteId } = await readyWorld()
    const claim = {
      siteId,
      title: 'Too much',
      pillar: 'capture',
      level: 'idea',
      start: '2030',
      rampYears: '1',
      tonnesPerYear: '5000',
      class: 'members',
    }
    await act(world, company.contributor, 'measure.save', claim)
    expect(await send(world, company)).toMatchObject({ refusal: { sentence: expect.stringContaining('5\u202f000 t') } })
  })

  test('posted twice with one key is one submission', async () => {
    const { world, company } = await readyWorld()
    const digest = await reviewed(world, company)
    const both = await Promise.all(
      [1, 2].map(() => act(world, company.contributor, 'submission.send', { digest }, 'one-key')),
    )
    expect(both.map((outcome) => outcome.ok)).toEqual([true, true])
    expect(await states(world)).toEqual(['1 submitted'])
  })

  test('by two people at once leaves one submission that waits', async () => {
    const { world, company } = await readyWorld()
    const both = await Promise.all([send(world, company), send(world, company)])
    expect(both.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(await states(world)).toEqual(['1 submitted'])
  })

  test('is not a signatory’s, nor an admin’s', async () => {
    const { world, company } = await readyWorld()
    const digest = await reviewed(world, company)
    for (const actor of [company.signatory, company.admin, world.steward])
      expect(await act(world, actor, 'submission.send', { digest })).toMatchObject({ refusal: { kind: 'not-found' } })
  })
})

describe('A submission', () => {
  test('is never changed or deleted: not by the app’s role, and not by the owner', async () => {
    const { world, company } = await readyWorld()
    await send(world, company)
    for (const change of [`update submission set digest = 'x'`, 'delete from submission'])
      await expect(inContext(database, as(company.contributor), (tx) => tx.execute(change))).rejects.toMatchObject({
        cause: { message: expect.stringContaining('permission denied') },
      })
    await owner.unsafe('create policy owner_tries on submission to current_user using (true) with check (true)')
    try {
      await expect(owner.unsafe(`update submission set digest = 'x'`)).rejects.toThrow('never changed or deleted')
      await expect(owner.unsafe('delete from submission')).rejects.toThrow('never changed or deleted')
    } finally {
      await owner.unsafe('drop policy owner_tries on submission')
    }
  })

  test('is read by its company and the stewards; lead, staff and neighbours see its state at most', async () => {
    const { world, company } = await readyWorld()
    await send(world, company)
    const count = (actor: Actor, table: string) =>
      inContext(database, as(actor), (tx) =>
        tx.execute(`select 1 from ${table} where cluster_id = '${world.cluster.id}'`),
      ).then((rows) => rows.length)
    const neighbour = world.company('Estuary Refining').contributor
    expect(await count(company.signatory, 'submission')).toBe(1)
    expect(await count(world.steward, 'submission')).toBe(1)
    for (const actor of [neighbour, world.lead, world.staff]) {
      expect(await count(actor, 'submission')).toBe(0)
      expect(await count(actor, 'submission_standing')).toBe(1)
    }
  })

  test('cannot be accepted by its own company past the door', async () => {
    const { world, company } = await readyWorld()
    await send(world, company)
    const forged = inContext(database, as(company.contributor), (tx) =>
      tx.execute(
        `update submission_standing set state = 'accepted', decided_at = now() where cluster_id = '${world.cluster.id}'`,
      ),
    )
    await expect(forged).rejects.toMatchObject({ cause: { message: expect.stringContaining('only a steward') } })
  })
})

describe('A steward', () => {
  const digestOfNewest = async (world: World) => {
    const rows = await inContext(database, as(world.steward), (tx) =>
      tx.execute<{ digest: string }>(
        `select digest from submission where cluster_id = '${world.cluster.id}' order by number desc limit 1`,
      ),
    )
    return rows[0]?.digest ?? ''
  }

  test('returns with a reason beside an item, and accepts what was corrected', async () => {
    const { world, company, siteId } = await readyWorld()
    await send(world, company)
    const first = await digestOfNewest(world)
    const reasons = { [`emissions:${siteId}:2021`]: 'The register says 1,200 t.', submission: '' }
    expect(await act(world, world.steward, 'submission.return', { digest: first, reasons })).toMatchObject({ ok: true })
    expect(await states(world)).toEqual(['1 returned'])
    await setFigure(world, company, siteId, '1200', 1)
    expect(await send(world, company)).toMatchObject({ ok: true })
    const second = await digestOfNewest(world)
    expect(await act(world, world.steward, 'submission.accept', { digest: second })).toMatchObject({ ok: true })
    expect(await states(world)).toEqual(['1 returned', '2 accepted'])
    const [released] = await inContext(database, as(world.staff), (tx) =>
      tx.execute(`select submitted, base_tonnes, stage from released_figures where cluster_id = '${world.cluster.id}'`),
    )
    expect(released).toEqual({ submitted: 1, base_tonnes: '1200', stage: 'submitted' })
  })

  test('writes at least one reason, and only about items that are there', async () => {
    const { world, company } = await readyWorld()
    await send(world, company)
    const digest = await digestOfNewest(world)
    expect(
      await act(world, world.steward, 'submission.return', { digest, reasons: { submission: ' ' } }),
    ).toMatchObject({
      refusal: { kind: 'invalid' },
    })
    const foreign = { 'measure:somewhere-else': 'No.' }
    expect(await act(world, world.steward, 'submission.return', { digest, reasons: foreign })).toMatchObject({
      refusal: { kind: 'not-found' },
    })
    expect(await states(world)).toEqual(['1 submitted'])
  })

  test('decides about what was read, not about a newer submission that came meanwhile', async () => {
    const { world, company, siteId } = await readyWorld()
    await send(world, company)
    const seen = await digestOfNewest(world)
    await setFigure(world, company, siteId, '1500', 1)
    await send(world, company)
    expect(await states(world)).toEqual(['1 superseded', '2 submitted'])
    expect(await act(world, world.steward, 'submission.accept', { digest: seen })).toMatchObject({
      refusal: { kind: 'stale-version' },
    })
  })

  test('keeps the accepted submission in force until its successor is accepted', async () => {
    const { world, company, siteId } = await readyWorld()
    await send(world, company)
    await act(world, world.steward, 'submission.accept', { digest: await digestOfNewest(world) })
    await setFigure(world, company, siteId, '1040', 1)
    await send(world, company)
    expect(await states(world)).toEqual(['1 accepted', '2 submitted'])
    await act(world, world.steward, 'submission.accept', { digest: await digestOfNewest(world) })
    expect(await states(world)).toEqual(['1 superseded', '2 accepted'])
    const facts = await inContext(database, as(world.steward), (tx) =>
      tx.execute(`select tonnes, class from emission_fact where cluster_id = '${world.cluster.id}'`),
    )
    expect([...facts]).toEqual([{ tonnes: '1040', class: 'public' }])
  })

  test('two who decide at once decide once', async () => {
    const { world, company } = await readyWorld()
    await send(world, company)
    const digest = await digestOfNewest(world)
    const reasons = { submission: 'Please explain.' }
    const both = await Promise.all([
      act(world, world.steward, 'submission.accept', { digest }),
      act(world, world.steward, 'submission.return', { digest, reasons }),
    ])
    expect(both.filter((outcome) => outcome.ok)).toHaveLength(1)
  })

  test('is a role of its own: a lead who is no steward decides nothing', async () => {
    const { world, company } = await readyWorld()
    await send(world, company)
    const digest = await digestOfNewest(world)
    expect(await act(world, world.lead, 'submission.accept', { digest })).toMatchObject({
      refusal: { kind: 'not-found' },
    })
  })
})

test('The draft stays as it is when it is sent and returned, so that it can be corrected', async () => {
  const { world, company } = await readyWorld()
  await send(world, company)
  const grant = grantOf(world, company.contributor, 'company:edit')
  const values = {
    key: 'S-2',
    name: 'Second',
    permits: [],
    sector: null,
    nace: null,
    naics: null,
    latitude: null,
    longitude: null,
    ownerShares: [],
    growthPercent: null,
    closesIn: null,
    source: null,
  }
  expect(await inContext(database, as(company.contributor), (tx) => insertSite(tx, grant, values))).not.toBeNull()
})
