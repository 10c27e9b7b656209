import { describe, expect, test } from 'vitest'
import { makeWorld, type Company } from '#db/make'
import { freshDatabase } from '#db/testing'
import { submissionDocument } from '#lib/domain/submission/draft-document'
import { parseWorkbook } from '#lib/import/workbook/parse-workbook'
import { usualWorkbookLimits, type Cell } from '#lib/import/workbook/workbook'
import type { ActionName } from '../registry.ts'
import { importing, plainWorkbookOf } from './testing.ts'

const { database, owner } = await freshDatabase()
const names = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon'] as const
const world = await makeWorld(database, owner, { companies: names })
const now = new Date('2026-03-02T09:00:00Z')
const { act, upload, shown, take, draftOf, download } = importing({ database, clusterOf: world.cluster, now })

async function made(company: Company, name: ActionName, fields: Readonly<Record<string, unknown>>): Promise<string> {
  const outcome = await act(company, name, fields)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value.made?.['id'] ?? ''
}

const measure = { pillar: 'efficiency', level: 'idea', start: '2030', rampYears: '1', tonnesPerYear: '500' }

/** A company with a joint plant, a measure that waits for another, and everything that the forms ask beyond figures. */
async function filled(name: (typeof names)[number]): Promise<Company> {
  const company = world.company(name)
  const joint = [
    { owner: name, percent: '60' },
    { owner: 'Town, a partner', percent: '40' },
  ]
  const siteId = await made(company, 'site.save', { key: `${name}-1`, name: `${name} works`, ownerShares: joint })
  await made(company, 'site.save', { key: `${name}-2`, name: `${name} mill` })
  const first = await made(company, 'measure.save', {
    ...measure,
    siteId,
    title: `${name} study`,
    class: 'confidential',
    start: '2028',
  })
  await made(company, 'measure.save', { ...measure, siteId, title: `${name} permit`, start: '2029', class: 'members' })
  await made(company, 'measure.save', {
    ...measure,
    siteId,
    title: `${name} kiln`,
    owners: 'Town; Harbour',
    prerequisites: [first],
    exclusiveGroup: 'Kiln',
    enablers: { policy: 'A permit; then a grant' },
    class: 'public',
    illustrative: 'on',
  })
  await made(company, 'commitment.save', {
    title: `${name} half`,
    type: 'absolute',
    scopes: ['1'],
    baseYear: '2019',
    baseTonnes: '4000',
    targetYear: '2030',
    reductionPercent: '50',
    status: 'announced',
    class: 'public',
    illustrative: 'on',
  })
  return company
}

type Sheets = readonly { readonly name: string; readonly rows: readonly (readonly Cell[])[] }[]
type Row = Readonly<Record<string, Cell>>

/** The template as the company downloads it, sheet by sheet. */
async function downloaded(company: Company): Promise<Sheets> {
  const read = parseWorkbook(Buffer.from(await download(company)), usualWorkbookLimits)
  if (!read.ok) throw new Error('The template is no workbook')
  return read.value.sheets.map(({ name, rows }) => ({ name, rows }))
}

const changedIn = (sheets: Sheets, name: string, change: (rows: readonly (readonly Cell[])[]) => Sheets[0]['rows']) =>
  sheets.map((sheet) => (sheet.name === name ? { name, rows: change(sheet.rows) } : sheet))

/** Puts cells into the row of a sheet in which `has` stands somewhere. */
const put = (sheets: Sheets, name: string, has: string, cells: Row): Sheets =>
  changedIn(sheets, name, ([head = [], ...rows]) => [
    head,
    ...rows.map((row) => {
      if (!row.includes(has)) return row
      return head.map((heading, at) => cells[String(heading)] ?? (String(heading) in cells ? null : (row[at] ?? null)))
    }),
  ])

const add = (sheets: Sheets, name: string, ...more: readonly Row[]): Sheets =>
  changedIn(sheets, name, ([head = [], ...rows]) => [
    head,
    ...rows,
    ...more.map((cells) => head.map((heading) => cells[String(heading)] ?? null)),
  ])

