import { describe, expect, test } from 'vitest'
import { companiesIn, figuresOf, onlyOwnSites, sitesOf } from './own-rows.ts'
import { readSitesCsv } from './sites-csv.ts'

const read = async (lines: readonly string[]) => {
  const file = await readSitesCsv(Buffer.from(lines.join('\n')))
  if (!file.ok) throw new Error(file.refusal.sentence)
  return file.value
}
const heading = 'site_id,company,site,lat,lon,permit_id,city'

test('a site keeps its permits, its coordinates as written and what only the register says', async () => {
  const { rows } = await read([heading, 'A-1, Acme ,Works,53.50,-0.25,P1; P2;P1,Hull '])
  expect(rows).toEqual([
    {
      row: 2,
      key: 'A-1',
      company: 'Acme',
      name: 'Works',
      latitude: '53.5',
      longitude: '-0.25',
      permits: ['P1', 'P2'],
      register: { company: 'Acme', city: 'Hull ' },
    },
  ])
})

describe('a bad cell is named', () => {
  test.each([
    ['A-1,Acme,Works,90.01,0,,', 'lat', 'between −90 and 90'],
    ['A-1,Acme,Works,0,-180.5,,', 'lon', 'between −180 and 180'],
    ['A-1,Acme,Works,53.5,,,', 'lon', 'both coordinates'],
    ['A-1,Acme,,53.5,1,,', 'site', 'must not be empty'],
    ['A-1,Acme,+Works,53.5,1,,', 'site', 'formula'],
    ['A-1,Acme,Works,53.5,1,,=1', 'city', 'formula'],
  ])('%s', async (row, column, reason) => {
    const { problems } = await read([heading, row])
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ row: 2, column })
    expect(problems[0]?.reason).toContain(reason)
  })

  test('a site id that comes twice is refused with the row of the first', async () => {
    const { problems } = await read([heading, 'A-1,Acme,Works,,,,', 'A-1,Acme,Other,,,,'])
    expect(problems[0]).toMatchObject({ row: 3, column: 'site_id' })
    expect(problems[0]?.reason).toContain('row 2')
  })
})

test('a file with one coordinate and not the other is turned away', async () => {
  for (const [there, away] of [
    ['lat', 'lon'],
    ['lon', 'lat'],
  ]) {
    const file = await readSitesCsv(Buffer.from(`site_id,company,site,${there}\nA-1,Acme,Works,53.5`))
    expect(!file.ok && file.refusal).toEqual({
      kind: 'missing-column',
      sentence: `The column ${away} is missing beside the column ${there}. Give both columns, or neither. Nothing was saved.`,
    })
  }
})

describe('an importer takes in only what is theirs', () => {
  const published = [heading, 'A-1,Acme Ltd,Works,,,,', 'B-1,Beta,Mill,,,,', 'A-2,ACME  LTD,Jetty,,,,', 'C-1,,Shed,,,,']

  test('the companies of a file are listed with their sites, whatever their case', async () => {
    const { rows } = await read(published)
    expect(companiesIn(rows)).toEqual([
      { company: '', sites: 1 },
      { company: 'Acme Ltd', sites: 2 },
      { company: 'Beta', sites: 1 },
    ])
  })

  test('chosen companies stay and the rest is counted', async () => {
    const { rows } = await read(published)
    const own = sitesOf(rows, ['acme ltd'])
    expect(own.rows.map((row) => row.key)).toEqual(['A-1', 'A-2'])
    expect(own.leftOut).toBe(2)
  })

  test('without a choice the row of another company is a problem', async () => {
    const { rows } = await read(published)
    const own = onlyOwnSites(rows, ['Acme Ltd'])
    expect(own.rows.map((row) => row.key)).toEqual(['A-1', 'A-2', 'C-1'])
    expect(own.problems).toMatchObject([{ row: 3, column: 'company', value: 'Beta' }])
  })

  test('figures of an unknown site are refused, or left out on request', () => {
    const figure = { year: 2023, scope: '1', gas: 'CO2e', tonnes: '1', source: 'R' } as const
    const rows = [
      { ...figure, row: 2, siteKey: 'A-1' },
      { ...figure, row: 3, siteKey: 'B-1' },
    ]
    expect(figuresOf(rows, new Set(['A-1']), 'refuse').problems).toMatchObject([{ row: 3, value: 'B-1' }])
    expect(figuresOf(rows, new Set(['A-1']), 'leave-out')).toMatchObject({ leftOut: 1, problems: [] })
  })
})
