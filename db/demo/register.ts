import type { DemoCluster } from './demo-cluster.ts'
import type { DemoSiteRow } from './demo-table.ts'

export type DemoSite = {
  readonly key: string
  readonly name: string
  readonly permits: readonly string[]
  readonly sector: string | null
  readonly nace: string | null
  readonly naics: string | null
  readonly latitude: string | null
  readonly longitude: string | null
  /** Published tonnes by year, oldest first; years the register leaves out are missing. */
  readonly tonnes: readonly (readonly [year: number, tonnes: number])[]
}

/** The published sites of one company of the cluster, in the order of the table. */
export const sitesOf = (cluster: DemoCluster, company: string): readonly DemoSite[] =>
  cluster.table.sites.filter((row) => row[1] === company).map(siteFrom)

/** Published tonnes of all sites of a company in a year; null where the register has none of them. */
export function registerTonnes(cluster: DemoCluster, company: string, year: number): number | null {
  const figures = sitesOf(cluster, company).flatMap((site) => site.tonnes.filter(([of]) => of === year))
  return figures.length === 0 ? null : figures.reduce((sum, [, tonnes]) => sum + tonnes, 0)
}

/** Published tonnes of all members of the cluster in a year. */
export const memberTonnes = (cluster: DemoCluster, year: number): number =>
  cluster.companies.reduce((sum, { name }) => sum + (registerTonnes(cluster, name, year) ?? 0), 0)

function siteFrom(row: DemoSiteRow): DemoSite {
  const [key, , name, permits, sector, nace, naics, latitude, longitude, firstYear, values] = row
  const tonnes = values.flatMap((value, index) => (value === null ? [] : [[firstYear + index, value] as const]))
  return { key, name, permits, sector, nace, naics, latitude, longitude, tonnes }
}
