import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { comparison } from '#lib/domain/inventory/register-comparison'
import { matchToSites, type SiteIds } from '#lib/domain/inventory/register-match'
import { readEmissionsCsv } from '../emissions-csv.ts'
import { readRegister } from '../read-in-worker.ts'
import { readSitesCsv } from '../sites-csv.ts'
import { plainWorkbook } from '../workbook/make-workbook.ts'
import { parseRegister } from './parse-register.ts'

const folder = join('..', 'shared', 'data')
const here = existsSync(join(folder, 'registers'))
const because = here ? '' : ' (skipped: the folder ../shared/data with the published files is not here)'

const ukEts = 'uk-ets-compliance-report-2025-06-11.xlsx'
const eutl = 'eutl-installations-NL.csv.gz'
const ghgrp = 'epa-ghgrp-summary-2020.xlsx'

const register = async (file: string) => {
  const read = await readRegister(join(folder, 'registers', file))
  if (!read.ok) throw new Error(read.refusal.sentence)
  return read.value
}
const cluster = async (name: string) => {
  const sites = await readSitesCsv(join(folder, 'clusters', name, 'sites.csv'))
  const emissions = await readEmissionsCsv(join(folder, 'clusters', name, 'emissions.csv'), { sourceWhenEmpty: null })
  if (!sites.ok || !emissions.ok) throw new Error(`${name} was refused`)
  return {
    ids: sites.value.rows.map(({ key, permits = [], register: columns }): SiteIds => ({
      key,
      permits,
      sourceId: columns['source_site_id'] ?? null,
    })),
    typed: emissions.value.rows.map(({ siteKey, year, tonnes }) => ({ siteKey, year, tonnes: Number(tonnes) })),
  }
}

describe.skipIf(!here)(`the registers as published${because}`, () => {
  // Accounts with an entry, years, and how many of the figures are numbers.
  test.each([
    [ukEts, 'uk-ets', 1_340, [2021, 2024], 4_169],
    [eutl, 'eutl', 694, [2005, 2022], 6_863],
    [ghgrp, 'ghgrp', 7_630, [2020, 2020], 7_780],
  ] as const)('%s is known by its content', async (file, name, accounts, [first, last], numbers) => {
    const read = await register(file)
    expect([read.register, read.accounts, read.years[0], read.years.at(-1)]).toEqual([name, accounts, first, last])
    expect(read.figures.filter((figure) => figure.tonnes !== null)).toHaveLength(numbers)
  })

  // Sites that meet an account, and site-years that are compared.
  test.each([
    ['humber', ukEts, 35, 139],
    ['rotterdam_moerdijk', eutl, 83, 932],
    ['houston_ship_channel', ghgrp, 94, 94],
  ] as const)('the sites of %s meet their accounts, and every figure agrees', async (name, file, found, years) => {
    const { ids, typed } = await cluster(name)
    const read = await register(file)
    const { matched, unmatched, ambiguous } = matchToSites(ids, read.figures)
    expect([new Set(matched.map((match) => match.siteKey)).size, ambiguous]).toEqual([found, []])
    const differences = comparison(typed, matched).flatMap(({ difference }) =>
      difference === null ? [] : [difference],
    )
    expect(differences).toHaveLength(years)
    expect(Math.max(...differences.map(Math.abs))).toBeLessThan(0.001)
    // Whoever the register does not know has nothing in its years.
    const missed = new Set(unmatched)
    expect(typed.filter(({ siteKey, year }) => missed.has(siteKey) && read.years.includes(year))).toEqual([])
  })
})

describe('a register is told from anything else', () => {
  test('other workbooks, tables and archives are none', async () => {
    const kinds = await Promise.all(
      [
        plainWorkbook('Data', [
          ['Site', 'Year'],
          ['A', 1],
        ]),
        Buffer.from('a,b\n1,2\n'),
        gzipSync('a,b\n1,2\n'),
        gzipSync(Buffer.alloc(30_000_000, 'a')),
        gzipSync('a,b\n1,2\n'.repeat(1000)).subarray(0, 25),
        Buffer.from('VerifiedEmissions_2020\n5\n'),
      ].map(async (file) => {
        const read = await parseRegister(file)
        return read.ok ? null : read.refusal.kind
      }),
    )
    expect(kinds).toEqual(['no-register', 'no-register', 'no-register', 'zip-bomb', 'damaged', 'no-register'])
  })

  test('a word in place of a figure is kept as the status of its year', async () => {
    const csv =
      'id,PermitOrPlanID,AccountHolderName,AccountStatus,VerifiedEmissions_2020,ComplianceCode_2020,VerifiedEmissions_2021,ComplianceCode_2021\nNL-1,NL-P1,"Acme, B.V.",open,Excluded,A,NA,NA\n'
    const read = await parseRegister(Buffer.from(csv))
    expect(read.ok && read.value.figures).toEqual([
      {
        register: 'eutl',
        account: 'NL-1',
        ids: ['NL-P1'],
        name: 'Acme, B.V.',
        operator: 'Acme, B.V.',
        year: 2020,
        tonnes: null,
        status: 'open, A, Excluded',
      },
    ])
  })
})
