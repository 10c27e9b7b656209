import { fromDecimal } from '../decimal.ts'
import type { Check, CheckRule } from './check.ts'
import type { CommitmentEntry, CommitmentType } from './document.ts'
import { commitmentItem } from './item-key.ts'

/** Types that say nothing without a year to start from. */
const needsBase: readonly CommitmentType[] = ['absolute', 'intensity']

const outOfRange = (percent: string | null): boolean =>
  percent !== null && (fromDecimal(percent) < 0 || fromDecimal(percent) > 100)

const rule =
  (
    holds: (commitment: CommitmentEntry) => boolean,
    severity: Check['severity'],
    says: (title: string) => string,
  ): CheckRule =>
  ({ document }) =>
    document.commitments
      .filter((commitment) => !holds(commitment))
      .map((commitment) => ({ severity, item: commitmentItem(commitment.id), sentence: says(`“${commitment.title}”`) }))

export const commitmentChecks: readonly CheckRule[] = [
  rule(
    ({ type, baseYear }) => !needsBase.includes(type) || baseYear !== null,
    'error',
    (title) => `${title} has no base year, so nobody can tell what it reduces from.`,
  ),
  rule(
    ({ reductionPercent, interim }) =>
      !outOfRange(reductionPercent) && !interim.some((point) => outOfRange(point.reductionPercent)),
    'error',
    (title) => `${title} names a reduction outside 0 to 100 per cent.`,
  ),
  rule(
    ({ baseYear, targetYear }) => baseYear === null || targetYear > baseYear,
    'error',
    (title) => `${title} ends in its base year or before it.`,
  ),
  rule(
    ({ type, reductionPercent }) => type !== 'absolute' || reductionPercent !== null,
    'error',
    (title) => `${title} does not say by how many per cent.`,
  ),
  rule(
    ({ source, illustrative }) => source !== null || illustrative,
    'warning',
    (title) => `${title} names no source where others could read it.`,
  ),
]
