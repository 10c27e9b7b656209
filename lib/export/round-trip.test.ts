import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { neutralised, restored } from '#lib/domain/inventory/cell-text'
import { siteFromRow, type SiteFacts } from '#lib/domain/inventory/import-row'
import { readEmissionsCsv } from '#lib/import/emissions-csv'
import { planSites } from '#lib/import/plan'
import { readSitesCsv } from '#lib/import/sites-csv'
import { emissionsCsv, type ExportedFigure } from './emissions-csv.ts'
import { sitesCsv } from './sites-csv.ts'

const site: SiteFacts = {
  key: 'A-1',
  name: 'Works',
  permits: [],
  sector: null,
  nace: null,
  naics: null,
  latitude: '53.5',
  longitude: '-0.25',
  source: null,
  register: {},
}
const figure: ExportedFigure = {
  siteKey: 'A-1',
  siteName: 'Works',
  year: 2023,
  scope: '1',
  gas: 'CO2e',
  tonnes: '11103',
  source: 'Register',
  note: null,
}

describe('an export is safe to open and gives back what was there', () => {
  test.each(['=1+1', '+44 20', '-', '@SUM(A1)', '\tx', '\rx'])('%j is not run by a spreadsheet', (text) => {
    const file = sitesCsv('Acme', [{ ...site, name: text, sector: text }])
    expect(file).toContain(`'${text}`)
    expect(file).not.toMatch(/(^|,)"?([=+@\t]|\r(?!\n))/m)
  })

  test('a number below zero stays a number', () => {
    expect(sitesCsv('Acme', [site])).toContain(',53.5,-0.25,')
  })

  test('any text comes back from its neutral form, apostrophes of its own included', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('', '=', "'=", "''@", "'", '-'), (rest, start) => {
        expect(restored(neutralised(start + rest))).toBe(start + rest)
        expect(neutralised(start + rest)).not.toMatch(/^[=+\-@\t\r\n]/)
      }),
    )
  })

  test('a site with formula-like text is imported again as it was', async () => {
    const odd = { ...site, name: '=Works', sector: "'=already", register: { company: '@cme', city: '-' } }
    const read = await readSitesCsv(Buffer.from(sitesCsv('Acme', [odd])))
    expect(read.ok && read.value.rows.map(siteFromRow)).toEqual([odd])
  })

  test('notes travel in a column of their own, which is not there without a note', async () => {
    expect(emissionsCsv([figure])).toBe(
      'site_id,site,year,scope,gas,tonnes_co2e,source\r\nA-1,Works,2023,1,CO2e,11103,Register\r\n',
    )
    const noted = { ...figure, note: 'Stack "B", estimated' }
    const read = await readEmissionsCsv(Buffer.from(emissionsCsv([noted])), { sourceWhenEmpty: null })
    expect(read.ok && read.value.rows[0]?.note).toBe('Stack "B", estimated')
  })

  test('rows stand in one order, whatever order they are given in', () => {
    const figures = [{ ...figure, year: 2024 }, figure, { ...figure, siteKey: 'A-0' }]
    expect(emissionsCsv(figures)).toBe(emissionsCsv(figures.toReversed()))
  })

  test('a site typed in by hand is exported under the name of its company', () => {
    expect(sitesCsv('Acme', [site])).toContain('\r\nA-1,Acme,Works,')
  })

  test('and changes nothing when it is imported again; the company of a register is another thing', async () => {
    const read = await readSitesCsv(Buffer.from(sitesCsv('Acme', [site])))
    if (!read.ok) throw new Error('The export cannot be read')
    const changesOf = (stored: SiteFacts) =>
      planSites(read.value, { chosen: ['Acme'] }, 'Acme', [stored]).diff.changed.flatMap(({ fields }) => fields)
    expect(changesOf(site)).toEqual([])
    expect(changesOf({ ...site, register: { company: 'Acme Holdings' } })).toEqual([
      { field: 'company', before: 'Acme Holdings', after: 'Acme' },
    ])
  })
})
