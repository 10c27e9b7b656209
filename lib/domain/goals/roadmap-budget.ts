import type { Tonnes } from '../decimal.ts'
import { budgetOfPath } from '../pathway/budget.ts'
import type { RoadmapDocument, Series } from '../roadmap/document.ts'
import { pathOf } from './roadmap-ladder.ts'

/** Tonnes from the base year to the horizon under each path of a roadmap (METHODS 2.3), or why there is no figure. */
export type RoadmapBudgets = {
  readonly from: number
  readonly to: number
  readonly reference: Budget
  readonly roadmap: Budget
  readonly committed: Budget
  readonly target: Budget
}
export type Budget =
  | { readonly tonnes: Tonnes; readonly reason: null }
  | { readonly tonnes: null; readonly reason: string }

/** Budgets out of what the merge shows; a sum of withheld years is withheld with them. */
export function budgetsOf({ years, reference, roadmap, committed, target }: RoadmapDocument): RoadmapBudgets {
  return {
    from: years[0] ?? 0,
    to: years.at(-1) ?? 0,
    reference: budgetOfSeries(reference),
    roadmap: budgetOfSeries(roadmap),
    committed: budgetOfSeries(committed),
    target: budgetOfSeries(target),
  }
}

function budgetOfSeries(series: Series): Budget {
  const path = pathOf(series)
  if (path !== null) return { tonnes: budgetOfPath(path), reason: null }
  return { tonnes: null, reason: series.state === 'withheld' ? series.reason : 'It is not known.' }
}
