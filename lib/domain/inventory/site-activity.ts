import { fromDecimal, toDecimal, type Decimal } from '../decimal.ts'
import { whatChanged, type SourceYear } from '../pathway/what-changed.ts'
import { no, ok, type Result } from '../result.ts'
import type { EmissionEntry } from '../submission/document.ts'
import { byText } from '../text-order.ts'
import type { ChangedSince } from './activity-sources.ts'

/** What a site made or ran by year, in whatever unit its company counts it. It stays in the company's own room. */
export type SiteOutput = {
  readonly siteId: string
  readonly unit: string
  readonly points: readonly { readonly year: number; readonly output: Decimal }[]
  /** True where it stands as an example and nobody published or measured it. */
  readonly illustrative: boolean
}

/** What of it is sent: the index of a site's year, 100 in the site's first year. No output can be worked out from it. */
export type ActivityEntry = {
  readonly siteId: string
  readonly year: number
  readonly index: Decimal
  readonly illustrative: boolean
}

/** Outputs as indices, by site and year. A site that stood still in its first year has no index: there is nothing to be 100. */
export function activityEntries(outputs: readonly SiteOutput[]): readonly ActivityEntry[] {
  return outputs
    .flatMap(({ siteId, points, illustrative }) => {
      const inOrder = points.toSorted((a, b) => a.year - b.year)
      const first = fromDecimal(inOrder[0]?.output ?? '0')
      if (!(first > 0)) return []
      return inOrder.map(({ year, output }) => {
        return { siteId, year, index: toDecimal((fromDecimal(output) / first) * 100, 4), illustrative }
      })
    })
    .toSorted((a, b) => byText(a.siteId, b.siteId) || a.year - b.year)
}

/** What is wrong with outputs as they are typed, in a sentence; null where nothing is. */
export function outputFault(points: SiteOutput['points']): string | null {
  const twice = points.find(({ year }, at) => points.findIndex((other) => other.year === year) !== at)
  if (twice !== undefined) return `The year ${twice.year} stands twice.`
  const [first] = points.toSorted((a, b) => a.year - b.year)
  if (first !== undefined && fromDecimal(first.output) === 0)
    return `The first year, ${first.year}, must be above zero: it is the 100 of the index.`
  return null
}

/** A site's year as a source of the split, null where its tonnes or its index are not known. */
export function siteYear(
  siteId: string,
  tonnes: number | null,
  activity: readonly ActivityEntry[],
  year: number,
): SourceYear | null {
  const entry = activity.find((one) => one.siteId === siteId && one.year === year)
  if (entry === undefined || tonnes === null) return null
  return { id: siteId, tonnes, output: fromDecimal(entry.index), gridFactor: null }
}

/**
 * What changed in a company's scope 1 by the activity of its sites (METHODS 2.4), from the base year to the newest year that every
 * site with a base-year figure tells. Refused with a sentence that names what is missing.
 */
export function changedByActivity(
  sites: readonly { readonly id: string; readonly name: string }[],
  emissions: readonly EmissionEntry[],
  activity: readonly ActivityEntry[],
  baseYear: number,
): Result<ChangedSince, string> {
  const own = emissions.filter(({ scope }) => scope === '1')
  const tonnesIn = (siteId: string, year: number): number | null => {
    const rows = own.filter((row) => row.siteId === siteId && row.year === year)
    return rows.length === 0 ? null : rows.reduce((sum, { tonnes }) => sum + fromDecimal(tonnes), 0)
  }
  const running = sites.filter(({ id }) => tonnesIn(id, baseYear) !== null)
  if (running.length === 0) return no(`No site has scope 1 in ${baseYear}, the base year.`)
  const yearOf = (id: string, year: number) => siteYear(id, tonnesIn(id, year), activity, year)
  const silent = running.find(({ id }) => yearOf(id, baseYear) === null)
  if (silent !== undefined) return no(`${silent.name} has no output in ${baseYear}, the base year.`)
  const later = [...new Set(own.map(({ year }) => year))].filter((year) => year > baseYear).toSorted((a, b) => b - a)
  const to = later.find((year) => running.every(({ id }) => yearOf(id, year) !== null))
  if (to === undefined) return no('No later year has both emissions and output of every site.')
  const sources = (year: number) => running.flatMap(({ id }) => yearOf(id, year) ?? [])
  const changed = whatChanged(sources(baseYear), sources(to))
  return changed.ok
    ? ok({ ...changed.value, from: baseYear, to })
    : no('A site has emissions in a year in which it stood still.')
}
