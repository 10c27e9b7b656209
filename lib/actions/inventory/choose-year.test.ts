import { expect, test } from 'vitest'
import { findDrafted } from '#db/company-draft'
import { inContext } from '#db/client'
import { listLines } from '#db/inventory-lines'
import { makeWorld } from '#db/make'
import { freshDatabase } from '#db/testing'
import { authorise } from '#lib/domain/access/grant'
import { digestOf } from '#lib/domain/digest'
import { emptyCells } from '#lib/domain/inventory/grid-cells'
import { perform, type Action } from '../action.ts'
import { actions, type ActionName } from '../registry.ts'
import { gridPost } from './testing.ts'

const { database, owner } = await freshDatabase()
const world = await makeWorld(database, owner, { companies: ['Steel'] })
const company = world.company('Steel')
const place = { organisationId: company.id, clusterId: world.cluster.id }
const now = new Date('2026-03-02T09:00:00Z')

const write = (name: ActionName, input: object, actor = company.contributor) =>
  perform(name, actions[name] as unknown as Action, { ...place, ...input }, { database, actor, now })

async function draft() {
  const grant = authorise(company.contributor, 'company:edit', place)
  if (!grant.ok) throw new Error('The maker gave the wrong role')
  const context = { kind: 'user', accountId: company.contributor.accountId } as const
  const found = await inContext(database, context, (tx) => findDrafted(tx, grant.value, now))
  if (!found) throw new Error('There is a draft')
  return found
}

let sites = 0
async function newSite(): Promise<string> {
  sites += 1
  const key = `works-${sites}`
  const done = await write('site.save', {
    key,
    name: key,
    permits: '',
    latitude: '53.6',
    longitude: '-0.6',
    growthPercent: '',
  })
  return done.ok ? (done.value.made?.['id'] ?? '') : ''
}

const choice = (year: number, over: object = {}) => ({
  year: String(year),
  rowVersion: '0',
  gwp: 'AR6',
  consolidation: 'operational-control',
  leftover: '',
  reason: '',
  ...over,
})
const computed = {
  ...emptyCells,
  scope: '1',
  stream: 'Boiler',
  quantity: '1000000',
  unit: 'kWh (HHV)',
  factor: 'uk-2024/natural-gas/kwh-hhv',
}

test('Another GWP set recomputes the lines of the year; the figure that moves asks why, and both are kept', async () => {
  const siteId = await newSite()
  await write(
    'inventory.save',
    gridPost({ siteId, year: 2019, cells: { ...computed, tonnes: '', gas: '', source: '' } }),
  )
  const before = (await draft()).document.emissions.filter((figure) => figure.year === 2019)
  const asked = await write('inventory.choose-year', choice(2019))
  expect(asked).toMatchObject({ ok: false, refusal: { kind: 'invalid', fields: { reason: /Scope 1 from .* to/ } } })
  expect((await draft()).document.emissions.filter((figure) => figure.year === 2019)).toEqual(before)

  const done = await write('inventory.choose-year', choice(2019, { reason: 'The group reports in AR6.' }))
  expect(done).toMatchObject({ ok: true, value: { message: /1 line recomputed.*within the threshold of 5 %/ } })
  const { document } = await draft()
  expect(document.lines.find((line) => line.year === 2019)?.content).toMatchObject({ gwp: 'AR6' })
  expect(document.years.find(({ year }) => year === 2019)).toMatchObject({ gwp: 'AR6' })
  const [entry] = document.restatements.filter(({ year }) => year === 2019)
  expect(entry).toMatchObject({ cause: 'gwp', reason: 'The group reports in AR6.', by: company.contributor.name })
  expect(Number(entry?.before['1'])).not.toBe(Number(entry?.after['1']))
})

