import type { Decimal } from '../decimal.ts'
import type { Scope, SiteEntry } from '../submission/document.ts'

/**
 * One row of a site file, as read and checked. `row` counts as a spreadsheet does, the heading being row 1.
 * `undefined` means that the file has no such column, which leaves what is stored alone; null means an empty cell.
 */
export type SiteRow = {
  readonly row: number
  readonly key: string
  readonly company: string
  readonly name: string
  readonly permits?: readonly string[]
  readonly sector?: string | null
  readonly nace?: string | null
  readonly naics?: string | null
  readonly latitude?: Decimal | null
  readonly longitude?: Decimal | null
  readonly source?: string | null
  /** The register's columns that the file has, empty cells included. */
  readonly register: Readonly<Record<string, string>>
}

/** One row of an emission file, as read and checked; `tonnes` of CO2e. */
export type EmissionRow = {
  readonly row: number
  readonly siteKey: string
  readonly year: number
  readonly scope: Scope
  readonly gas: string
  readonly tonnes: Decimal
  readonly source: string
  readonly note?: string | null
}

/** The fields of a site that a file can speak of. */
export type SiteFacts = Pick<
  SiteEntry,
  'key' | 'name' | 'permits' | 'sector' | 'nace' | 'naics' | 'latitude' | 'longitude' | 'source' | 'register'
>

/** The facts of a site that a file names for the first time. */
export const siteFromRow = (row: SiteRow): SiteFacts => ({
  key: row.key,
  name: row.name,
  permits: row.permits ?? [],
  sector: row.sector ?? null,
  nace: row.nace ?? null,
  naics: row.naics ?? null,
  latitude: row.latitude ?? null,
  longitude: row.longitude ?? null,
  source: row.source ?? null,
  register: registerOf(row.register),
})

/** A known site with what the file says of it laid over; columns that the file lacks stay as they are. */
export const siteWithRow = <Site extends SiteFacts>(site: Site, row: SiteRow): Site => ({
  ...site,
  name: row.name,
  permits: row.permits ?? site.permits,
  sector: row.sector === undefined ? site.sector : row.sector,
  nace: row.nace === undefined ? site.nace : row.nace,
  naics: row.naics === undefined ? site.naics : row.naics,
  latitude: row.latitude === undefined ? site.latitude : row.latitude,
  longitude: row.longitude === undefined ? site.longitude : row.longitude,
  source: row.source === undefined ? site.source : row.source,
  register: registerOf({ ...site.register, ...row.register }),
})

/** Empty cells are not kept. A blank company is, or an export would put the organisation's name where the file had none. */
const registerOf = (columns: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(columns).filter(([column, text]) => text !== '' || column === 'company'))
