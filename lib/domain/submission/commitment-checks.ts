import { fromDecimal } from '../decimal.ts'
import type { CheckRule, Severity } from './check.ts'
import type { CommitmentEntry, CommitmentType } from './document.ts'
import { commitmentItem } from './item-key.ts'

/** Types that say nothing without a year to start from. */
const needsBase: readonly CommitmentType[] = ['absolute', 'intensity']

const outOfRange = (percent: string | null): boolean =>
  percent !== null && (fromDecimal(percent) < 0 || fromDecimal(percent) > 100)

const rule = (
  id: string,
  holds: (commitment: CommitmentEntry) => boolean,
  severity: Severity,
  says: (title: string) => string,
): CheckRule => ({
  id,
  severity,
  find: ({ document }) =>
    document.commitments
      .filter((commitment) => !holds(commitment))
      .map((commitment) => ({ item: commitmentItem(commitment.id), sentence: says(`“${commitment.title}”`) })),
})

export const commitmentChecks: readonly CheckRule[] = [
  rule(
    'target-without-base-year',
    ({ type, baseYear }) => !needsBase.includes(type) || baseYear !== null,
    'error',
    (title) => `${title} has no base year, so nobody can tell what it reduces from.`,
  ),
  rule(
    'reduction-out-of-range',
    ({ reductionPercent, interim }) =>
      !outOfRange(reductionPercent) && !interim.some((point) => outOfRange(point.reductionPercent)),
    'error',
    (title) => `${title} names a reduction outside 0 to 100 per cent.`,
  ),
  rule(
    'target-before-base-year',
    ({ baseYear, targetYear }) => baseYear === null || targetYear > baseYear,
    'error',
    (title) => `${title} ends in its base year or before it.`,
  ),
  rule(
    'target-without-reduction',
    ({ type, reductionPercent }) => type !== 'absolute' || reductionPercent !== null,
    'error',
    (title) => `${title} does not say by how many per cent.`,
  ),
  rule(
    'target-without-source',
    ({ source, illustrative }) => source !== null || illustrative,
    'warning',
    (title) => `${title} names no source where others could read it.`,
  ),
]
