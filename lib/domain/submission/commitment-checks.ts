import { checkGoal, goalFaults, type GoalFaultKind } from '../goals/check-goal.ts'
import type { GoalActor } from '../goals/goal.ts'
import { askedNumbers, goalOf } from '../goals/own-goals.ts'
import type { Checked, CheckRule, Finding } from './check.ts'
import { commitmentItem } from './item-key.ts'

/** Ids under which earlier versions of the product found the same. */
const knownAs: Partial<Record<GoalFaultKind, string>> = {
  'no-base-year': 'target-without-base-year',
  'over-hundred': 'reduction-out-of-range',
  'target-not-after-base': 'target-before-base-year',
  'no-reduction': 'target-without-reduction',
}
const warnings: readonly GoalFaultKind[] = ['no-base-value', 'interim-beyond-target', 'no-scope']

const companyOf = ({ document }: Checked): GoalActor => ({
  level: 'company',
  id: document.organisation.id,
  name: document.organisation.name,
})

/** A company's own figures of the base year are its base value; that the cluster's base year has none is asked at each site. */
const knowsYear = ({ figures, baseYear }: Checked, year: number | null): boolean =>
  year !== null &&
  (year === baseYear ||
    [...figures.values()].some((byScope) => [...byScope.values()].some((byYear) => byYear.has(year))))

const ruleOf = (kind: GoalFaultKind): CheckRule => ({
  id: knownAs[kind] ?? `target-${kind}`,
  severity: warnings.includes(kind) ? 'warning' : 'error',
  find: (checked) =>
    checked.document.commitments.flatMap((commitment): readonly Finding[] => {
      if (kind === 'no-base-value' && knowsYear(checked, commitment.baseYear)) return []
      const [fault] = checkGoal(goalOf(commitment, companyOf(checked))).filter((found) => found.kind === kind)
      if (fault === undefined) return []
      return [{ item: commitmentItem(commitment.id), sentence: `“${commitment.title}”: ${fault.sentence}` }]
    }),
})

const twoNumbers: CheckRule = {
  id: 'two-numbers',
  severity: 'warning',
  find: (checked) =>
    askedNumbers(checked.document.commitments, companyOf(checked)).flatMap(({ year, goals, question, holds }) => {
      const [first] = goals
      if (first === undefined || holds !== null) return []
      return [{ item: commitmentItem(first.id), about: String(year), sentence: question }]
    }),
}

const source: CheckRule = {
  id: 'target-without-source',
  severity: 'warning',
  find: ({ document }) =>
    document.commitments
      .filter(({ source: said, illustrative }) => said === null && !illustrative)
      .map(({ id, title }) => ({
        item: commitmentItem(id),
        sentence: `“${title}” names no source where others could read it.`,
      })),
}

export const commitmentChecks: readonly CheckRule[] = [...goalFaults.map(ruleOf), twoNumbers, source]
