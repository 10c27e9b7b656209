import { boundsOf, type Interval } from './linear-bounds.ts'
import type { DisclosureProfile } from './safe-total.ts'

/** A confidential amount that is not negative, of one owner group. */
export type Unknown = { readonly id: string; readonly group: string; readonly amount: number }

/** What a published figure tells: a sum of unknowns, by id, each times a factor. What is open in the figure is known and left out. */
export type Published = { readonly label: string; readonly terms: ReadonlyMap<string, number> }

/** What a coalition of owner groups knows of another's amount from the figures and its own amounts. */
export type Deduction = {
  readonly unknown: Unknown
  readonly coalition: readonly string[]
  readonly interval: Interval
}

/**
 * What a reader who knows the amounts of `coalition` deduces of every other unknown that some figure holds: exact, by a linear program
 * (METHODS 8, TRUST F). Amounts that stand alike in all figures are told as their sum alone.
 */
export function deductionsOf(
  unknowns: readonly Unknown[],
  figures: readonly Published[],
  coalition: readonly string[],
): readonly Deduction[] {
  const known = new Set(coalition)
  const alike = [
    ...Map.groupBy(
      unknowns.filter(({ group }) => !known.has(group)),
      ({ id }) => figures.map(({ terms }) => terms.get(id) ?? 0).join(' '),
    ).values(),
  ].filter(([first]) => first !== undefined && figures.some(({ terms }) => terms.has(first.id)))
  const factorsOf = ({ terms }: Published) => alike.map(([first]) => terms.get(first?.id ?? '') ?? 0)
  const sums = alike.map((together) => together.reduce((sum, { amount }) => sum + amount, 0))
  const rows = figures.map(factorsOf).filter((row) => row.some((factor) => factor !== 0))
  const totals = rows.map((row) => row.reduce((sum, factor, index) => sum + factor * (sums[index] ?? 0), 0))
  const bounds = boundsOf(
    rows,
    totals,
    alike.map((_, index) => index),
  )
  return alike.flatMap((together, index) => {
    const { least, most } = bounds[index] ?? { least: 0, most: Infinity }
    const interval = { least: together.length > 1 ? 0 : least, most }
    return together.map((unknown) => ({ unknown, coalition, interval }))
  })
}

/**
 * Every amount that some coalition of `colluders` owner groups knows to within `guessPercent` of it, from above or from below. Nothing
 * when the figures are safe to publish together.
 */
export function pinnedBy(
  unknowns: readonly Unknown[],
  figures: readonly Published[],
  { colluders, guessPercent }: DisclosureProfile,
): readonly Deduction[] {
  const groups = [...new Set(unknowns.map(({ group }) => group))]
  return coalitionsOf(groups, Math.min(colluders, Math.max(0, groups.length - 1))).flatMap((coalition) =>
    deductionsOf(unknowns, figures, coalition).filter((deduction) => !isProtected(deduction, guessPercent)),
  )
}

function isProtected({ unknown: { amount }, interval: { least, most } }: Deduction, guessPercent: number): boolean {
  const range = (guessPercent / 100) * amount
  const slack = 1e-6 * Math.max(1, amount)
  return most >= amount + range - slack && least <= amount - range + slack
}

/** Every set of so many of the groups. */
function coalitionsOf(groups: readonly string[], size: number): readonly (readonly string[])[] {
  if (size === 0) return [[]]
  return groups.flatMap((group, index) =>
    coalitionsOf(groups.slice(index + 1), size - 1).map((others) => [group, ...others]),
  )
}
