import { sumDecimals } from '../decimal-sum.ts'
import { fromDecimal } from '../decimal.ts'
import { grouped } from '../grouped.ts'
import type { MeasureFlow } from '../measures/needs.ts'
import { streamKey, streamShares } from '../measures/streams.ts'
import { baseOf, type CheckRule, type Finding } from './check.ts'
import type { MeasureEntry } from './document.ts'
import { measureItem } from './item-key.ts'

const fossil = (measure: MeasureEntry, side: MeasureFlow['side']): readonly MeasureFlow[] =>
  (measure.flows ?? []).filter(
    (flow) => flow.side === side && flow.origin === 'fossil' && (side === 'sent' || flow.kind === 'co2-capture'),
  )

const tonnesOf = (flows: readonly MeasureFlow[]): string => sumDecimals(flows.map((flow) => flow.perYear))

/** A capture plant that other companies hand their CO2 to: what its own site emits does not bound it. */
export const isFed = (measure: MeasureEntry): boolean => fossil(measure, 'received').length > 0

const handsOverMore: CheckRule = {
  id: 'measure-hands-over-more',
  severity: 'error',
  find: ({ document }) =>
    document.measures.flatMap((measure): readonly Finding[] => {
      const given = tonnesOf(fossil(measure, 'sent'))
      if (fromDecimal(given) <= fromDecimal(measure.tonnesPerYear)) return []
      const sentence = `“${measure.title}” hands over ${grouped(given)} t of CO2 a year, more than the ${grouped(measure.tonnesPerYear)} t that it takes off.`
      return [{ item: measureItem(measure.id), sentence }]
    }),
}

const takesOffMore: CheckRule = {
  id: 'measure-takes-off-more-than-it-takes-in',
  severity: 'error',
  find: (checked) =>
    checked.document.measures.filter(isFed).flatMap((measure): readonly Finding[] => {
      const taken = tonnesOf(fossil(measure, 'received'))
      const most = fromDecimal(taken) + (baseOf(checked, measure.siteId) ?? 0)
      if (fromDecimal(measure.tonnesPerYear) <= most) return []
      const sentence = `“${measure.title}” takes off ${grouped(measure.tonnesPerYear)} t a year, more than its site emits and the ${grouped(taken)} t of CO2 it takes in.`
      return [{ item: measureItem(measure.id), sentence }]
    }),
}

const unknownSource: CheckRule = {
  id: 'measure-source-unknown',
  severity: 'warning',
  find: ({ document, baseYear, nameOf }) =>
    document.measures.flatMap((measure) => {
      if (measure.sources === undefined) return []
      const known = streamShares(document, measure.siteId, baseYear)
      return measure.sources
        .filter((source) => !known.has(streamKey(source)))
        .map((source): Finding => {
          const sentence = `“${measure.title}” names the source “${source}”, which ${nameOf(measure.siteId)} does not report for ${baseYear}. Name it as its line does, or the measure counts on the whole site.`
          return { item: measureItem(measure.id), about: source, sentence }
        })
    }),
}

export const needsChecks: readonly CheckRule[] = [handsOverMore, takesOffMore, unknownSource]
