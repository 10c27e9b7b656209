import { z } from 'zod'
import { lockCluster } from '#db/clusters'
import { findConflict } from '#db/conflicts'
import { findDraft, insertResolution } from '#db/drafts'
import { isKept } from '#lib/domain/roadmap/conflict'
import { invalid, wrongState } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { digest, orEmpty, text, uuid } from '../fields.ts'
import { mergeCluster } from '../roadmap/merge-cluster.ts'

/** Takes one way out of a conflict, says why, and merges again so that everybody sees what it changes. */
export const settleConflict = action({
  permission: 'conflict:settle',
  input: z.strictObject({
    clusterId: uuid,
    key: z.string().min(1).max(300),
    /** The facts the decision was taken on; if they moved, the lead must look again. */
    factsDigest: digest,
    /** When the decision was taken that stood on the page; empty where none stood there. */
    decidedAt: orEmpty(z.iso.datetime('This is not a moment of ours.')),
    choice: z.string({ error: 'Choose one way out.' }).min(1, 'Choose one way out.').max(300),
    reason: text('the reason', 2000),
  }),
  scope: (input) => ({ clusterId: input.clusterId }),
  merges: true,
  async run({ tx, grant, input, now }) {
    // Held until the merge is done, so that of two leads who decide at once the second sees what the first has decided.
    await lockCluster(tx, grant)
    const draft = await findDraft(tx, grant)
    const conflict = draft && (await findConflict(tx, grant, draft.id, input.key))
    if (!conflict) return no({ kind: 'not-found' })
    if (conflict.detail === null) {
      return no(
        wrongState(
          'Nothing was decided: the figures of this conflict are confidential, and only a steward may read them. Ask a steward to be named, or one who is also lead.',
        ),
      )
    }
    if (conflict.detail.factsDigest !== input.factsDigest) {
      return no(
        wrongState('Nothing was decided: the figures of this conflict changed since you opened it. Read them again.'),
      )
    }
    if (!conflict.detail.waysOut.some((way) => way.id === input.choice))
      return no(invalid('choice', 'Choose one way out.'))
    const { resolution } = conflict
    if (resolution !== null && resolution.decidedAt !== input.decidedAt) {
      return no(
        wrongState(
          `Nothing was decided: ${resolution.decidedBy} decided this conflict since you opened it. Open it again to read the decision before you take another.`,
        ),
      )
    }
    const decision = await insertResolution(tx, grant, input, now)
    const { row, draft: next } = await mergeCluster(tx, grant, now)
    return ok({
      audit: {
        type: 'conflict.settled',
        clusterId: grant.clusterId,
        subject: {
          // Every member reads the trail of the cluster: what is kept stands with the decision alone.
          ...(isKept(conflict) ? { decision } : { key: input.key, choice: input.choice }),
          draft: next.id,
          digest: next.digest,
        },
      },
      message: `Settled. Draft ${next.number} shows what it changes.`,
      next: `/cluster/${row.slug}/conflicts?settled=${encodeURIComponent(input.key)}`,
    })
  },
})
