import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { emissionsCsv } from '#lib/export/emissions-csv'
import { sitesCsv } from '#lib/export/sites-csv'
import { digestOf } from '#lib/domain/digest'
import { diffEmissions, diffSites } from '#lib/domain/inventory/import-diff'
import { siteFromRow } from '#lib/domain/inventory/import-row'
import { bundleFromFiles } from './bundle-from-files.ts'
import { readEmissionsCsv } from './emissions-csv.ts'
import { companiesIn, companyKey, figuresOf, sitesOf } from './own-rows.ts'
import { readSitesCsv } from './sites-csv.ts'

const folder = join('..', 'shared', 'data', 'clusters')
const here = existsSync(folder)
const because = here ? '' : ' (skipped: the folder ../shared/data with the published files is not here)'

// Sites and rows as the folder's README counts them, and the million tonnes of the first and last year.
const clusters = [
  ['rotterdam_moerdijk', 83, 932, [2005, 22.98], [2022, 24.46]],
  ['humber', 50, 629, [2005, 42.64], [2024, 12.78]],
  ['houston_ship_channel', 106, 958, [2010, 50.72], [2020, 58.3]],
  ['dunkirk', 25, 291, [2005, 14.49], [2022, 11.9]],
  ['basque', 83, 1042, [2005, 11.17], [2022, 7.22]],
  ['kwinana', 11, 11, [2019, 5.92], [2019, 5.92]],
] as const

const read = async (name: string) => {
  const sites = await readSitesCsv(join(folder, name, 'sites.csv'))
  const emissions = await readEmissionsCsv(join(folder, name, 'emissions.csv'), { sourceWhenEmpty: null })
  if (!sites.ok || !emissions.ok) throw new Error(`${name} was refused`)
  return { sites: sites.value, emissions: emissions.value }
}

describe.skipIf(!here)(`the published files of six clusters${because}`, () => {
  test.each(clusters)('%s is read without a problem', async (name, sites, rows) => {
    const file = await read(name)
    expect([...file.sites.problems, ...file.emissions.problems]).toEqual([])
    expect([file.sites.rows.length, file.emissions.rows.length]).toEqual([sites, rows])
  })

  test.each(clusters)(
    '%s becomes a bundle that holds every figure and comes out the same twice',
    async (name, sites, rows, first, last) => {
      const [sitesFile, emissionsFile] = [join(folder, name, 'sites.csv'), join(folder, name, 'emissions.csv')]
      const files = [
        { called: 'sites', source: sitesFile },
        { called: 'emissions', source: emissionsFile },
      ] as const
      const bundle = await bundleFromFiles(...files, name)
      if (!bundle.ok) throw new Error(bundle.refusal.join('\n'))
      const again = await bundleFromFiles(...files, name)
      expect(again.ok && digestOf(again.value)).toBe(digestOf(bundle.value))
      const documents = bundle.value.submissions.map((submission) => submission.document)
      expect(documents.reduce((sum, document) => sum + document.sites.length, 0)).toBe(sites)
      expect(documents.reduce((sum, document) => sum + document.emissions.length, 0)).toBe(rows)
      expect(new Set(documents.map((document) => document.organisation.id)).size).toBe(documents.length)
      for (const [year, megatonnes] of [first, last]) {
        const figures = documents.flatMap((document) => document.emissions.filter((entry) => entry.year === year))
        expect(figures.reduce((sum, entry) => sum + Number(entry.tonnes), 0) / 1e6).toBeCloseTo(megatonnes, 2)
      }
      expect(bundle.value.cluster.baseYear).toBe(last[0])
    },
  )

  test.each(clusters)('%s: each company gets its part of both files back, byte for byte', async (name) => {
    const { sites, emissions } = await read(name)
    for (const { company } of companiesIn(sites.rows)) {
      const own = sitesOf(sites.rows, [company]).rows
      const keys = new Set(own.map((row) => row.key))
      const figures = figuresOf(emissions.rows, keys, 'leave-out').rows
      const names = new Map(own.map((row) => [row.key, row.name]))
      const exported = figures.map((row) => ({ ...row, note: null, siteName: names.get(row.siteKey) ?? '' }))
      expect(sitesCsv('Another name', own.map(siteFromRow))).toBe(partOf(name, 'sites.csv', own))
      expect(emissionsCsv(exported)).toBe(partOf(name, 'emissions.csv', figures))
    }
  })

  test.each(clusters)('%s: importing the files a second time changes nothing', async (name) => {
    const { sites, emissions } = await read(name)
    const stored = sites.rows.map(siteFromRow)
    expect(diffSites(stored, sites.rows)).toEqual({ added: [], changed: [], unchanged: stored.length, kept: 0 })
    const figures = emissions.rows.map((row) => ({ ...row, note: null }))
    expect(diffEmissions(figures, emissions.rows)).toEqual({
      added: [],
      changed: [],
      unchanged: figures.length,
      kept: 0,
    })
  })

  test('two companies of Humber never share an organisation', async () => {
    const { sites } = await read('humber')
    expect(new Set(sites.rows.map((row) => companyKey(row.company))).size).toBe(47)
  })
})

/** The heading and the lines of the given rows as the published file has them: no cell of these files breaks a line. */
function partOf(name: string, file: string, rows: readonly { readonly row: number }[]): string {
  const lines = readFileSync(join(folder, name, file), 'utf8').split('\r\n')
  return `${[1, ...rows.map((row) => row.row)].map((row) => lines[row - 1]).join('\r\n')}\r\n`
}
