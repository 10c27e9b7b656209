import { z } from 'zod'
import { checkGoal } from '#lib/domain/goals/check-goal'
import { fieldOfFault } from '#lib/domain/goals/fault-fields'
import { goalFrom, offsetPolicies, type Goal, type GoalActor } from '#lib/domain/goals/goal'
import { withGoal } from '#lib/domain/goals/public/entered'
import { actorRecord } from '#lib/domain/goals/public/kept-record'
import { licenceLetsShow } from '#lib/domain/goals/public/licence'
import type { PublicActor } from '#lib/domain/goals/public/public-actor'
import type { Refusal } from '#lib/domain/refusal'
import { no, ok, type Result } from '#lib/domain/result'
import { commitmentStatuses, commitmentTypes, scopes } from '#lib/domain/submission/document'
import { action } from '../action.ts'
import { optionalDecimal, optionalText, optionalYear, text, whole, year } from '../fields.ts'
import { editionFields } from './edition-fields.ts'
import { enterRecord, standingVersion } from './enter.ts'

const input = z.strictObject({
  /** Null for an actor that is not kept yet; its name, level and country are then in the form. */
  key: z.string().min(1).max(200).optional(),
  seen: whole('the version you saw', 0, 1_000_000_000),
  name: text('the name', 200).optional(),
  level: z.enum(['nation', 'region'], 'Choose nation or region.').optional(),
  country: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/, 'Enter the country as two letters, such as GB.')
    .optional(),
  goal: z.string().max(200).optional(),
  title: text('a title', 200),
  type: z.enum(commitmentTypes, 'Choose a type.'),
  scopes: z.array(z.enum(scopes), 'Choose at least one scope.').min(1, 'Choose at least one scope.'),
  gases: optionalText('the gases', 200),
  baseYear: optionalYear('the base year'),
  baseValue: optionalDecimal('The base value', { min: 0 }),
  targetYear: year('the target year'),
  reductionPercent: optionalDecimal('The reduction'),
  targetValue: optionalDecimal('The level', { min: 0 }),
  residualPercent: optionalDecimal('The residual', { min: 0 }),
  offsets: z.enum(offsetPolicies, 'Choose whether credits count.'),
  status: z.enum(commitmentStatuses, 'Choose a status.'),
  source: text('where it can be read', 500),
  ...editionFields,
})

/** Enters a goal of a nation or region, or corrects one: a new version of the actor, with its source. The earlier ones stay. */
export const savePublicGoal = action({
  permission: 'public-goals:keep',
  input,
  scope: () => ({}),
  async run({ tx, grant, input: typed, now }) {
    const key = typed.key ?? `own-${crypto.randomUUID()}`
    const standing = await standingVersion(tx, grant, 'actor', key, typed.seen)
    if (!standing.ok) return standing
    if (standing.value === null && typed.key !== undefined) return no({ kind: 'not-found' })
    const actor = standing.value?.kind === 'actor' ? ok(standing.value.content) : newActor(typed, key)
    if (!actor.ok) return actor
    const goal = goalOf(typed, actor.value)
    const faults = faultsOf(goal)
    if (Object.keys(faults).length > 0) return no({ kind: 'invalid', fields: faults })
    const next = withGoal(actor.value, goal, editionOf(typed))
    const record = actorRecord(next, licenceLetsShow(typed.licence))
    const number = await enterRecord(tx, grant, editionOf(typed), record, now)
    return ok({
      audit: { type: 'public-goal.saved', subject: { actor: key, goal: goal.id, number } },
      next: `/forum/pledges/actors/${encodeURIComponent(key)}`,
      made: { key, number: String(number) },
    })
  },
})

type Typed = z.infer<typeof input>

const editionOf = ({ publisher, dataset, asOf, licence }: Typed) => ({ publisher, dataset, asOf, licence })

function newActor(typed: Typed, key: string): Result<PublicActor, Refusal> {
  const { name, level, country } = typed
  if (name === undefined || level === undefined || country === undefined)
    return no({
      kind: 'invalid',
      fields: {
        ...(name === undefined ? { name: 'Enter the name.' } : {}),
        ...(level === undefined ? { level: 'Choose nation or region.' } : {}),
        ...(country === undefined ? { country: 'Enter the country as two letters, such as GB.' } : {}),
      },
    })
  const actor: GoalActor = { level, id: key, name }
  const facts = { plan: null, report: null }
  return ok({ actor, country, goals: [], emissions: [], facts, edition: editionOf(typed) })
}

function goalOf(typed: Typed, { actor }: PublicActor): Goal {
  const number = (value: string | null): number | null => (value === null ? null : Number(value))
  const gases = typed.gases?.split(/[,;\s]+/).filter((gas) => gas !== '') ?? null
  return goalFrom({
    id: typed.goal ?? `${actor.id}/${crypto.randomUUID()}`,
    actor,
    title: typed.title,
    type: typed.type,
    scopes: typed.scopes,
    gases,
    baseYear: typed.baseYear,
    baseValue: number(typed.baseValue),
    targetYear: typed.targetYear,
    reductionPercent: number(typed.reductionPercent),
    targetValue: number(typed.targetValue),
    residualPercent: number(typed.residualPercent),
    offsets: typed.offsets,
    status: typed.status,
    source: typed.source,
    edition: editionOf(typed),
  })
}

/** Here the base value has a name of its own; the rest are the fields of any goal. */
function faultsOf(goal: Goal): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const fault of checkGoal(goal).filter(({ weight }) => weight === 'error')) {
    const field = fieldOfFault(fault, goal)
    fields[field === 'baseTonnes' ? 'baseValue' : field] ??= fault.sentence
  }
  return fields
}
