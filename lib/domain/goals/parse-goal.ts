import { no, ok, type Result } from '../result.ts'
import {
  commitmentStatuses,
  commitmentTypes,
  scopes as scopeWords,
  type CommitmentType,
  type Scope,
} from '../submission/document.ts'
import { fieldsOf, type Fields, type JsonObject } from './cases/fields.ts'
import { checkGoal, type GoalFault } from './check-goal.ts'
import { goalFrom, offsetPolicies, type Goal, type GoalActor } from './goal.ts'

/** A goal that cannot be read, or that is wrong: sentences for the fields, named faults for what it says. */
export type GoalRefusal =
  | { readonly kind: 'unreadable'; readonly sentences: readonly string[] }
  | { readonly kind: 'wrong'; readonly faults: readonly GoalFault[] }

export const sentencesOf = (refusal: GoalRefusal): readonly string[] =>
  refusal.kind === 'unreadable' ? refusal.sentences : refusal.faults.map((fault) => fault.sentence)

/**
 * A goal out of JSON, checked. Cuts are shares of the base (`targetShare: 0.42`) or a level (`target`), interim steps shares
 * by year. Where it names no scopes it takes `unsaidScopes`. Warnings do not refuse it: `checkGoal` gives them again.
 */
export function parseGoal(
  object: JsonObject,
  actor: GoalActor,
  unsaidScopes: readonly Scope[] = ['1'],
): Result<Goal, GoalRefusal> {
  const fields = fieldsOf(object)
  const type = typeIn(fields)
  const share = fields.numberOrNull('targetShare')
  const residual = fields.numberOrNull('residualShare')
  const goal = goalFrom({
    id: fields.textOrNull('id') ?? `${actor.id}/goal`,
    actor,
    title: fields.textOrNull('title') ?? 'Commitment',
    type: type ?? 'absolute',
    scopes: readScopes(fields, unsaidScopes),
    gases: fields.textsOrNull('gases'),
    boundary: fields.textOrNull('boundary'),
    baseBoundary: fields.textOrNull('baseBoundary'),
    unit: fields.textOrNull('unit') ?? 't',
    baseYear: fields.yearOrNull('baseYear'),
    baseValue: fields.numberOrNull('base'),
    targetYear: fields.year('targetYear'),
    reductionPercent: share === null ? null : percent(share),
    targetValue: fields.numberOrNull('target'),
    residualPercent: residual === null ? null : percent(residual),
    interim: (fields.byYearOrNull('interim') ?? []).map(({ year, value }) => ({
      year,
      reductionPercent: percent(value),
    })),
    offsets: fields.has('offsets') ? (fields.oneOf('offsets', offsetPolicies) ?? 'not-stated') : 'not-stated',
    status: fields.has('status') ? (fields.oneOf('status', commitmentStatuses) ?? 'announced') : 'announced',
    source: fields.textOrNull('source'),
  })
  if (fields.faults.length > 0) return no({ kind: 'unreadable', sentences: fields.faults })
  const faults = checkGoal(goal).filter((fault) => fault.weight === 'error')
  return faults.length > 0 ? no({ kind: 'wrong', faults }) : ok(goal)
}

/** The type of a commitment as people write it: `net zero`, `BAU`, `peak year`. */
export function typeIn(fields: Fields): CommitmentType | null {
  const said = (fields.textOrNull('type') ?? '')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-')
  const word = others[said] ?? said
  return commitmentTypes.find((type) => type === word) ?? fields.oneOf('type', commitmentTypes)
}
const others: Readonly<Record<string, CommitmentType>> = {
  bau: 'business-as-usual',
  'relative-to-bau': 'business-as-usual',
  'relative-to-business-as-usual': 'business-as-usual',
  'peak-year': 'peak',
}

/** Twelve digits: enough for any share, and 0.07 becomes 7, not 7.000000000000001. */
const percent = (share: number): number => Number((share * 100).toPrecision(12))

function readScopes(fields: Fields, unsaid: readonly Scope[]): readonly Scope[] {
  const said = fields.textsOrNull('scopes')
  if (said === null) return unsaid
  return said.flatMap((word) => {
    const scope = scopeWords.find((one) => one === word)
    if (scope === undefined) fields.fault(`“${word}” is no scope: they are ${scopeWords.join(', ')}.`)
    return scope === undefined ? [] : [scope]
  })
}
