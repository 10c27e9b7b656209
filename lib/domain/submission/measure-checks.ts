import { fromDecimal } from '../decimal.ts'
import { groupedAmount } from '../grouped.ts'
import { baseOf, type Checked, type CheckRule, type Finding } from './check.ts'
import type { Level, MeasureEntry } from './document.ts'
import { isFed } from './needs-checks.ts'
import { measureItem, siteItem, wholeSubmission } from './item-key.ts'

/** These stand or are being built: their lead time is behind them. */
const underWay: readonly Level[] = ['building', 'operating']

/**
 * What takes tonnes off a site's own emissions. A removal takes them from the air, and a capture plant from what others hand to it, so
 * no baseline bounds them.
 */
const abating = (measures: readonly MeasureEntry[]): readonly MeasureEntry[] =>
  measures.filter((measure) => measure.pillar !== 'removals' && !isFed(measure))

/** Tonnes a year that measures claim together; of an exclusive group only the largest can count. */
export function claimedTonnes(measures: readonly MeasureEntry[]): number {
  const largest = new Map<string, number>()
  for (const measure of measures) {
    const group = measure.exclusiveGroup === null ? `one ${measure.id}` : `group ${measure.exclusiveGroup}`
    largest.set(group, Math.max(largest.get(group) ?? 0, fromDecimal(measure.tonnesPerYear)))
  }
  return [...largest.values()].reduce((sum, tonnes) => sum + tonnes, 0)
}

const tonnesText = (tonnes: number): string => `${groupedAmount(tonnes)} t`

const withoutFigure: CheckRule = {
  id: 'measure-without-figure',
  severity: 'error',
  find: (checked) =>
    withoutBase(checked)
      .filter((measure) => !hasScope1(checked, measure.siteId))
      .map((measure) => ({
        item: measureItem(measure.id),
        sentence: `“${measure.title}” reduces a site without any scope 1 figure, so there is nothing it could reduce.`,
      })),
}

const withoutBaseYear: CheckRule = {
  id: 'measure-without-base-year',
  severity: 'warning',
  find: (checked) =>
    withoutBase(checked)
      .filter((measure) => hasScope1(checked, measure.siteId))
      .map((measure) => ({
        item: measureItem(measure.id),
        sentence: `“${measure.title}” reduces a site without a figure in the base year ${checked.baseYear}: the merge will count nothing of it.`,
      })),
}

const withoutBase = (checked: Checked): readonly MeasureEntry[] =>
  abating(checked.document.measures).filter((measure) => baseOf(checked, measure.siteId) === null)

const hasScope1 = ({ figures }: Checked, siteId: string): boolean => (figures.get(siteId)?.get('1')?.size ?? 0) > 0

const singleAboveBase: CheckRule = {
  id: 'measure-above-site',
  severity: 'error',
  find: (checked) =>
    abating(checked.document.measures).flatMap((measure): readonly Finding[] => {
      const base = baseOf(checked, measure.siteId)
      const claimed = fromDecimal(measure.tonnesPerYear)
      if (base === null || claimed <= base) return []
      const sentence = `“${measure.title}” claims ${tonnesText(claimed)} a year of a site that emitted ${tonnesText(base)} in ${checked.baseYear}.`
      return [{ item: measureItem(measure.id), sentence }]
    }),
}

const siteAboveBase: CheckRule = {
  id: 'measures-above-site',
  severity: 'warning',
  find: (checked) =>
    checked.document.sites.flatMap((site): readonly Finding[] => {
      const base = baseOf(checked, site.id)
      const measures = abating(checked.document.measures).filter((measure) => measure.siteId === site.id)
      const claimed = claimedTonnes(measures)
      if (base === null || measures.length < 2 || claimed <= base) return []
      const sentence = `The measures at ${site.name} claim ${tonnesText(claimed)} a year together, more than the ${tonnesText(base)} of ${checked.baseYear}. The merge will count each on what the earlier ones leave.`
      return [{ item: siteItem(site.id), sentence }]
    }),
}

const allAboveBase: CheckRule = {
  id: 'measures-above-baseline',
  severity: 'error',
  find: (checked) => {
    const base = baseOfAll(checked)
    const measures = abating(checked.document.measures)
    const claimed = claimedTonnes(measures)
    if (measures.length === 0 || base === 0 || claimed <= base) return []
    const sentence = `All measures together claim ${tonnesText(claimed)} a year, more than the ${tonnesText(base)} that all sites emitted in ${checked.baseYear}.`
    return [{ item: wholeSubmission, sentence }]
  },
}

const baseOfAll = (checked: Checked): number =>
  checked.document.sites.reduce((sum, site) => sum + (baseOf(checked, site.id) ?? 0), 0)

const tooEarly: CheckRule = {
  id: 'measure-before-lead-time',
  severity: 'warning',
  find: ({ document, thisYear }) =>
    document.measures.flatMap((measure): readonly Finding[] => {
      if (underWay.includes(measure.level) || measure.leadYears === null) return []
      const earliest = thisYear + measure.leadYears
      if (measure.start >= earliest) return []
      const sentence = `“${measure.title}” starts in ${measure.start}, but with ${measure.leadYears} years of lead time it cannot before ${earliest}.`
      return [{ item: measureItem(measure.id), sentence }]
    }),
}

export const measureChecks: readonly CheckRule[] = [
  allAboveBase,
  singleAboveBase,
  withoutFigure,
  withoutBaseYear,
  siteAboveBase,
  tooEarly,
]
