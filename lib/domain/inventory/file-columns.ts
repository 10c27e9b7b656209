/** The columns of a site file, in the order in which an export writes them. */
export const siteColumns = [
  'site_id',
  'company',
  'site',
  'parent_company',
  'sector',
  'nace',
  'nace_description',
  'naics',
  'ets_activity_code',
  'lat',
  'lon',
  'coord_source',
  'address',
  'city',
  'postcode',
  'country',
  'permit_id',
  'first_year',
  'last_year',
  'source',
  'source_site_id',
] as const
export type SiteColumn = (typeof siteColumns)[number]
export const requiredSiteColumns = ['site_id', 'company', 'site'] as const satisfies readonly SiteColumn[]

/** Columns that the product has no field for: kept beside the site as the file has them. */
export const registerColumns = [
  'company',
  'parent_company',
  'nace_description',
  'ets_activity_code',
  'coord_source',
  'address',
  'city',
  'postcode',
  'country',
  'first_year',
  'last_year',
  'source_site_id',
] as const satisfies readonly SiteColumn[]

/** The columns of an emission file, in the order in which an export writes them. A note is written only where there is one. */
export const emissionColumns = ['site_id', 'site', 'year', 'scope', 'gas', 'tonnes_co2e', 'source', 'note'] as const
export type EmissionColumn = (typeof emissionColumns)[number]
export const requiredEmissionColumns = [
  'site_id',
  'year',
  'scope',
  'tonnes_co2e',
] as const satisfies readonly EmissionColumn[]
