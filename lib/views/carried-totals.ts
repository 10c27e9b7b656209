import { findCluster } from '#db/clusters'
import { findMergeInputs } from '#db/merge-inputs'
import { draftOf } from '#lib/domain/roadmap/carry/draft-of'
import { waitingBehind } from '#lib/domain/roadmap/carry/waiting'
import { inCluster } from './in-cluster.ts'
import { view } from './view.ts'

/**
 * For stewards: in which totals a merge of what is accepted now would leave an earlier draft standing, and which companies changed
 * something that waits for it. It names the kind of field, and no figure of any submission.
 */
export const carriedTotals = view({
  permission: 'submission:decide',
  scope: inCluster,
  async run({ tx, grant }) {
    const row = await findCluster(tx, grant)
    if (!row) return null
    const inputs = await findMergeInputs(tx, grant, row)
    return (draftOf(inputs).document.carried ?? []).map((carried) => ({
      ...carried,
      waiting: waitingBehind(carried, inputs),
    }))
  },
})
