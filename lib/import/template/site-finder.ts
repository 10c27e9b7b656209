import { no, ok } from '#lib/domain/result'
import { nameUpTo, type CellReader } from '../cells.ts'

export type KnownSite = { readonly key: string; readonly name: string }

/** Finds the site that a text names, by its id or else by a name that only one site has. */
export type SiteFinder = (text: string) => string | null

export function siteFinder(sites: readonly KnownSite[]): SiteFinder {
  const keys = new Map(sites.map((site) => [folded(site.key), site.key]))
  const names = new Map<string, string | null>()
  for (const { key, name } of sites) {
    const other = names.get(folded(name))
    names.set(folded(name), other === undefined || other === key ? key : null)
  }
  return (text) => keys.get(folded(text)) ?? names.get(folded(text)) ?? null
}

const folded = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase()

export const siteCell =
  (find: SiteFinder): CellReader<string> =>
  (cell) => {
    const text = nameUpTo(200)(cell)
    if (!text.ok) return text
    const key = find(text.value)
    return key === null
      ? no('There is no site with this id or name. Add it to the sites first, or correct it here.')
      : ok(key)
  }
