import { z } from 'zod'
import { findFollowed, findScenario, insertDecision } from '#db/scenarios'
import { wrongState } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { text, uuid } from '../fields.ts'
import { seenVersion } from '../in-company.ts'
import { mergeCluster } from '../roadmap/merge-cluster.ts'

/**
 * Takes a scenario into the draft, or goes back to the plans as submitted, says why, and merges at once. Nobody's plan is changed: the
 * draft names every difference from what was submitted, and that draft is what members sign.
 */
export const followScenario = action({
  permission: 'roadmap:merge',
  input: z.strictObject({
    clusterId: uuid,
    /** Empty is the plans as submitted. */
    id: z.union([z.literal('').transform(() => null), uuid]),
    /** Of the scenario as the lead saw it. */
    rowVersion: seenVersion.optional(),
    reason: text('the reason', 2000),
  }),
  scope: (input) => ({ clusterId: input.clusterId }),
  merges: true,
  async run({ tx, grant, now, input: { clusterId, id, rowVersion, reason } }) {
    const taken = id === null ? null : await findScenario(tx, grant, id)
    if (id !== null && taken === null) return no({ kind: 'not-found' })
    if (taken !== null && taken.rowVersion !== rowVersion)
      return no(wrongState('Nothing was merged: somebody changed this scenario since you opened it. Look at it again.'))
    if (taken === null && (await findFollowed(tx, grant)) === null)
      return no(wrongState('Nothing was merged: the draft counts the plans as they were submitted already.'))
    await insertDecision(tx, grant, taken, reason, now)
    const { row, draft } = await mergeCluster(tx, grant, now)
    return ok({
      audit: {
        type: taken === null ? 'scenario.left' : 'scenario.followed',
        clusterId,
        subject: { ...(taken === null ? {} : { scenario: taken.id }), draft: draft.id, digest: draft.digest },
      },
      made: { draftId: draft.id },
      message: `Draft ${draft.number} is merged.`,
      next: `/cluster/${row.slug}/roadmap`,
    })
  },
})
