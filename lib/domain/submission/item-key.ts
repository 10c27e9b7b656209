/** What a check, a remark or a change is about, as text: it stands in the database and in the address of a page. */
export type ItemKey =
  | `site:${string}`
  | `emissions:${string}:${number}`
  | `commitment:${string}`
  | `measure:${string}`
  | `year:${number}`
  | 'submission'

export const siteItem = (id: string): ItemKey => `site:${id}`
export const emissionsItem = (siteId: string, year: number): ItemKey => `emissions:${siteId}:${year}`
export const commitmentItem = (id: string): ItemKey => `commitment:${id}`
export const measureItem = (id: string): ItemKey => `measure:${id}`
export const yearItem = (year: number): ItemKey => `year:${year}`
export const wholeSubmission: ItemKey = 'submission'

export const itemGroups = ['sites', 'emissions', 'commitments', 'measures', 'submission'] as const
export type ItemGroup = (typeof itemGroups)[number]

const groupByPrefix: Readonly<Record<string, ItemGroup>> = {
  site: 'sites',
  emissions: 'emissions',
  commitment: 'commitments',
  measure: 'measures',
  year: 'emissions',
}

/** The part of a submission that an item stands in. */
export const groupOf = (item: string): ItemGroup => groupByPrefix[item.slice(0, item.indexOf(':'))] ?? 'submission'

/** The id of the site, commitment or measure that an item is about, or its year; null for the whole submission. */
export const idOf = (item: string): string | null => item.split(':')[1] ?? null

/** The year that an item is about; null where it is about none. */
export function yearOf(item: string): number | null {
  const [prefix, , year] = item.split(':')
  const text = prefix === 'year' ? idOf(item) : year
  return text !== undefined && text !== null && /^\d{4}$/.test(text) ? Number(text) : null
}
