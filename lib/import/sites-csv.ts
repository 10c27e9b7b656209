import { registerColumns, requiredSiteColumns, siteColumns } from '#lib/domain/inventory/file-columns'
import type { SiteRow } from '#lib/domain/inventory/import-row'
import { no, ok, type Result } from '#lib/domain/result'
import { degreesUpTo, nameUpTo, optionalTextUpTo, separatedCell, rowReader, textUpTo } from './cells.ts'
import { readCsv, type Cells, type ReadFile } from './csv-rows.ts'
import type { FileSource } from './file-bytes.ts'
import type { FileRefusal, RowProblem } from './file-refusal.ts'

const plan = { known: siteColumns, required: requiredSiteColumns, together: [['lat', 'lon']] } as const

/** Reads a site file. Columns may stand in any order; unknown ones are named and kept out. */
export async function readSitesCsv(source: FileSource): Promise<Result<ReadFile<SiteRow>, FileRefusal>> {
  const firstRows = new Map<string, number>()
  return readCsv(source, plan, (row, cells, problems) => {
    const site = readSite(row, cells, problems)
    if (site === null) return null
    const first = firstRows.get(site.key)
    if (first === undefined) firstRows.set(site.key, row)
    if (first !== undefined) {
      const reason = `The site id stands in row ${first} already. Each site has one row.`
      problems.push({ row, column: 'site_id', value: site.key, reason })
    }
    return site
  })
}

function readSite(row: number, cells: Cells, problems: RowProblem[]): SiteRow | null {
  const read = rowReader(row, cells, problems)
  const key = read('site_id', nameUpTo(100))
  // A register leaves the company of some sites blank; whose they are is asked in the preview.
  const company = read('company', (cell) => textUpTo(300)(cell.trim()))
  const name = read('site', nameUpTo(300))
  const latitude = read('lat', degreesUpTo(90))
  const longitude = read('lon', degreesUpTo(180))
  if ((latitude === null && typeof longitude === 'string') || (longitude === null && typeof latitude === 'string'))
    read(latitude === null ? 'lat' : 'lon', () => no('Give both coordinates, or neither.'))
  const site = {
    sector: read('sector', optionalTextUpTo(500)),
    nace: read('nace', optionalTextUpTo(40)),
    naics: read('naics', optionalTextUpTo(40)),
    permits: read('permit_id', separatedCell),
    source: read('source', optionalTextUpTo(2_000)),
  }
  const register: Record<string, string> = {}
  for (const column of registerColumns) {
    const text = read(column, column === 'company' ? () => ok(company ?? '') : textUpTo(2_000))
    if (text !== undefined) register[column] = text
  }
  if (key === undefined || company === undefined || name === undefined) return null
  return { row, key, company, name, latitude, longitude, ...site, register }
}