test('Lines that cannot be recomputed are named, and nothing changes until it is said what becomes of them', async () => {
  const siteId = await newSite()
  await write('inventory.save', gridPost({ siteId, year: 2018, cells: { stream: 'Stack 1', tonnes: '500' } }))
  const refused = await write('inventory.choose-year', choice(2018))
  expect(refused).toMatchObject({
    ok: false,
    refusal: { fields: { leftover: /1 line cannot be put into AR6.*Stack 1/ } },
  })
  expect((await draft()).document.years.find(({ year }) => year === 2018)).toMatchObject({ gwp: 'AR5' })

  const kept = await write('inventory.choose-year', choice(2018, { leftover: 'keep' }))
  expect(kept).toMatchObject({ ok: true, value: { message: /No sum moved/ } })
  const line = (await draft()).document.lines.find((each) => each.year === 2018)
  expect(line).toMatchObject({ content: { tonnes: '500' }, note: /Kept as it stood .* AR5 to AR6/ })
})

test('A line that is left open leaves the sum and keeps the submission back', async () => {
  const siteId = await newSite()
  await write('inventory.save', gridPost({ siteId, year: 2017, cells: { stream: 'Stack 1', tonnes: '500' } }))
  const done = await write('inventory.choose-year', choice(2017, { leftover: 'open', reason: 'AR6 from now on.' }))
  expect(done.ok).toBe(true)
  const { document, checks } = await draft()
  expect(document.restatements.find(({ year }) => year === 2017)).toMatchObject({
    before: { '1': '500' },
    after: { '1': null },
  })
  expect(checks.some((check) => check.rule === 'open-line')).toBe(true)
})

test('Of two colleagues who choose at once the second is told what the first saved', async () => {
  const both = await Promise.all([
    write('inventory.choose-year', choice(2016)),
    write('inventory.choose-year', choice(2016, { gwp: 'AR4' })),
  ])
  expect(both.map((outcome) => outcome.ok).toSorted()).toEqual([false, true])
  expect(both.find((outcome) => !outcome.ok)).toMatchObject({ refusal: { kind: 'stale-row' } })
})

test('A base year that moved is not sent until its owner says why, and the steward reads both figures', async () => {
  const siteId = await newSite()
  const id = crypto.randomUUID()
  await write('inventory.save', gridPost({ siteId, year: 2021, id, cells: { tonnes: '1000' } }))
  // What an earlier test left open must not keep this submission back.
  for (const line of await openLines())
    await write('inventory.save', {
      siteId: line.siteId,
      year: line.year,
      rows: [],
      removed: [{ id: line.id, seen: line.rowVersion }],
    })
  const send = async () => write('submission.send', { digest: digestOf((await draft()).document) })
  const sent = await send()
  expect(sent.ok).toBe(true)
  const digest = sent.ok ? sent.value.made?.['digest'] : ''
  expect((await write('submission.accept', { digest }, world.steward)).ok).toBe(true)

  await write('inventory.save', gridPost({ siteId, year: 2021, id, seen: 1, cells: { tonnes: '1200' } }))
  expect(await send()).toMatchObject({
    ok: false,
    refusal: { sentence: /base year 2021, scope 1: 1\u202f200 t are 20 % more/ },
  })
  const reason = 'A stack was left out.'
  expect((await write('inventory.restate', { year: '2021', cause: 'error', reason })).ok).toBe(true)
  expect((await send()).ok).toBe(true)
  expect((await draft()).document.restatements.find((entry) => entry.reason === reason)).toMatchObject({
    before: { '1': '1000' },
    after: { '1': '1200' },
  })
})

async function openLines() {
  const grant = authorise(company.contributor, 'company:edit', place)
  if (!grant.ok) throw new Error('The maker gave the wrong role')
  const context = { kind: 'user', accountId: company.contributor.accountId } as const
  const lines = await inContext(database, context, (tx) => listLines(tx, grant.value))
  return lines.filter((line) => line.content.kind === 'open')
}

test('A restatement without a change is refused', async () => {
  const outcome = await write('inventory.restate', { year: '2015', cause: 'error', reason: 'Because' })
  expect(outcome).toMatchObject({ ok: false, refusal: { kind: 'wrong-state' } })
})
