import { isSafeTotal, type Contribution, type DisclosureProfile } from './safe-total.ts'

/** Confidential amounts in a total by contributor (owner group), in any unit. A contributor of nothing may be missing. */
export type Amounts = Readonly<Record<string, number>>

/** By how much each contributor changed between two releases. Who joined changed by all it brings, who left by all it had. */
export function changesBetween(before: Amounts, after: Amounts): readonly Contribution[] {
  const groups = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...groups].map((group) => ({ group, amount: Math.abs((after[group] ?? 0) - (before[group] ?? 0)) }))
}

/**
 * Whether a new figure may take the place of one that was released (METHODS 8): who compares the two learns the sum of the changes, so
 * the contributors who changed must make a safe total themselves. Where nobody changed there is nothing to learn.
 */
export const mayReplace = (before: Amounts, after: Amounts, profile?: DisclosureProfile): boolean =>
  isSafeTotal(changesBetween(before, after), profile)
