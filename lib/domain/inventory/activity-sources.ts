import { fromDecimal } from '../decimal.ts'
import type { SourceYear, WhatChanged } from '../pathway/what-changed.ts'
import { whatChanged } from '../pathway/what-changed.ts'
import { no, ok, type Result } from '../result.ts'
import { isRemoval, type InventoryLine } from './line.ts'

/**
 * Scope 1 of a year as sources of an LMDI split (METHODS 2.4): the activity of a source is the quantity of its lines, its
 * intensity their factor. Refused with a sentence where a figure is given as tonnes alone: then nothing says how much of a
 * change is activity.
 */
export function activitySources(lines: readonly InventoryLine[], year: number): Result<readonly SourceYear[], string> {
  const own = lines.filter((line) => line.year === year && line.scope === '1' && !isRemoval(line))
  if (own.length === 0) return no(`There is no line of scope 1 in ${year}.`)
  const sources = new Map<string, SourceYear>()
  for (const { siteId, category, stream, content } of own) {
    if (content.kind === 'noted') {
      if (content.notation === 'not-occurring' || content.notation === 'included-elsewhere') continue
      return no(`A source of ${year} has no figure.`)
    }
    if (content.kind === 'reported')
      return no(`A figure of ${year} is given as tonnes alone, without the activity behind it.`)
    const { quantity, factor, result } = content
    const id = JSON.stringify([siteId, category, stream ?? factor.name, quantity.unit])
    const before = sources.get(id)
    sources.set(id, {
      id,
      tonnes: (before?.tonnes ?? 0) + fromDecimal(result.tonnes),
      output: (before?.output ?? 0) + fromDecimal(quantity.value),
      gridFactor: null,
    })
  }
  return ok([...sources.values()])
}

export type ChangedSince = WhatChanged & { readonly from: number; readonly to: number }

/** What changed in scope 1 from the base year, or else the first year, to the last; or why that cannot be told. */
export function changedSince(lines: readonly InventoryLine[], baseYear: number): Result<ChangedSince, string> {
  const years = [...new Set(lines.filter(({ scope }) => scope === '1').map(({ year }) => year))].toSorted(
    (a, b) => a - b,
  )
  const from = years.includes(baseYear) ? baseYear : years[0]
  const to = years.at(-1)
  if (from === undefined || to === undefined || to <= from) return no('It takes two years of scope 1 to see a change.')
  const before = activitySources(lines, from)
  if (!before.ok) return before
  const after = activitySources(lines, to)
  if (!after.ok) return after
  const changed = whatChanged(before.value, after.value)
  return changed.ok ? ok({ ...changed.value, from, to }) : no('A line has emissions without a quantity behind them.')
}
