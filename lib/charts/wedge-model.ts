import { fromDecimal } from '#lib/domain/decimal'
import type { RoadmapDocument, Series } from '#lib/domain/roadmap/document'
import { pillars, type Pillar } from '#lib/domain/submission/document'
import { tonnesScale, type TonnesScale } from '#lib/format'

/** How far what a layer holds is decided; `either` where a roadmap does not tell. */
export type LayerLevel = 'firm' | 'conditional' | 'either'

/** One painted layer: tonnes at its upper and lower edge in each year. */
export type Layer<Band extends string = Pillar> = {
  readonly band: Band
  readonly level: LayerLevel
  readonly upper: readonly number[]
  readonly lower: readonly number[]
}

export type Gap = { readonly year: number; readonly from: number; readonly to: number; readonly tonnes: number }

/** What the wedge chart draws, in tonnes. Its wedges are bands of one or more layers: pillars, or companies. */
export type WedgeModel<Band extends string = Pillar> = {
  readonly years: readonly number[]
  readonly history: readonly { readonly year: number; readonly tonnes: number }[]
  readonly reference: readonly number[]
  readonly roadmap: readonly number[]
  /** Null where the cluster has set no target, or it is not shown. */
  readonly target: readonly number[] | null
  readonly interim: readonly { readonly year: number; readonly tonnes: number }[]
  readonly layers: readonly Layer<Band>[]
  readonly gaps: readonly Gap[]
  readonly scale: TonnesScale
}

export type WedgeAnswer<Band extends string = Pillar> =
  | { readonly state: 'shown'; readonly model: WedgeModel<Band> }
  | { readonly state: 'withheld'; readonly reasons: readonly string[] }

/** Years in which the reader is told how far the roadmap and the target part. */
const gapYears = [2030, 2040]

export const shownValues = (series: Series): readonly number[] | null =>
  series.state === 'shown' ? series.values.map(fromDecimal) : null

/** What one layer takes off, from the top of the stack to its bottom. */
export type Slice<Band extends string> = { readonly band: Band; readonly level: LayerLevel; readonly series: Series }

/**
 * Stacks the pillars from the reference down to the roadmap path, or says why that may not be drawn. Pillars stand in their fixed
 * order; inside a pillar what is decided lies above what is not.
 */
export const wedgeModel = (roadmap: RoadmapDocument): WedgeAnswer =>
  wedgesOf(
    roadmap,
    roadmap.wedges
      .toSorted((a, b) => pillars.indexOf(a.pillar) - pillars.indexOf(b.pillar))
      .flatMap(({ pillar, firm, conditional }) => [
        { band: pillar, level: 'firm', series: firm },
        { band: pillar, level: 'conditional', series: conditional },
      ]),
  )

/** The same chart with other wedges, which together take off what lies between reference and roadmap. */
export function wedgesOf<Band extends string>(
  roadmap: RoadmapDocument,
  slices: readonly Slice<Band>[],
): WedgeAnswer<Band> {
  const needed = [roadmap.reference, roadmap.roadmap, ...slices.map(({ series }) => series)]
  const reasons = new Set(needed.flatMap((series) => (series.state === 'withheld' ? [series.reason] : [])))
  const reference = shownValues(roadmap.reference)
  const path = shownValues(roadmap.roadmap)
  if (reasons.size > 0 || reference === null || path === null) return { state: 'withheld', reasons: [...reasons] }

  const { years } = roadmap
  const first = years[0] ?? roadmap.cluster.baseYear
  const before = roadmap.history
    .filter((point) => point.year < first)
    .map((point) => ({ year: point.year, tonnes: fromDecimal(point.tonnes) }))
  // The base year's tonnes are history too: it runs up to where the plan begins.
  const history = [...before, ...reference.slice(0, 1).map((tonnes) => ({ year: first, tonnes }))]
  const target = shownValues(roadmap.target)
  const interim = roadmap.cluster.target
    .map((point) => ({ year: point.year, tonnes: fromDecimal(point.tonnes) }))
    .filter((point) => point.year > first && point.year <= (years.at(-1) ?? first))
  const all = [...reference, ...path, ...(target ?? []), ...history.map((point) => point.tonnes)]
  return {
    state: 'shown',
    model: {
      years,
      history,
      reference,
      roadmap: path,
      target,
      interim: target ? interim : [],
      layers: stack(slices, reference),
      gaps: gapsOf(years, path, target),
      scale: tonnesScale(all),
    },
  }
}

function stack<Band extends string>(
  slices: readonly Slice<Band>[],
  reference: readonly number[],
): readonly Layer<Band>[] {
  const layers: Layer<Band>[] = []
  let edge = reference
  for (const { band, level, series } of slices) {
    const values = shownValues(series)
    if (values === null || values.every((value) => value === 0)) continue
    const upper = edge
    const lower = upper.map((value, index) => value - (values[index] ?? 0))
    layers.push({ band, level, upper, lower })
    edge = lower
  }
  return layers
}

function gapsOf(years: readonly number[], path: readonly number[], target: readonly number[] | null): readonly Gap[] {
  if (target === null) return []
  return gapYears.flatMap((year) => {
    const index = years.indexOf(year)
    const from = path[index]
    const to = target[index]
    return from === undefined || to === undefined ? [] : [{ year, from, to, tonnes: from - to }]
  })
}
