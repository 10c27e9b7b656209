import { expect, test } from 'vitest'
import { findDrafted } from '#db/company-draft'
import { inContext } from '#db/client'
import { makeWorld } from '#db/make'
import { freshDatabase } from '#db/testing'
import { authorise } from '#lib/domain/access/grant'
import { companyReportFile } from '#lib/views/company-reports'
import { look } from '#lib/views/view'
import { perform, type Action } from '../action.ts'
import { actions, type ActionName } from '../registry.ts'
import { gridPost } from './testing.ts'

const { database, owner } = await freshDatabase()
const world = await makeWorld(database, owner, { companies: ['Steel', 'Rival'] })
const [company, rival] = [world.company('Steel'), world.company('Rival')]
const now = new Date('2026-03-02T09:00:00Z')

const write = (name: ActionName, input: object, of = company) =>
  perform(
    name,
    actions[name] as unknown as Action,
    { organisationId: of.id, clusterId: world.cluster.id, ...input },
    { database, actor: of.contributor, now },
  )

async function newSite(of = company): Promise<string> {
  const site = { key: 'works', name: 'Works', permits: '', latitude: '53.6', longitude: '-0.6', growthPercent: '' }
  const done = await write('site.save', site, of)
  return done.ok ? (done.value.made?.['id'] ?? '') : ''
}

async function documentNow() {
  const grant = authorise(company.contributor, 'company:read', {
    organisationId: company.id,
    clusterId: world.cluster.id,
  })
  if (!grant.ok) throw new Error('The maker gave the wrong role')
  const context = { kind: 'user', accountId: company.contributor.accountId } as const
  const found = await inContext(database, context, (tx) => findDrafted(tx, grant.value, now))
  if (!found) throw new Error('There is a draft')
  return found.document
}

const siteId = await newSite()
const said = {
  year: '2021',
  rowVersion: '0',
  netRevenue: '2000000',
  revenueSource: 'Annual report 2021, page 80',
  perName: 'Crude steel',
  perUnit: 't',
  perAmount: '500',
  regulated: { [siteId]: '80' },
}

test('What nobody stated stands in no document; what was stated goes with it, and into the reports', async () => {
  await write('inventory.save', gridPost({ siteId }))
  expect(await documentNow()).not.toHaveProperty('disclosures')
  expect(await write('inventory.disclose', said)).toMatchObject({ ok: true })
  expect((await documentNow()).disclosures).toEqual([
    {
      year: 2021,
      netRevenue: '2000000',
      revenueSource: 'Annual report 2021, page 80',
      per: { name: 'Crude steel', unit: 't', amount: '500' },
      regulated: [{ siteId, percent: '80' }],
    },
  ])
  const at = { org: company.id, cluster: world.cluster.slug, report: 'esrs-e1-6', file: '2021.csv' }
  const file = await look(companyReportFile, at, { database, actor: company.contributor, now })
  expect(String(file?.body)).toMatch(/regulated emission trading schemes \(%\),80,,80,/)
  expect(String(file?.body)).toContain('Annual report 2021, page 80')
})

test('Of two who save at once the second is told what stands, and nothing is lost', async () => {
  const second = await write('inventory.disclose', { ...said, netRevenue: '3' })
  expect(second).toMatchObject({ refusal: { kind: 'stale-row', now: { netRevenue: 'Saved meanwhile: 2000000' } } })
  const changed = { ...said, rowVersion: '1', regulated: { [siteId]: '' } }
  expect(await write('inventory.disclose', changed)).toMatchObject({ ok: true })
  expect((await documentNow()).disclosures?.[0]?.regulated).toEqual([])
})

test('A share of more than all, half a denominator, a negative revenue and another’s site are refused', async () => {
  const next = { ...said, rowVersion: '2' }
  const fieldsOf = async (over: object) => {
    const outcome = await write('inventory.disclose', { ...next, ...over })
    if (outcome.ok) return 'ok'
    return outcome.refusal.kind === 'invalid' ? Object.keys(outcome.refusal.fields) : outcome.refusal.kind
  }
  expect(await fieldsOf({ regulated: { [siteId]: '101' } })).toEqual([`regulated.${siteId}`])
  expect(await fieldsOf({ netRevenue: '-1' })).toEqual(['netRevenue'])
  expect(await fieldsOf({ netRevenue: '1.234,5' })).toEqual(['netRevenue'])
  expect(await fieldsOf({ netRevenue: '' })).toEqual(['netRevenue'])
  expect(await fieldsOf({ perUnit: '' })).toEqual(['perUnit'])
  expect(await fieldsOf({ perAmount: '0' })).toEqual(['perAmount'])
  expect(await fieldsOf({ regulated: { [await newSite(rival)]: '50' } })).toBe('not-found')
})
