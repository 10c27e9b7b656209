import type { LineRow } from '#db/inventory-lines'
import type { SiteFigure } from '#db/register-figures'
import type { SiteRow } from '#db/sites'
import { sumDecimals } from '#lib/domain/decimal-sum'
import type { EmissionRow } from '#lib/domain/inventory/import-row'
import { registerNames, type Register } from '#lib/domain/inventory/register-figure'

/**
 * A register's figures as reported figures of the inventory: one a site and year, its accounts together, with the register as the
 * source. A site and year that has scope 1 lines of its own is left out, for the figure beside them would count twice.
 */
export function figuresForInventory(
  figures: readonly SiteFigure[],
  sites: readonly SiteRow[],
  lines: readonly LineRow[],
): { readonly rows: readonly EmissionRow[]; readonly leftOut: readonly string[] } {
  const keys = new Map(sites.map((site) => [site.id, site.key]))
  const taken = new Set(lines.filter(countsBeside).map(({ siteId, year }) => placeOf({ siteId, year })))
  const known = figures.filter(({ tonnes }) => tonnes !== null)
  const places = [...Map.groupBy(known, placeOf)]
  const rows = places.flatMap(([place, of], at): readonly EmissionRow[] => {
    const [first] = of
    const siteKey = first === undefined ? undefined : keys.get(first.siteId)
    if (first === undefined || siteKey === undefined || taken.has(place)) return []
    const accounts = of.map(({ account }) => account).join(', ')
    return [
      {
        row: at + 1,
        siteKey,
        year: first.year,
        scope: '1',
        gas: 'CO2e',
        tonnes: sumDecimals(of.flatMap(({ tonnes }) => tonnes ?? [])),
        source: `${sourceOf[first.register]}, account ${accounts}`,
      },
    ]
  })
  const left = places.length - rows.length
  return {
    rows,
    leftOut:
      left === 0
        ? []
        : [
            `${left === 1 ? 'One site and year has' : `${left} sites and years have`} scope 1 lines of their own and were left out.`,
          ],
  }
}

/** Told by its short name too, by which a figure is known to be public (METHODS 8). */
const sourceOf: Readonly<Record<Register, string>> = { ...registerNames, eutl: `EUTL (${registerNames.eutl})` }

/** A line of scope 1 that a bare figure would stand beside instead of in its place. */
function countsBeside({ scope, category, stream, content }: LineRow): boolean {
  if (scope !== '1' || content.kind === 'noted') return false
  const isTheFigure = content.kind === 'reported' && content.gas === 'CO2e' && category === null && stream === null
  return !isTheFigure
}

const placeOf = ({ siteId, year }: { readonly siteId: string; readonly year: number }): string => `${siteId} ${year}`