const without = (sheets: Sheets, name: string, ...headings: readonly string[]): Sheets =>
  changedIn(sheets, name, (rows) => {
    const kept = (rows[0] ?? []).map((heading) => !headings.includes(String(heading)))
    return rows.map((row) => row.filter((_, at) => kept[at]))
  })

const bytes = (sheets: Sheets) => plainWorkbookOf(sheets)

/** What the file would change, field by field. */
async function changesOf(company: Company, sheets: Sheets) {
  const plan = await shown(company, await upload(company, bytes(sheets)))
  expect(plan.problems).toEqual([])
  return plan.changes.map(({ part, fields }) => [part, fields.map(({ field, after }) => [field, after])])
}

const problemsOf = async (company: Company, sheets: Sheets) => {
  const id = await upload(company, bytes(sheets))
  const { problems, digest } = await shown(company, id)
  expect(await act(company, 'import.commit', { id, digest })).toMatchObject({ refusal: { kind: 'wrong-state' } })
  return problems.map(({ sheet, row, column, reason }) => [sheet, row, column, reason])
}

const written = (plan: { readonly parts: readonly { readonly added: number; readonly changed: number }[] }) =>
  plan.parts.reduce((sum, { added, changed }) => sum + added + changed, 0)

describe('Owners and prerequisites in the template', () => {
  test('that was not touched change nothing, nor does anything else that a form asks, at its full length', async () => {
    const company = await filled('Alpha')
    const long = (length: number) => 'Two  lines\r\nand '.padEnd(length, 'so on; ').trim()
    const { id: siteId } = (await draftOf(company)).sites.find(({ key }) => key === 'Alpha-2') ?? { id: '' }
    const site = { key: 'Alpha-2', name: 'm'.repeat(300), sector: 's'.repeat(500), permits: 'P-1; '.padEnd(2000, 'p') }
    await made(company, 'site.save', { id: siteId, rowVersion: '1', ...site, nace: '23.51', source: long(2000) })
    await made(company, 'measure.save', {
      ...measure,
      siteId,
      title: 't'.repeat(200),
      start: '2035',
      description: long(4000),
      owners: 'o'.repeat(2000),
      enablers: { policy: 'p'.repeat(2000), finance: 'f'.repeat(2000), technology: 't'.repeat(2000) },
      class: 'members',
      source: long(2000),
    })
    const before = submissionDocument(await draftOf(company))
    const plan = await take(company, await download(company))
    expect(written(plan)).toBe(0)
    const parts = plan.parts.filter(({ name }) => ['Prerequisites', 'Owner shares'].includes(name))
    expect(parts).toEqual([
      { name: 'Prerequisites', added: 0, changed: 0, unchanged: 1, kept: 0 },
      { name: 'Owner shares', added: 0, changed: 0, unchanged: 2, kept: 0 },
    ])
    expect(submissionDocument(await draftOf(company))).toEqual(before)
  })

  const said: readonly (readonly [string, string, string, string, string | null])[] = [
    ['Owner shares', 'Share, %', 'Town, a partner', '39.5', 'percent'],
    ['Owner shares', 'Owner', 'Town, a partner', 'Harbour', 'owner'],
    ['Prerequisites', 'Comes first', 'Alpha study', 'Alpha permit', 'first'],
    ['Measures', 'Owners', 'Alpha kiln', 'Town', 'owners'],
    ['Measures', 'Exclusive group', 'Alpha kiln', 'Other', 'exclusiveGroup'],
    ['Measures', 'Who may see it', 'Alpha kiln', 'members', 'class'],
    ['Measures', 'Illustrative', 'Alpha permit', 'yes', 'illustrative'],
    ['Commitments', 'Who may see it', 'Alpha half', 'confidential', 'class'],
    ['Commitments', 'Illustrative', 'Alpha half', 'no', 'illustrative'],
  ]
  test.each(said)('%s, %s of %s: what is typed is what changes', async (sheet, heading, has, typed, field) => {
    const company = world.company('Alpha')
    const sheets = put(await downloaded(company), sheet, has, { [heading]: typed })
    expect(await changesOf(company, sheets)).toEqual([[sheet, [[field, typed === 'no' ? null : typed]]]])
  })

  test('come in with what they say, and leave the others as they are', async () => {
    const company = world.company('Alpha')
    let sheets = await downloaded(company)
    sheets = put(sheets, 'Owner shares', 'Town, a partner', { Owner: 'Harbour', 'Share, %': 15.5 })
    sheets = add(
      sheets,
      'Owner shares',
      { Site: 'Alpha works', Owner: 'Beta', 'Share, %': '24.5%' },
      { Site: 'Alpha-2', Owner: 'Beta', 'Share, %': 50 },
    )
    sheets = add(sheets, 'Prerequisites', { Measure: 'Alpha kiln', 'Comes first': 'alpha  permit' })
    sheets = put(sheets, 'Measures', 'Alpha kiln', { Owners: 'Town', Illustrative: null, 'Who may see it': 'members' })
    sheets = put(sheets, 'Commitments', 'Alpha half', { Illustrative: null, 'Who may see it': 'Confidential' })
    const plan = await take(company, bytes(sheets))
    expect(written(plan)).toBe(6)
    const draft = await draftOf(company)
    expect(draft.sites.map(({ key, ownerShares }) => [key, ownerShares]).toSorted()).toEqual([
      [
        'Alpha-1',
        [
          { owner: 'Alpha', percent: '60' },
          { owner: 'Harbour', percent: '15.5' },
          { owner: 'Beta', percent: '24.5' },
        ],
      ],
      ['Alpha-2', [{ owner: 'Beta', percent: '50' }]],
    ])
    const [study, permit, kiln] = draft.measures
    expect(kiln).toMatchObject({
      prerequisites: [study?.id, permit?.id],
      owners: ['Town'],
      illustrative: false,
      class: 'members',
      enablers: [{ kind: 'policy', text: 'A permit; then a grant' }],
    })
    expect(draft.commitments).toMatchObject([{ illustrative: false, class: 'confidential' }])
    expect(written(await take(company, await download(company)))).toBe(0)
  })

  test('that lost a row, a column or their sheet keep what stands', async () => {
    const company = world.company('Alpha')
    const before = submissionDocument(await draftOf(company))
    const whole = await downloaded(company)
    const fewer = changedIn(
      changedIn(whole, 'Owner shares', (rows) => rows.slice(0, 3)),
      'Prerequisites',
      (rows) => rows.slice(0, 3),
    )
    const plan = await take(company, bytes(fewer))
    expect([written(plan), plan.parts.find(({ name }) => name === 'Owner shares')?.kept]).toEqual([0, 3])
    const narrow = without(
      without(whole, 'Measures', 'Owners', 'Exclusive group', 'Who may see it', 'Illustrative'),
      'Commitments',
      'Who may see it',
      'Illustrative',
    )
    const rest = narrow.filter(({ name }) => !['Owner shares', 'Prerequisites'].includes(name))
    const missing = await take(company, bytes(rest))
    expect(written(missing)).toBe(0)
    expect(missing.summary.notes.join(' ')).toContain('no sheet Prerequisites, Owner shares')
    const older = await take(company, bytes(rest.map(asThird)))
    expect(written(older)).toBe(0)
    expect(older.summary.notes).toEqual([])
    expect(submissionDocument(await draftOf(company))).toEqual(before)
  })
})

