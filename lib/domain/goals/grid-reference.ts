import { fromDecimal, type Tonnes } from '../decimal.ts'
import { drivenReference } from '../pathway/driven-reference.ts'
import { between } from '../pathway/year-values.ts'
import type { RoadmapDocument } from '../roadmap/document.ts'
import { gridPoints } from './outlook.ts'

/** One year of the grid: its factor in the unit of its source, and the bought power of the base year under it. */
export type GridYear = { readonly year: number; readonly factor: number; readonly tonnes: Tonnes | null }
export type GridReference = {
  readonly unit: string
  readonly source: string
  readonly years: readonly GridYear[]
  /** Why bought power has no tonnes; null where it has. */
  readonly reason: string | null
}

/**
 * The grid factor by year, level after its last, and location-based scope 2 of the base year if nothing but the grid changes
 * (METHODS 2.1). Null where no grid factor was kept when the roadmap was merged. Scope 1 does not move with it.
 */
export function gridReferenceOf({ cluster, years, inventory }: RoadmapDocument): GridReference | null {
  const kept = cluster.outlook?.gridFactor
  if (kept === undefined || kept === null) return null
  const points = gridPoints(kept)
  const last = points.at(-1)
  const figure = inventory.find(({ scope }) => scope === '2-location')?.baseTonnes
  const base = figure?.state === 'shown' ? fromDecimal(figure.value) : null
  const drivers = { growthPercent: null, closesIn: null, gridFactor: points, policies: [] }
  const driven = drivenReference(base ?? 0, drivers, years)
  const noTonnes = figure === undefined || figure.state === 'shown' ? 'No scope 2 is reported.' : figure.reason
  return {
    unit: kept.unit,
    source: kept.source,
    reason: base === null ? noTonnes : driven.ok ? null : driven.refusal,
    years: years.map((year, index) => ({
      year,
      factor: between(points, year) ?? last?.value ?? Number.NaN,
      tonnes: base !== null && driven.ok ? (driven.value[index] ?? null) : null,
    })),
  }
}
