import { expect, test } from 'vitest'
import { makeWorld } from '#db/make'
import { freshDatabase } from '#db/testing'
import type { Actor } from '#lib/domain/access/actor'
import { companyDraft } from '#lib/views/company-draft'
import { companyOutput } from '#lib/views/company-output'
import { look } from '#lib/views/view'
import { textWithoutIds } from '#lib/text-without-ids'
import { perform, type Action } from '../action.ts'
import { actions, type ActionName } from '../registry.ts'

const { database, owner } = await freshDatabase()
const world = await makeWorld(database, owner, { companies: ['Steel', 'Port'] })
const steel = world.company('Steel')
const now = new Date('2026-03-02T09:00:00Z')
const place = { organisationId: steel.id, clusterId: world.cluster.id }
const act = (name: ActionName, input: object, actor: Actor = steel.contributor) =>
  perform(name, actions[name] as unknown as Action, { ...place, ...input }, { database, actor, now })

async function newSite(key: string): Promise<string> {
  const done = await act('site.save', {
    key,
    name: key,
    permits: '',
    latitude: '53',
    longitude: '0',
    growthPercent: '',
  })
  return done.ok ? (done.value.made?.['id'] ?? '') : ''
}
const params = { org: steel.id, cluster: world.cluster.slug }
const seen = async () => await look(companyOutput, params, { database, actor: steel.contributor, now })

test('what a site made is kept in the company’s room, and its index alone is in the document', async () => {
  const siteId = await newSite('works')
  const output = { siteId, rowVersion: '0', unit: 't steel', points: '2022 3600000\n2021 4000000' }
  expect(await act('output.save', output)).toMatchObject({ ok: true })
  expect((await seen())?.sites[0]).toMatchObject({ kept: { unit: 't steel', rowVersion: 1 } })
  const draft = await look(companyDraft, params, { database, actor: steel.contributor, now })
  expect(draft?.document.activity).toEqual([
    { siteId, year: 2021, index: '100', illustrative: false },
    { siteId, year: 2022, index: '90', illustrative: false },
  ])
  expect(textWithoutIds(draft?.document)).not.toMatch(/3600000|4000000|t steel/)
  expect(await act('output.save', output)).toMatchObject({ refusal: { kind: 'wrong-state' } })
  expect(await act('output.save', { ...output, rowVersion: '1', points: '' })).toMatchObject({ ok: true })
  expect((await seen())?.sites[0]?.kept).toBeNull()
})

test.each([
  [{ points: 'much' }, 'points', /is not a year and a value/],
  [{ points: '2021 0\n2022 5' }, 'points', /must be above zero/],
  [{ points: '2021 5\n2021 6' }, 'points', /stands twice/],
  [{ points: '2021 5', unit: '' }, 'unit', /Enter the unit/],
  [{ points: '' }, 'points', /Enter a year/],
])('what cannot be meant is named at its field: %o', async (typed, field, words) => {
  const siteId = await newSite(`site-${field}-${words.source}`)
  const outcome = await act('output.save', { siteId, rowVersion: '0', unit: 't', ...typed })
  expect(outcome).toMatchObject({ refusal: { fields: { [field]: expect.stringMatching(words) } } })
})

test('nobody enters the output of another company’s site, nor reads it', async () => {
  const siteId = await newSite('quay')
  const port = world.company('Port')
  const other = { organisationId: port.id, siteId, rowVersion: '0', unit: 't', points: '2021 5' }
  expect(await act('output.save', other, port.contributor)).toMatchObject({ refusal: { kind: 'not-found' } })
  expect(await look(companyOutput, params, { database, actor: port.contributor, now })).toBeNull()
})
