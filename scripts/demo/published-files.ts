import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

export type PublishedSite = {
  readonly permit_id: string
  readonly sector: string
  readonly nace: string
  readonly naics: string
  readonly lat: string
  readonly lon: string
  readonly company: string
  readonly site: string
}

/** The sites and yearly tonnes (scope 1, all gases) of one published cluster folder, by register id. */
export function readPublished(folder: string): {
  readonly sites: ReadonlyMap<string, PublishedSite>
  readonly tonnes: ReadonlyMap<string, ReadonlyMap<number, number>>
} {
  const rows = (file: string): Record<string, string>[] =>
    parse(readFileSync(`${folder}/${file}`, 'utf8'), { columns: true, bom: true })
  const cell = (row: Record<string, string>, column: string) => row[column] ?? ''
  const sites = new Map<string, PublishedSite>()
  for (const row of rows('sites.csv')) {
    sites.set(cell(row, 'site_id'), {
      permit_id: cell(row, 'permit_id'),
      sector: cell(row, 'sector'),
      nace: cell(row, 'nace'),
      naics: cell(row, 'naics'),
      lat: cell(row, 'lat'),
      lon: cell(row, 'lon'),
      company: cell(row, 'company'),
      site: cell(row, 'site'),
    })
  }
  const tonnes = new Map<string, Map<number, number>>()
  for (const row of rows('emissions.csv')) {
    const years = tonnes.get(cell(row, 'site_id')) ?? new Map<number, number>()
    years.set(Number(cell(row, 'year')), Number(cell(row, 'tonnes_co2e')))
    tonnes.set(cell(row, 'site_id'), years)
  }
  return { sites, tonnes }
}