const asThird = (sheet: Sheets[number]): Sheets[number] =>
  sheet.name === 'Lists' ? { name: 'Lists', rows: [['Concord template', 3]] } : sheet

describe('A file filled by hand', () => {
  test('brings new sites with their owners, and new measures that wait for each other, at once', async () => {
    const company = world.company('Gamma')
    let sheets = await downloaded(company)
    sheets = add(sheets, 'Sites', { 'Site id': 'G-1', Name: 'New works' })
    sheets = add(sheets, 'Owner shares', { Site: 'New works', Owner: 'Gamma', 'Share, %': 100 })
    const row = { Site: 'G-1', Pillar: 'efficiency', Level: 'idea', Start: 2030, 'Abatement, t CO2e a year': 10 }
    sheets = add(sheets, 'Measures', { ...row, Title: 'One' }, { ...row, Title: 'Two' }, { ...row, Title: 'Three' })
    sheets = add(
      sheets,
      'Prerequisites',
      { Measure: 'One', 'Comes first': 'Two' },
      { Measure: 'Two', 'Comes first': 'Three' },
      { Measure: 'Three', 'Comes first': 'One' },
    )
    expect(written(await take(company, bytes(sheets)))).toBe(8)
    const draft = await draftOf(company)
    expect(draft.sites).toMatchObject([{ ownerShares: [{ owner: 'Gamma', percent: '100' }] }])
    const titles = new Map(draft.measures.map(({ id, title }) => [id, title]))
    const waits = draft.measures.map(({ title, prerequisites }) => [title, prerequisites.map((id) => titles.get(id))])
    expect(waits.toSorted()).toEqual([
      ['One', ['Two']],
      ['Three', ['One']],
      ['Two', ['Three']],
    ])
    expect(written(await take(company, bytes(sheets)))).toBe(0)
  })

  test('may close a ring, as the form may: which of them starts too early the merge says', async () => {
    const company = await filled('Delta')
    const [study, permit, kiln] = (await draftOf(company)).measures
    if (!study || !permit || !kiln) throw new Error('The company has three measures')
    const form = { ...measure, siteId: study.siteId, title: study.title, start: '2028', class: 'confidential' }
    const rowVersion = '1'
    expect(
      (await act(company, 'measure.save', { ...form, id: study.id, rowVersion, prerequisites: [kiln.id] })).ok,
    ).toBe(true)
    expect(written(await take(company, await download(company)))).toBe(0)
    const sheets = add(await downloaded(company), 'Prerequisites', {
      Measure: 'Delta study',
      'Comes first': 'Delta permit',
    })
    await take(company, bytes(sheets))
    expect((await draftOf(company)).measures[0]?.prerequisites).toEqual([kiln.id, permit.id])
  })
})

