import { yearsBetween } from '../pathway/path.ts'

/** When a measure's or hub's capital is spent. Money in the cluster's currency and price year. */
export type CapitalPlan = { readonly start: number; readonly leadYears: number | null; readonly capex: number }

/** Capital of a year beside what there is for it; `over` is above zero where the money is short. Null where nobody set a budget. */
export type CapitalYear = {
  readonly year: number
  readonly spent: number
  readonly budget: number | null
  readonly over: number | null
}

/** A capital sum by year: even over the lead years before the start; without a lead time all of it in the start year. */
export function spending({ start, leadYears, capex }: CapitalPlan): ReadonlyMap<number, number> {
  const lead = leadYears ?? 0
  if (lead === 0) return new Map([[start, capex]])
  return new Map(yearsBetween(start - lead, start - 1).map((year) => [year, capex / lead]))
}

/** Capital by year against budgets by year, for every year that has either (METHODS 4.5's yearly budget). */
export function capitalByYear(
  plans: readonly CapitalPlan[],
  budgets: ReadonlyMap<number, number>,
): readonly CapitalYear[] {
  const spent = new Map<number, number>()
  for (const plan of plans)
    for (const [year, amount] of spending(plan)) spent.set(year, (spent.get(year) ?? 0) + amount)
  return [...new Set([...spent.keys(), ...budgets.keys()])]
    .toSorted((a, b) => a - b)
    .map((year) => {
      const amount = spent.get(year) ?? 0
      const budget = budgets.get(year) ?? null
      return { year, spent: amount, budget, over: budget === null ? null : Math.max(0, amount - budget) }
    })
}
