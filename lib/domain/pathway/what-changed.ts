import type { Tonnes } from '../decimal.ts'
import { no, ok, type Result } from '../result.ts'
import { byText } from '../text-order.ts'
import { logarithmicMean, splitChange } from './lmdi.ts'

/** One source in one year. `output` in any unit, the same in both years; it never leaves this rule (METHODS 2.4). */
export type SourceYear = {
  readonly id: string
  readonly tonnes: Tonnes
  readonly output: number
  /** Emissions per unit of bought power, where the source is one of scope 2; null for every other. */
  readonly gridFactor: number | null
}

export const causes = ['activity', 'intensity', 'grid', 'boundary'] as const
/** Why emissions changed: more or less output, cleaner output, a cleaner grid, or sources that joined or left. */
export type Cause = (typeof causes)[number]

export type WhatChanged = {
  readonly change: Tonnes
  /** Tonnes by cause; they add up to `change` to the last digits of the arithmetic. */
  readonly by: Readonly<Record<Cause, Tonnes>>
  /** Output against the earlier year, 1 is unchanged: the only thing about output that may be shown. Null without a source in both. */
  readonly activityIndex: number | null
  /** The cause of most of the change in its direction; null where nothing changed. */
  readonly label: Cause | null
}

/**
 * What changed between two years, summed over sources: boundary for those in one year alone, and LMDI for the others.
 * Refused with a sentence for a negative figure, and for emissions without output or without a grid factor to explain them.
 */
export function whatChanged(before: readonly SourceYear[], after: readonly SourceYear[]): Result<WhatChanged, string> {
  const was = new Map(before.map((source) => [source.id, source]))
  const is = new Map(after.map((source) => [source.id, source]))
  const by = { activity: 0, intensity: 0, grid: 0, boundary: 0 }
  const stayed: { readonly from: SourceYear; readonly to: SourceYear }[] = []
  for (const id of [...new Set([...was.keys(), ...is.keys()])].toSorted(byText)) {
    const from = was.get(id)
    const to = is.get(id)
    const fault = faultIn(from) ?? faultIn(to)
    if (fault !== null) return no(fault)
    if (from !== undefined && to !== undefined) stayed.push({ from, to })
    if (from === undefined || to === undefined) by.boundary += (to?.tonnes ?? 0) - (from?.tonnes ?? 0)
  }
  for (const { from, to } of stayed) {
    if ((from.gridFactor === null) !== (to.gridFactor === null))
      return no(`${from.id} has a grid factor in one year only.`)
    const [activity = 0, intensity = 0, grid = 0] = splitChange(factorsOf(from, to), factorsOf(to, from))
    by.activity += activity
    by.intensity += intensity
    by.grid += grid
  }
  const sum = (all: readonly SourceYear[]): Tonnes => all.reduce((total, source) => total + source.tonnes, 0)
  const change = sum(after) - sum(before)
  return ok({ change, by, activityIndex: activityIndex(stayed), label: labelOf(by, change) })
}

function faultIn(source: SourceYear | undefined): string | null {
  if (source === undefined) return null
  if (source.tonnes < 0 || source.output < 0)
    return `${source.id} has a negative figure; removals have a line of their own.`
  if (source.tonnes > 0 && source.output === 0) return `${source.id} has emissions without output.`
  if (source.tonnes > 0 && source.gridFactor === 0) return `${source.id} has emissions at a grid factor of zero.`
  return null
}

/**
 * Output, emissions per output (and per unit of grid factor), grid factor. A factor that cannot be told, since the plant
 * stood still, keeps the other year's value: standing still is activity alone.
 */
function factorsOf(year: SourceYear, other: SourceYear): readonly number[] {
  const intensity = (source: SourceYear): number | null => {
    const bottom = source.output * (source.gridFactor ?? 1)
    return bottom === 0 ? null : source.tonnes / bottom
  }
  const own = intensity(year) ?? intensity(other) ?? 0
  return year.gridFactor === null ? [year.output, own] : [year.output, own, year.gridFactor]
}

/** The multiplicative LMDI index of output, weighted by each source's own emissions; sources that stood still have no ratio. */
function activityIndex(stayed: readonly { readonly from: SourceYear; readonly to: SourceYear }[]): number | null {
  const running = stayed.filter(({ from, to }) => from.tonnes > 0 && to.tonnes > 0)
  const sum = (year: 'from' | 'to'): Tonnes => running.reduce((all, pair) => all + pair[year].tonnes, 0)
  const weight = logarithmicMean(sum('to'), sum('from'))
  if (weight === 0) return null
  const logs = running.map(
    ({ from, to }) => (logarithmicMean(to.tonnes, from.tonnes) / weight) * Math.log(to.output / from.output),
  )
  return Math.exp(logs.reduce((all, log) => all + log, 0))
}

function labelOf(by: Readonly<Record<Cause, Tonnes>>, change: Tonnes): Cause | null {
  const [most] = causes.toSorted((a, b) => Math.sign(change) * (by[b] - by[a]))
  return change === 0 || most === undefined ? null : most
}
