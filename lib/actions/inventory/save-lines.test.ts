import { expect, test } from 'vitest'
import { findCompanyDraft } from '#db/company-draft'
import { inContext } from '#db/client'
import { listLinesOfYear } from '#db/inventory-lines'
import { insertSite } from '#db/sites'
import { makeWorld, type Company } from '#db/make'
import { freshDatabase } from '#db/testing'
import { authorise } from '#lib/domain/access/grant'
import { emptyCells, type GridCells } from '#lib/domain/inventory/grid-cells'
import { submissionDocument } from '#lib/domain/submission/draft-document'
import { perform } from '../action.ts'
import { beginYear } from './begin-year.ts'
import { saveLines, type RowAnswer } from './save-lines.ts'
import { gridPost } from './testing.ts'

const { database, owner } = await freshDatabase()
const world = await makeWorld(database, owner, { companies: ['Steel'] })
const company = world.company('Steel')
const now = new Date('2026-03-02T09:00:00Z')
const place = { organisationId: company.id, clusterId: world.cluster.id }

const inDraft = <T>(of: Company, work: Parameters<typeof inContext<T>>[2]) =>
  inContext(database, { kind: 'user', accountId: of.contributor.accountId }, work)

function grantOf() {
  const grant = authorise(company.contributor, 'company:edit', place)
  if (!grant.ok) throw new Error('The maker gave the wrong role')
  return grant.value
}

async function newSite(key: string): Promise<string> {
  const site = { key, name: key, permits: [], sector: null, nace: null, naics: null, latitude: null, longitude: null }
  const values = { ...site, ownerShares: [], growthPercent: null, closesIn: null, source: null }
  return (await inDraft(company, (tx) => insertSite(tx, grantOf(), values))) ?? ''
}

async function save(post: object): Promise<readonly RowAnswer[]> {
  const outcome = await perform(
    'inventory.save',
    saveLines,
    { ...place, ...post },
    { database, actor: company.contributor, now },
  )
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value.answer?.['rows'] as readonly RowAnswer[]
}

async function sent() {
  const found = await inDraft(company, (tx) => findCompanyDraft(tx, grantOf()))
  return submissionDocument(found?.draft ?? ({} as never))
}

const calculated: Partial<GridCells> = {
  ...emptyCells,
  scope: '1',
  quantity: '1000',
  unit: 'kWh (HHV)',
  factor: 'uk-2024/natural-gas/kwh-hhv',
}

test('a line that is typed is computed, saved and sent with its factor frozen in', async () => {
  const siteId = await newSite('typed')
  const [answer] = await save(gridPost({ siteId, cells: calculated }))
  expect(answer).toMatchObject({ state: 'saved', now: { rowVersion: 1, problems: {} } })
  // 0.1829 kg CO2e a kWh gross, UK government set 2024.
  expect(Number(answer?.now?.tonnes)).toBeCloseTo(0.1829, 4)
  const line = (await sent()).lines.find((each) => each.siteId === siteId)
  expect(line?.content).toMatchObject({ kind: 'calculated', gwp: 'AR5', factor: { publisher: expect.any(String) } })
})

test('a row that is not whole is kept as typed, is not sent, and is whole once its cell is put right', async () => {
  const siteId = await newSite('open')
  const id = crypto.randomUUID()
  const [open] = await save(gridPost({ siteId, id, cells: { ...calculated, quantity: '1.234,5' } }))
  expect(open).toMatchObject({ state: 'saved', now: { tonnes: null, cells: { quantity: '1.234,5' } } })
  expect(open?.now?.problems.quantity).toContain('1234.5')
  expect((await sent()).lines.filter((line) => line.siteId === siteId)).toEqual([])
  const [whole] = await save(gridPost({ siteId, id, seen: 1, cells: { ...calculated, quantity: '1234.5' } }))
  expect(whole).toMatchObject({ state: 'saved', now: { rowVersion: 2, problems: {} } })
})

