import { z } from 'zod'
import { ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { uuid } from '../fields.ts'
import { mergeCluster } from './merge-cluster.ts'

/** Merges every accepted submission into the next draft of the common roadmap. */
export const mergeRoadmapDraft = action({
  permission: 'roadmap:merge',
  input: z.strictObject({ clusterId: uuid }),
  scope: (input) => ({ clusterId: input.clusterId }),
  merges: true,
  async run({ tx, grant, now }) {
    const { row, draft, open } = await mergeCluster(tx, grant, now)
    return ok({
      audit: {
        type: 'roadmap.merged',
        clusterId: grant.clusterId,
        subject: { draft: draft.id, number: draft.number, digest: draft.digest },
      },
      made: { draftId: draft.id },
      next: open > 0 ? `/cluster/${row.slug}/conflicts?merged=${draft.number}` : `/cluster/${row.slug}/roadmap`,
    })
  },
})
