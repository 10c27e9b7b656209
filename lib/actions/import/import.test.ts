import { describe, expect, test } from 'vitest'
import { inContext } from '#db/client'
import { findPreview } from '#db/import-previews'
import { makeWorld, type Company } from '#db/make'
import { freshDatabase } from '#db/testing'
import { authorise } from '#lib/domain/access/grant'
import { findPlan } from '#lib/import/find-plan'
import { shownPlan } from '#lib/import/shown-plan'
import { perform, type Action } from '../action.ts'
import { actions, type ActionName } from '../registry.ts'
import { receiveFile } from './receive-file.ts'

const { database, owner } = await freshDatabase()
const names = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta', 'Eta', 'Theta'] as const
const world = await makeWorld(database, owner, { companies: names })
const now = new Date('2026-03-02T09:00:00Z')

const place = (company: Company) => ({ organisationId: company.id, clusterId: world.cluster.id })

const act = (company: Company, name: ActionName, input: Readonly<Record<string, unknown>>) =>
  perform(
    name,
    actions[name] as unknown as Action,
    { ...place(company), ...input },
    {
      database,
      actor: company.contributor,
      now,
    },
  )

async function upload(company: Company, kind: 'sites' | 'emissions', text: string): Promise<string> {
  const file = { ...place(company), kind, fileName: `${kind}.csv`, source: Buffer.from(text), sourceWhenEmpty: null }
  const kept = await receiveFile(file, { database, actor: company.contributor, now })
  if (!kept.ok) throw new Error(`Refused: ${kept.refusal.kind}`)
  return kept.value.made?.['id'] ?? ''
}

/** What the preview page would show now. */
function shown(company: Company, id: string) {
  const grant = authorise(company.contributor, 'company:read', place(company))
  if (!grant.ok) throw new Error('The maker gave the wrong role')
  return inContext(database, { kind: 'user', accountId: company.contributor.accountId }, async (tx) => {
    const preview = await findPreview(tx, grant.value, id)
    if (!preview) throw new Error('No preview')
    const found = await findPlan(tx, grant.value, preview)
    return { ...shownPlan(found), part: shownPlan(found).parts[0] }
  })
}

const commit = async (company: Company, id: string) =>
  act(company, 'import.commit', { id, digest: (await shown(company, id)).digest })

