import { toDecimal, type Decimal } from '../decimal.ts'
import { budgetOfPath } from '../pathway/budget.ts'
import type { Path } from '../pathway/path.ts'
import type { Bundle } from '../roadmap/bundle.ts'
import { byText } from '../text-order.ts'
import { changed } from './change.ts'
import { countedOf } from './counted.ts'
import { withKnockOn } from './knock-on.ts'

/** How much a roadmap leans on one member. Tonnes that would be emitted beyond the plan if it withdrew. */
export type AtRisk = {
  readonly organisationId: string
  readonly name: string
  /** Over all years, as the area under the path: the member's own measures alone, and with all that follows. */
  readonly own: Decimal
  readonly withKnockOn: Decimal
  /** The same in the last year of the roadmap. */
  readonly atHorizon: Decimal
  /** What the loss is of everything that the measures take off, from 0 to 1; null where they take off nothing. */
  readonly share: Decimal | null
  /** Measures of others that fall or come later with it, and hubs. */
  readonly followers: readonly string[]
}

/**
 * Each member withdrawn in turn, the one whose loss weighs most first (METHODS 4.6). Shares may sum to more than 1: measures that hang
 * together are lost with each of several members. In full figures, for stewards alone.
 */
export function tonnesAtRisk(bundle: Bundle): readonly AtRisk[] {
  const { tally } = countedOf(bundle)
  const planned = budgetOfPath(tally.roadmap)
  const takenOff = budgetOfPath(tally.reference) - planned
  return bundle.cluster.members
    .map(({ organisationId, name }) => {
      const after = changed(bundle, { kind: 'withdraw', organisationId })
      if (!after.ok) throw new Error(after.refusal)
      const { bundle: followed, knockOns } = withKnockOn(bundle, after.value)
      const [own, all] = [roadmapOf(after.value), roadmapOf(followed)]
      const lost = budgetOfPath(all) - planned
      return {
        lost,
        organisationId,
        name,
        own: toDecimal(budgetOfPath(own) - planned),
        withKnockOn: toDecimal(lost),
        atHorizon: toDecimal((all.at(-1) ?? 0) - (tally.roadmap.at(-1) ?? 0)),
        share: takenOff > 0 ? toDecimal(lost / takenOff, 6) : null,
        followers: [...new Set(knockOns.map(({ id }) => id))].toSorted(byText),
      }
    })
    .toSorted((a, b) => b.lost - a.lost || byText(a.organisationId, b.organisationId))
    .map(({ lost: _, ...row }) => row)
}

const roadmapOf = (bundle: Bundle): Path => countedOf(bundle).tally.roadmap
