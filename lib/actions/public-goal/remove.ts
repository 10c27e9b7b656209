import { z } from 'zod'
import { withoutGoal } from '#lib/domain/goals/public/entered'
import { actorRecord } from '#lib/domain/goals/public/kept-record'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { text, whole } from '../fields.ts'
import { enterRecord, standingVersion } from './enter.ts'

/** Ends a goal that no longer holds: the next version of its actor is without it. Every earlier version keeps it. */
export const removePublicGoal = action({
  permission: 'public-goals:keep',
  input: z.strictObject({
    key: text('the actor'),
    seen: whole('the version you saw', 0, 1_000_000_000),
    goal: text('the goal'),
  }),
  scope: () => ({}),
  async run({ tx, grant, input, now }) {
    const standing = await standingVersion(tx, grant, 'actor', input.key, input.seen)
    if (!standing.ok) return standing
    if (standing.value?.kind !== 'actor') return no({ kind: 'not-found' })
    const { content, shown } = standing.value
    const next = withoutGoal(content, input.goal)
    if (next === null) return no({ kind: 'not-found' })
    const number = await enterRecord(tx, grant, content.edition, actorRecord(next, shown), now)
    return ok({
      audit: { type: 'public-goal.removed', subject: { actor: input.key, goal: input.goal, number } },
      message: 'The goal no longer holds. Earlier versions keep it.',
    })
  },
})
