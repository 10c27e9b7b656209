import { expect, test } from 'vitest'
import { findDrafted } from '#db/company-draft'
import { inContext } from '#db/client'
import { makeWorld, type Company } from '#db/make'
import { freshDatabase } from '#db/testing'
import type { Actor } from '#lib/domain/access/actor'
import { authorise } from '#lib/domain/access/grant'
import { digestOf } from '#lib/domain/digest'
import { clusterLedgerView } from '#lib/views/cluster-ledger'
import { companyHome } from '#lib/views/company-home'
import { companyTransfers } from '#lib/views/company-transfers'
import { look } from '#lib/views/view'
import { textWithoutIds } from '#lib/text-without-ids'
import { perform, type Action } from '../action.ts'
import { gridPost } from '../inventory/testing.ts'
import { actions, type ActionName } from '../registry.ts'

const { database, owner } = await freshDatabase()
const world = await makeWorld(database, owner, { companies: ['Steel', 'Refining', 'Port'] })
const [steel, refining, port] = ['Steel', 'Refining', 'Port'].map((name) => world.company(name)) as [
  Company,
  Company,
  Company,
]
const now = new Date('2026-03-02T09:00:00Z')
const placeOf = (company: Company) => ({ organisationId: company.id, clusterId: world.cluster.id })

async function write(company: Company, name: ActionName, input: object, actor: Actor = company.contributor) {
  const request = { database, actor, now }
  const outcome = await perform(name, actions[name] as unknown as Action, { ...placeOf(company), ...input }, request)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

async function newSite(company: Company): Promise<string> {
  const site = {
    key: 'works',
    name: `${company.name} works`,
    permits: '',
    latitude: '53',
    longitude: '0',
    growthPercent: '',
  }
  return (await write(company, 'site.save', site)).made?.['id'] ?? ''
}

const steam = (siteId: string, over: object) => ({
  siteId,
  year: '2021',
  kind: 'steam',
  unit: 'MWh',
  origin: '',
  ...over,
})

async function sendAndAccept(company: Company): Promise<void> {
  const grant = authorise(company.contributor, 'company:read', placeOf(company))
  if (!grant.ok) throw new Error('The maker gave the wrong role')
  const context = { kind: 'user', accountId: company.contributor.accountId } as const
  const found = await inContext(database, context, (tx) => findDrafted(tx, grant.value, now))
  if (!found) throw new Error('There is a draft')
  const digest = digestOf(found.document)
  await write(company, 'submission.send', { digest })
  await write(company, 'submission.accept', { digest }, world.steward)
}

const addressOf = (company: Company) => ({ org: company.id, cluster: world.cluster.slug })
const queriesOf = async (company: Company) =>
  (await look(companyTransfers, addressOf(company), { database, actor: company.contributor, now }))?.queries

test('Two members whose accepted figures of one flow differ are both asked, and nobody else; once they agree, nobody', async () => {
  const [works, refinery] = [await newSite(steel), await newSite(refining)]
  await write(steel, 'inventory.save', gridPost({ siteId: works, cells: { tonnes: '50000', source: 'Own meter' } }))
  const bought = { scope: '2 location', tonnes: '9000', stream: 'Steam', source: 'Bill' }
  await write(refining, 'inventory.save', gridPost({ siteId: refinery, cells: bought }))
  await write(
    steel,
    'flow.save',
    steam(works, { side: 'sent', counterpart: refining.id, quantity: '1000', scope1: '250' }),
  )
  const received = { side: 'received', counterpart: steel.id, location: '200', market: '' }
  const stated = await write(refining, 'flow.save', steam(refinery, { ...received, quantity: '800' }))

  await sendAndAccept(steel)
  expect(await queriesOf(steel)).toEqual([])
  await sendAndAccept(refining)
  expect(await queriesOf(steel)).toMatchObject([{ side: 'sent', counterpart: 'Refining', own: '1000', theirs: '800' }])
  expect(await queriesOf(refining)).toMatchObject([
    { side: 'received', counterpart: 'Steel', own: '800', theirs: '1000' },
  ])
  expect(await queriesOf(port)).toEqual([])
  const home = await look(companyHome, addressOf(refining), { database, actor: refining.contributor, now })
  expect(home?.queries).toHaveLength(1)

  const id = stated.made?.['id']
  await write(refining, 'flow.save', steam(refinery, { ...received, id, rowVersion: '1', quantity: '1000' }))
  await sendAndAccept(refining)
  expect([await queriesOf(steel), await queriesOf(refining)]).toEqual([[], []])
})

test('The steward sees gross, eliminations and net, and each company that its submission was read', async () => {
  const params = { cluster: world.cluster.slug, year: '2021' }
  const seen = await look(clusterLedgerView, params, { database, actor: world.steward, now })
  expect(seen).toMatchObject({
    of: 'steward',
    ledger: {
      scopes: [
        { scope: '1', gross: 50_000, eliminated: 0, net: 50_000 },
        { scope: '2-location', gross: 9000, eliminated: -200, net: 8800 },
      ],
      rows: [{ kind: 'trade-inside', tonnes: -200 }],
    },
  })
  const home = await look(companyHome, addressOf(steel), { database, actor: steel.contributor, now })
  expect(home?.readings.map(({ purpose }) => purpose)).toContain('ledger')
})

test('A lead who is no steward, and a member, see what a merge released: here withheld, for two companies are too few', async () => {
  const ledgerFor = (actor: Actor) =>
    look(clusterLedgerView, { cluster: world.cluster.slug, year: '2021' }, { database, actor, now })
  expect(await ledgerFor(world.lead)).toMatchObject({ of: 'member', merge: null, totals: [] })
  const outcome = await perform(
    'roadmap.merge',
    actions['roadmap.merge'] as unknown as Action,
    { clusterId: world.cluster.id },
    { database, actor: world.lead, now },
  )
  expect(outcome.ok).toBe(true)
  for (const actor of [world.lead, port.contributor]) {
    const seen = await ledgerFor(actor)
    expect(seen).toMatchObject({ of: 'member', totals: [{ state: 'withheld' }, { state: 'withheld' }] })
    expect(textWithoutIds(seen)).not.toMatch(/50000|9000|8800/)
  }
})

test('A flow in a unit that says nothing of its kind is asked about, and so is CO2 without its origin', async () => {
  const siteId = await newSite(port)
  const refusal = async (over: object) => {
    const input = {
      ...placeOf(port),
      ...steam(siteId, { side: 'sent', counterpart: steel.id, quantity: '1', ...over }),
    }
    const outcome = await perform('flow.save', actions['flow.save'] as unknown as Action, input, {
      database,
      actor: port.contributor,
      now,
    })
    return outcome.ok ? null : outcome.refusal
  }
  expect(await refusal({ unit: 't' })).toMatchObject({ fields: { unit: /in MWh or GJ/ } })
  expect(await refusal({ kind: 'co2-storage', unit: 't' })).toMatchObject({ fields: { origin: /fossil or biogenic/ } })
  expect(await refusal({ counterpart: port.id })).toMatchObject({ fields: { counterpart: expect.any(String) } })
  expect(await refusal({ counterpart: 'outside' })).toMatchObject({ fields: { outsideName: expect.any(String) } })
})
