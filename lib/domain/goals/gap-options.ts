import { fromDecimal, type Tonnes } from '../decimal.ts'
import { costPerTonne } from '../economics/cost-per-tonne.ts'
import { claimedPath } from '../measures/ramp.ts'
import type { EnergyPrice } from '../schedule/premises.ts'
import type { MemberResult } from '../roadmap/member-result.ts'
import type { MeasureEntry } from '../submission/document.ts'
import { byText } from '../text-order.ts'
import type { GapOption } from './close-gap.ts'

/** What capital costs a year here: the rate of the methods' own examples (METHODS 4.2). */
export const gapDiscountRate = 0.07

/**
 * What a member plans in a year beyond what its commitment already takes, cheapest first: its measures, less the tonnes from
 * its reference down to its commitment, which the cheapest ones are there for. What nobody has costed comes last. Energy is paid
 * at the cluster's prices.
 */
export function gapOptionsOf(
  measures: readonly MeasureEntry[],
  { years, reference, committed }: MemberResult,
  year: number,
  prices: readonly EnergyPrice[] = [],
): readonly GapOption[] {
  const index = years.indexOf(year)
  const at = (path: readonly string[] | null): Tonnes => fromDecimal(path?.[index] ?? reference[index] ?? '0')
  let promised = Math.max(0, at(reference) - at(committed))
  return measures
    .map((measure) => {
      const effect = { ...measure, tonnesPerYear: fromDecimal(measure.tonnesPerYear) }
      const [tonnes = 0] = claimedPath(effect, [year])
      return { id: measure.id, tonnes, costPerTonne: costPerTonne(measure, gapDiscountRate, prices) }
    })
    .toSorted((a, b) => (a.costPerTonne ?? Infinity) - (b.costPerTonne ?? Infinity) || byText(a.id, b.id))
    .flatMap((option) => {
      const spoken = Math.min(option.tonnes, promised)
      promised -= spoken
      return option.tonnes - spoken > 0 ? [{ ...option, tonnes: option.tonnes - spoken }] : []
    })
}