test('of two colleagues in one row the second is told what the first saved, and nothing is written over', async () => {
  const siteId = await newSite('two')
  const id = crypto.randomUUID()
  await save(gridPost({ siteId, id, cells: { tonnes: '1' } }))
  const both = await Promise.all(['2', '3'].map((tonnes) => save(gridPost({ siteId, id, seen: 1, cells: { tonnes } }))))
  const answers = both.flat()
  expect(answers.map((answer) => answer.state).toSorted()).toEqual(['saved', 'stale'])
  const saved = answers.find((answer) => answer.state === 'saved')?.now?.cells.tonnes
  expect(answers.find((answer) => answer.state === 'stale')?.now?.cells.tonnes).toBe(saved)
})

test('fifty colleagues who add rows at once lose none', async () => {
  const siteId = await newSite('fifty')
  const posts = Array.from({ length: 50 }, (_, at) =>
    save(gridPost({ siteId, cells: { stream: `Stack ${at}`, tonnes: String(at) } })),
  )
  expect((await Promise.all(posts)).flat().every((answer) => answer.state === 'saved')).toBe(true)
  expect((await sent()).emissions.find((figure) => figure.siteId === siteId)?.tonnes).toBe('1225')
})

test('two people who fill one empty cell keep both figures: the second is asked for its stream', async () => {
  const siteId = await newSite('one-cell')
  const both = await Promise.all(['1', '2'].map((tonnes) => save(gridPost({ siteId, cells: { tonnes } }))))
  const problems = both.flat().map((answer) => answer.now?.problems.stream)
  expect(problems.filter((problem) => problem === undefined)).toHaveLength(1)
  expect(both.flat().every((answer) => answer.state === 'saved')).toBe(true)
})

test('a row that a colleague changed is not removed unseen', async () => {
  const siteId = await newSite('removed')
  const id = crypto.randomUUID()
  await save(gridPost({ siteId, id, cells: { tonnes: '1' } }))
  await save(gridPost({ siteId, id, seen: 1, cells: { tonnes: '2' } }))
  const remove = (seen: number) => save({ siteId, year: 2021, rows: [], removed: [{ id, seen }] })
  expect(await remove(1)).toMatchObject([{ state: 'stale', now: { cells: { tonnes: '2' } } }])
  expect(await remove(2)).toEqual([{ id, state: 'saved', now: null }])
  expect(await remove(2)).toEqual([{ id, state: 'saved', now: null }])
})

test('five hundred rows are saved by one post, in the order of the grid', async () => {
  const siteId = await newSite('many')
  const rows = Array.from({ length: 500 }, (_, at) => ({
    ...gridPost({ siteId, place: at, cells: { stream: `Stack ${at}`, tonnes: '1' } }).rows[0],
  }))
  const answers = await save({ siteId, year: 2021, rows, removed: [] })
  expect(answers.every((answer) => answer.state === 'saved')).toBe(true)
})

test('the site of another company is not there', async () => {
  const stranger = await makeWorld(database, owner, { cluster: { slug: 'elsewhere' }, companies: ['Rival'] })
  const siteId = await newSite('mine')
  const rival = stranger.company('Rival')
  const input = { organisationId: rival.id, clusterId: stranger.cluster.id, ...gridPost({ siteId }) }
  const outcome = await perform('inventory.save', saveLines, input, { database, actor: rival.contributor, now })
  expect(outcome).toEqual({ ok: false, refusal: { kind: 'not-found' } })
})

test('a year begins with the streams of the last, and only where nothing stands yet', async () => {
  const siteId = await newSite('next-year')
  await save(gridPost({ siteId, cells: { ...calculated, stream: 'Boiler 2' } }))
  const begin = () =>
    perform(
      'inventory.begin-year',
      beginYear,
      { ...place, siteId, year: '2022', from: '2021' },
      { database, actor: company.contributor, now },
    )
  expect(await begin()).toMatchObject({ ok: true, value: { message: expect.stringContaining('1 line of 2021') } })
  expect(await begin()).toMatchObject({ refusal: { kind: 'wrong-state' } })
  const rows = await inDraft(company, (tx) => listLinesOfYear(tx, grantOf(), siteId, 2022))
  expect(rows).toMatchObject([{ stream: 'Boiler 2', content: { kind: 'open', cells: { unit: 'kWh (HHV)' } } }])
})
