import { fromDecimal, toDecimal, type Decimal } from '../decimal.ts'
import { groupedAmount } from '../grouped.ts'
import { scopes, type Scope } from '../submission/document.ts'
import type { RestatementEntry, ScopeSums } from '../submission/inventory-statements.ts'
import { scopeNames } from '../submission/words.ts'
import { restate, type Restatement } from './restatement.ts'

/** A scope's sum before and after a change. `percent` of the earlier figure; null where there was none, or it was zero. */
export type ScopeMove = {
  readonly scope: Scope
  readonly before: Decimal | null
  readonly after: Decimal | null
  readonly percent: number | null
}

/** The scopes whose sums differ. */
export const movesBetween = (before: ScopeSums, after: ScopeSums): readonly ScopeMove[] =>
  scopes
    .filter((scope) => before[scope] !== after[scope])
    .map((scope) => ({
      scope,
      before: before[scope],
      after: after[scope],
      percent: percentOf(before[scope], after[scope]),
    }))

function percentOf(before: Decimal | null, after: Decimal | null): number | null {
  if (before === null || after === null || fromDecimal(before) === 0) return null
  return (fromDecimal(after) / fromDecimal(before) - 1) * 100
}

/** "Scope 1 from 100 t to 102 t (+2 %)". */
export function moveSentence({ scope, before, after, percent }: ScopeMove): string {
  const figure = (tonnes: Decimal | null): string =>
    tonnes === null ? 'no figure' : `${groupedAmount(fromDecimal(tonnes))} t`
  const by = percent === null ? '' : ` (${percent < 0 ? '' : '+'}${toDecimal(percent, 2)} %)`
  return `${scopeNames[scope]} from ${figure(before)} to ${figure(after)}${by}`
}

/** Whether any scope moves by more than the threshold, in per cent: then the year is restated, and not only told (METHODS 1.9). */
export const exceeds = (moves: readonly ScopeMove[], thresholdPercent: number): boolean =>
  moves.some(({ percent }) => percent !== null && Math.abs(percent) > thresholdPercent)

/** What the restatements of a year come to in one scope, for a report; null where none touched it. */
export function restatementIn(
  entries: readonly RestatementEntry[],
  year: number,
  scope: Scope = '1',
): Restatement | null {
  const changes = entries
    .filter((entry) => entry.year === year)
    .flatMap(({ id, cause, reason, before, after }) => {
      const [was, is] = [before[scope], after[scope]]
      return was === null || is === null || was === is ? [] : [{ id, cause, reason, before: was, after: is }]
    })
  const [first] = changes
  if (first === undefined) return null
  const stated = restate({ year, tonnes: first.before }, changes)
  return stated.ok ? stated.value : null
}
