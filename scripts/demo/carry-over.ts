/**
 * README: carries published site figures over into the demo's own tables, db/demo/tables/<cluster>.ts.
 * One-off; run again only when the selection changes: `node scripts/demo/carry-over.ts [folder of published clusters]`.
 * The folder defaults to ../shared/data/clusters; no file of it is copied, only the selected sites' figures are.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { readPublished } from './published-files.ts'
import { selections, type SelectedSite, type Selection } from './selection.ts'

const from = process.argv[2] ?? '../shared/data/clusters'
if (!existsSync(from)) {
  console.error(`There is no folder ${from} with the published clusters.`)
  process.exit(1)
}
for (const selection of selections) {
  const target = new URL(`../../db/demo/tables/${selection.slug}.ts`, import.meta.url)
  writeFileSync(target, tableText(selection))
  console.log(`${selection.slug}: written`)
}

function tableText(selection: Selection): string {
  const { sites, tonnes } = readPublished(`${from}/${selection.folder}`)

  const siteLine = (company: string, [name, ids]: SelectedSite): string => {
    // The last permit is the one in force: it names the site's key, sector and place.
    const latest = ids.map((id) => sites.get(id)).findLast((site) => site !== undefined)
    const key = ids.findLast((id) => (tonnes.get(id)?.get(lastYear(ids)) ?? null) !== null) ?? ids[0]
    if (latest === undefined || key === undefined) throw new Error(`${name} is not in the published files`)
    const site = sites.get(key) ?? latest
    const [first, values] = series(ids)
    const permits = ids.map((id) => sites.get(id)?.permit_id ?? '').filter((permit) => permit !== '')
    const row = [
      key,
      company,
      name,
      permits,
      site.sector.trim() || null,
      site.nace || null,
      site.naics || null,
      place(site.lat),
      place(site.lon),
    ]
    return `    // prettier-ignore\n    [${row.map(literal).join(', ')}, ${first}, ${listOf(values)}],`
  }

  const lastYear = (ids: readonly string[]) => Math.max(...ids.flatMap((id) => [...(tonnes.get(id)?.keys() ?? [])]))

  const series = (ids: readonly string[]): [number, (number | null)[]] => {
    const years = new Map<number, number>()
    for (const id of ids)
      for (const [year, value] of tonnes.get(id) ?? []) years.set(year, (years.get(year) ?? 0) + value)
    const first = Math.min(...years.keys())
    const values = Array.from({ length: Math.max(...years.keys()) - first + 1 }, (_, i) => years.get(first + i))
    return [first, values.map((value) => (value === undefined ? null : Math.round(value)))]
  }

  const lines = Object.entries(selection.companies).flatMap(([company, list]) =>
    list.map((site) => siteLine(company, site)),
  )
  const [first, total] = series([...sites.keys()])
  return `import type { DemoTable } from '../demo-table.ts'

// Written by scripts/demo/carry-over.ts from the register named below; figures in tonnes of CO2e, scope 1.
export const table: DemoTable = {
  publisher: ${literal(selection.publisher)},
  licence: ${literal(selection.licence)},
  dataset: ${literal(selection.dataset)},
  caveats: ${listOf(selection.caveats)},
  note: ${JSON.stringify(selection.note)},
  // prettier-ignore
  registerTotal: [${first}, ${listOf(total)}],
  sites: [
${lines.join('\n')}
  ],
}
`
}

function literal(value: string | null | readonly string[]): string {
  if (value === null) return 'null'
  if (typeof value !== 'string') return listOf(value)
  return value.includes("'") ? JSON.stringify(value) : `'${value}'`
}

function listOf(values: readonly (string | number | null)[]): string {
  return `[${values.map((value) => (typeof value === 'number' ? String(value) : literal(value))).join(', ')}]`
}

/** Five decimals are a metre, which is more than a register's geocode holds. */
function place(text: string): string | null {
  return text === '' ? null : String(Math.round(Number(text) * 1e5) / 1e5)
}