async function take(company: Company, kind: 'sites' | 'emissions', text: string): Promise<void> {
  const outcome = await commit(company, await upload(company, kind, text))
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.refusal)}`)
}

const rowsOf = (company: Company, table: string) =>
  inContext(database, { kind: 'user', accountId: company.contributor.accountId }, (tx) =>
    tx.execute(`select * from ${table} where organisation_id = '${company.id}' order by 1, 2, 3, 4`),
  ).then((rows) => [...rows])

const sites = (company: string) =>
  `site_id,company,site,permit_id\nA-1,${company},First,GB-1; GB-2\nA-2,${company},Second,\n`
const figures = (...lines: string[]) => `site_id,year,scope,tonnes_co2e,source\n${lines.join('\n')}\n`

const siteKeys = (length: number) => Array.from({ length }, (_, at) => `S-${at}`)
const manySites = (company: string, length: number) =>
  `site_id,company,site\n${siteKeys(length)
    .map((key) => `${key},${company},Site ${key}`)
    .join('\n')}\n`

/** A hundred figures a site, each with another number of tonnes. */
function manyFigures(length: number): string {
  let tonnes = 0
  const years = Array.from({ length: 25 }, (_, at) => 2000 + at)
  const lines = siteKeys(length).flatMap((key) =>
    years.flatMap((year) =>
      ['1', '2-location', '2-market', '3'].map((scope) => `${key},${year},${scope},${tonnes++},Report`),
    ),
  )
  return figures(...lines)
}

test('a source for figures that name none is taken as a cell may say it, and no longer', async () => {
  const source = Buffer.from('site_id,year,scope,tonnes_co2e\nS-1,2024,1,5\n')
  const asked = { ...place(world.company('Alpha')), kind: 'emissions', source } as const
  const said = async (sourceWhenEmpty: string, fileName = 'totals.csv') => {
    const request = { database, actor: world.company('Alpha').contributor, now }
    const kept = await receiveFile({ ...asked, fileName, sourceWhenEmpty }, request)
    return kept.ok ? 'kept' : kept.refusal
  }
  const refused = (sentence: string) => ({ kind: 'wrong-state', sentence: `Nothing was saved. ${sentence}` })
  expect(await said('s'.repeat(2_001))).toEqual(refused('Keep the source to 2000 characters.'))
  for (const unseen of ['Register\0', 'Register\u0001'])
    expect(await said(unseen)).toEqual(refused('This holds a control character that cannot be seen. Type it again.'))
  expect(await said(' Register ', `${'\u{1f3ed}'.repeat(110)}.csv`)).toBe('kept')
})

describe('An import', () => {
  test('taken in twice changes nothing the second time', async () => {
    const company = world.company('Alpha')
    await take(company, 'sites', sites('Alpha'))
    const before = await rowsOf(company, 'site')
    const id = await upload(company, 'sites', sites('Alpha'))
    expect((await shown(company, id)).part).toMatchObject({ added: 0, changed: 0, unchanged: 2 })
    expect((await commit(company, id)).ok).toBe(true)
    expect(await rowsOf(company, 'site')).toEqual(before)
    expect(before.map((row) => row['permits'])).toContainEqual(['GB-1', 'GB-2'])
  })

  test('is a difference: new, changed, unchanged and kept are told apart', async () => {
    const company = world.company('Beta')
    await take(company, 'sites', sites('Beta'))
    await take(company, 'emissions', figures('A-1,2021,1,100,Report', 'A-1,2022,1,90,Report', 'A-2,2021,1,5,Report'))
    const id = await upload(
      company,
      'emissions',
      figures('A-1,2021,1,100,Report', 'A-1,2022,1,95,Report', 'A-2,2022,1,6,Report'),
    )
    const { part, changes } = await shown(company, id)
    expect(part).toMatchObject({ added: 1, changed: 1, unchanged: 1, kept: 1 })
    expect(changes[0]?.fields).toEqual([{ field: 'tonnes', before: '90', after: '95' }])
    expect((await commit(company, id)).ok).toBe(true)
    expect((await rowsOf(company, 'inventory_line')).map((row) => row['tonnes']).toSorted()).toEqual([
      '100',
      '5',
      '6',
      '95',
    ])
  })

  test('with one bad cell takes in nothing, and names the cell', async () => {
    const company = world.company('Gamma')
    await take(company, 'sites', sites('Gamma'))
    const id = await upload(company, 'emissions', figures('A-1,2021,1,100,Report', 'A-2,2021,1,"1.234,5",Report'))
    const { problems } = await shown(company, id)
    expect(problems).toMatchObject([{ row: 3, column: 'tonnes_co2e', value: '1.234,5' }])
    expect(await commit(company, id)).toMatchObject({ refusal: { kind: 'wrong-state' } })
    expect(await rowsOf(company, 'inventory_line')).toEqual([])
  })

  test('that fails midway leaves nothing behind', async () => {
    const company = world.company('Delta')
    await take(company, 'sites', manySites('Delta', 120))
    const id = await upload(company, 'emissions', manyFigures(120))
    // The last row breaks a constraint that the product does not know of, after the others were written.
    await owner`alter table inventory_line add constraint midway check (tonnes <> 11999) not valid`
    try {
      await expect(commit(company, id)).rejects.toThrow()
      expect(await rowsOf(company, 'inventory_line')).toEqual([])
    } finally {
      await owner`alter table inventory_line drop constraint midway`
    }
    expect((await commit(company, id)).ok).toBe(true)
    expect(await rowsOf(company, 'inventory_line')).toHaveLength(12_000)
  })

  test('is refused when a colleague changed a cell since the preview was shown', async () => {
    const company = world.company('Epsilon')
    await take(company, 'sites', sites('Epsilon'))
    const id = await upload(company, 'emissions', figures('A-1,2021,1,100,Report'))
    const { digest } = await shown(company, id)
    await take(company, 'emissions', figures('A-1,2021,1,70,Report'))
    expect(await act(company, 'import.commit', { id, digest })).toMatchObject({ refusal: { kind: 'wrong-state' } })
    expect((await rowsOf(company, 'inventory_line')).map((row) => row['tonnes'])).toEqual(['70'])
  })

  test('of the same cells by two colleagues at the same time is taken in once, and refused to the other', async () => {
    const company = world.company('Theta')
    await take(company, 'sites', manySites('Theta', 20))
    const ids = await Promise.all([1, 2].map(() => upload(company, 'emissions', manyFigures(20))))
    const { digest } = await shown(company, ids[0] ?? '')
    const outcomes = await Promise.all(ids.map((id) => act(company, 'import.commit', { id, digest })))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes).toContainEqual(
      expect.objectContaining({ refusal: expect.objectContaining({ kind: 'wrong-state' }) }),
    )
    expect(await rowsOf(company, 'inventory_line')).toHaveLength(2_000)
  })

  test('of a published file with many companies takes in only those its importer chose', async () => {
    const company = world.company('Zeta')
    const id = await upload(company, 'sites', 'site_id,company,site\nZ-1,Zeta,Own\nT-1,Theta,Foreign\n')
    expect(await shown(company, id)).toMatchObject({ undecided: 1 })
    expect((await commit(company, id)).ok).toBe(false)
    expect((await act(company, 'import.choose', { id, chosen: ['Zeta'] })).ok).toBe(true)
    expect((await commit(company, id)).ok).toBe(true)
    expect((await rowsOf(company, 'site')).map((row) => row['key'])).toEqual(['Z-1'])
  })

  test('that was turned away whole says why, and can be thrown away', async () => {
    const company = world.company('Zeta')
    const id = await upload(company, 'sites', '')
    const rows = await rowsOf(company, 'import_preview')
    expect(rows.find((row) => row['id'] === id)?.['summary']).toMatchObject({
      refusal: expect.stringContaining('empty'),
    })
    expect((await act(company, 'import.discard', { id })).ok).toBe(true)
  })

  test('is not open to whoever may only read', async () => {
    const company = world.company('Alpha')
    const file = {
      ...place(company),
      kind: 'sites' as const,
      fileName: 'x',
      source: Buffer.from(''),
      sourceWhenEmpty: null,
    }
    for (const actor of [company.signatory, world.company('Beta').contributor, world.lead])
      expect(await receiveFile(file, { database, actor, now })).toMatchObject({ refusal: { kind: 'not-found' } })
  })

  test('of 100,000 rows is committed in a few seconds', async () => {
    const company = world.company('Eta')
    await take(company, 'sites', manySites('Eta', 1_000))
    const id = await upload(company, 'emissions', manyFigures(1_000))
    const { digest } = await shown(company, id)
    const began = performance.now()
    expect((await act(company, 'import.commit', { id, digest })).ok).toBe(true)
    expect(performance.now() - began).toBeLessThan(10_000)
    expect(await rowsOf(company, 'inventory_line')).toHaveLength(100_000)
  })
})