describe('What the forms would refuse is named by sheet, row and column, and nothing is taken in:', async () => {
  const company = await filled('Beta')
  await filled('Epsilon')
  const before = submissionDocument(await draftOf(company))
  const whole = await downloaded(company)
  const share = (over: Row) => add(whole, 'Owner shares', { Site: 'Beta-2', Owner: 'Town', 'Share, %': 10, ...over })
  const wait = (over: Row) =>
    add(whole, 'Prerequisites', { Measure: 'Beta kiln', 'Comes first': 'Beta permit', ...over })
  const idIn = (name: string) => whole.find((sheet) => sheet.name === name)?.rows[2]?.[0] ?? null
  const many = Array.from({ length: 21 }, (_, at) => ({ Site: 'Beta-2', Owner: `Owner ${at}`, 'Share, %': 1 }))
  const twin = { Site: 'Beta-2', Pillar: 'efficiency', Level: 'idea', Start: 2030, 'Abatement, t CO2e a year': 10 }

  test.each<readonly [string, Sheets, string, number, string, string]>([
    ['a site of others', share({ Site: 'Epsilon-1' }), 'Owner shares', 5, 'Site', 'There is no site with this id'],
    ['shares beyond all', share({ Site: 'Beta-1' }), 'Owner shares', 5, 'Share, %', 'add up to more than 100'],
    ['an owner twice', share({ Site: 'Beta-1', Owner: 'Beta', 'Share, %': 0 }), 'Owner shares', 5, 'Owner', 'once'],
    ['too many owners', add(whole, 'Owner shares', ...many), 'Owner shares', 25, 'Owner', '20 owners at most'],
    [
      'a share moved to another site',
      put(whole, 'Owner shares', 'Town, a partner', { Site: 'Beta-2' }),
      'Owner shares',
      4,
      'Site',
      'stands with another site',
    ],
    [
      'a copied row',
      share({ 'Concord id': idIn('Owner shares') }),
      'Owner shares',
      5,
      'Concord id',
      'has the same one',
    ],
    [
      'a measure of others',
      wait({ Measure: 'Epsilon kiln' }),
      'Prerequisites',
      4,
      'Measure',
      'no measure of this title',
    ],
    [
      'a measure of others that comes first',
      wait({ 'Comes first': 'Epsilon study' }),
      'Prerequisites',
      4,
      'Comes first',
      'no measure of this title',
    ],
    [
      'a measure before itself',
      wait({ 'Comes first': 'Beta kiln' }),
      'Prerequisites',
      4,
      'Comes first',
      'before itself',
    ],
    ['the same twice', wait({ 'Comes first': 'Beta study' }), 'Prerequisites', 4, 'Comes first', 'says the same'],
    [
      'a row of another measure',
      put(whole, 'Prerequisites', 'Beta kiln', { Measure: 'Beta permit' }),
      'Prerequisites',
      3,
      'Measure',
      'stands with another measure',
    ],
    [
      'a title of two measures',
      add(wait({}), 'Measures', { ...twin, Title: 'Beta permit' }),
      'Prerequisites',
      4,
      'Comes first',
      'Two measures have this title',
    ],
    ['one coordinate', put(whole, 'Sites', 'Beta-2', { Latitude: 53 }), 'Sites', 4, 'longitude', 'both coordinates'],
  ])('%s', async (_, sheets, ...problem) => {
    const [found, ...others] = await problemsOf(company, sheets)
    expect(found).toEqual([...problem.slice(0, 3), expect.stringContaining(problem[3])])
    expect(others).toEqual([])
    expect(submissionDocument(await draftOf(company))).toEqual(before)
  })

  test('what is wrong stands in the order of the rows, under the headings of the sheet, whenever it is found', async () => {
    const line = { Site: 'Beta-1', Year: 2024, Scope: '1', Category: 'stationary', Quantity: 5, Unit: 'MWh' }
    const found = await problemsOf(
      company,
      add(whole, 'Lines', { ...line, Factor: 'Natral gas' }, { ...line, Factor: 'Diesel', Unit: 'furlong' }),
    )
    expect(found.map(([sheet, , column]) => [sheet, column])).toEqual([
      ['Lines', 'Factor'],
      ['Lines', 'Unit'],
    ])
  })

  test('a site that other sheets name by the id that the file takes from it', async () => {
    const renamed = put(whole, 'Sites', 'Beta-1', { 'Site id': 'Beta-9' })
    const found = await problemsOf(company, renamed)
    expect(found.map(([sheet, row]) => [sheet, row])).toEqual([
      ['Measures', 3],
      ['Measures', 4],
      ['Measures', 5],
      ['Owner shares', 3],
      ['Owner shares', 4],
    ])
    expect(found.map(([, , , reason]) => reason)).toContainEqual(
      expect.stringContaining('no site with this id any more'),
    )
  })

  test('but an id that another company has is none of this one’s: its row is new, and theirs stays', async () => {
    const other = world.company('Epsilon')
    const theirs = submissionDocument(await draftOf(other))
    const ids = (await downloaded(other)).find(({ name }) => name === 'Owner shares')?.rows
    const plan = await take(company, bytes(share({ 'Concord id': ids?.[2]?.[0] ?? null })))
    expect(plan.parts.find(({ name }) => name === 'Owner shares')).toMatchObject({ added: 1, changed: 0, unchanged: 2 })
    expect(submissionDocument(await draftOf(other))).toEqual(theirs)
  })
})
