import { fromDecimal, type Tonnes } from '../decimal.ts'
import type { Scope } from '../submission/document.ts'
import { byText } from '../text-order.ts'
import { isRemoval, type InventoryLine } from './line.ts'
import { countedTonnes } from './line-tonnes.ts'

/** Every site owes these for each year it is open; scope 3 is the company's own choice. */
export const owedScopes = ['1', '2-location', '2-market'] as const satisfies readonly Scope[]

/** `noted` has reasons in place of all its figures, `closed` owes nothing any more. */
export type CellState = 'complete' | 'partial' | 'noted' | 'missing' | 'closed'

export type CompletenessCell = {
  readonly siteId: string
  readonly year: number
  readonly state: CellState
  /** Owed scopes with neither figure nor reason. */
  readonly lacking: readonly Scope[]
  /** Scope 1 in tonnes of CO2e; null where there is no figure. */
  readonly tonnes: Tonnes | null
}

export type YearCoverage = {
  readonly year: number
  readonly open: number
  /** Open sites with a scope 1 figure or a reason for each of their sources. */
  readonly told: number
  /**
   * Share of scope 1, 0 to 1, that stands on figures of the year; a silent site is held to weigh what it last reported. Null where
   * nothing is known of any.
   */
  readonly tonnesShare: number | null
  /** Open sites that never reported, so that the share cannot weigh them. */
  readonly unknown: readonly string[]
}

type SiteLife = { readonly id: string; readonly closesIn: number | null }

/** What each site tells of each year, in site and year order: the view that shows what is still owed. */
export function completenessOf(
  sites: readonly SiteLife[],
  lines: readonly InventoryLine[],
  years: readonly number[],
): readonly CompletenessCell[] {
  const byPlace = new Map<string, InventoryLine[]>()
  for (const line of lines) {
    const key = `${line.siteId}\0${line.year}`
    const known = byPlace.get(key)
    if (known === undefined) byPlace.set(key, [line])
    else known.push(line)
  }
  return sites
    .toSorted((a, b) => byText(a.id, b.id))
    .flatMap((site) => years.map((year) => cellOf(site, year, byPlace.get(`${site.id}\0${year}`) ?? [])))
}

function cellOf(site: SiteLife, year: number, lines: readonly InventoryLine[]): CompletenessCell {
  const told = new Set(lines.map((line) => line.scope))
  const lacking = owedScopes.filter((scope) => !told.has(scope))
  const cell = { siteId: site.id, year, tonnes: scope1Of(lines) }
  if (lines.length === 0 && site.closesIn !== null && site.closesIn <= year)
    return { ...cell, state: 'closed', lacking: [] }
  if (lacking.length === owedScopes.length) return { ...cell, state: 'missing', lacking }
  if (lacking.length > 0) return { ...cell, state: 'partial', lacking }
  const noted = lines.every((line) => line.scope === '3' || line.content.kind === 'noted')
  return { ...cell, state: noted ? 'noted' : 'complete', lacking }
}

function scope1Of(lines: readonly InventoryLine[]): Tonnes | null {
  const parts = lines
    .filter((line) => line.scope === '1' && !isRemoval(line))
    .flatMap((line) => countedTonnes(line) ?? [])
  return parts.length === 0 ? null : parts.reduce((sum, part) => sum + fromDecimal(part), 0)
}

/** How much of a company's open sites, and of its tonnes, a year stands on. `cells` are those of `completenessOf`. */
export function coverageIn(cells: readonly CompletenessCell[], year: number): YearCoverage {
  const open = cells.filter((cell) => cell.year === year && cell.state !== 'closed')
  const told = open.filter(tells)
  const silent = open.filter((cell) => !tells(cell))
  const weights = silent.map((cell) => ({ siteId: cell.siteId, tonnes: lastKnown(cells, cell) }))
  const known = told.reduce((sum, cell) => sum + (cell.tonnes ?? 0), 0)
  const missing = weights.reduce((sum, { tonnes }) => sum + (tonnes ?? 0), 0)
  return {
    year,
    open: open.length,
    told: told.length,
    tonnesShare: known + missing === 0 ? null : known / (known + missing),
    unknown: weights.filter(({ tonnes }) => tonnes === null).map(({ siteId }) => siteId),
  }
}

const tells = (cell: CompletenessCell): boolean => !cell.lacking.includes('1') && cell.state !== 'missing'

function lastKnown(cells: readonly CompletenessCell[], { siteId, year }: CompletenessCell): Tonnes | null {
  const earlier = cells.filter((cell) => cell.siteId === siteId && cell.year < year && cell.tonnes !== null)
  return earlier.toSorted((a, b) => b.year - a.year)[0]?.tonnes ?? null
}

/** A total of named parts and the share of it, 0 to 1, that one kind of part covers (METHODS 1.9). Null for a total of zero. */
export function coveredShare(parts: readonly { readonly tonnes: Tonnes; readonly covered: boolean }[]): {
  readonly total: Tonnes
  readonly share: number | null
} {
  const sum = (those: typeof parts): Tonnes => those.reduce((all, { tonnes }) => all + tonnes, 0)
  const total = sum(parts)
  return { total, share: total === 0 ? null : sum(parts.filter(({ covered }) => covered)) / total }
}
