import { findCluster } from '#db/clusters'
import type { Tx } from '#db/client'
import { findMergeInputs } from '#db/merge-inputs'
import type { Grant } from '#lib/domain/access/grant'
import { scheduleProblemOf, usualDiscountRate } from '#lib/domain/schedule/from-bundle'
import { asSubmitted, questionDigest } from '#lib/domain/schedule/proposal'

/**
 * The question that the best schedule of a cluster answers, from what is accepted and set now; null where the reader has no such
 * cluster. Only inside a transaction that merges.
 */
export async function scheduleQuestion(tx: Tx, grant: Pick<Grant, 'clusterId'>) {
  const row = await findCluster(tx, grant)
  if (!row) return null
  const inputs = asSubmitted(await findMergeInputs(tx, grant, row))
  const problem = scheduleProblemOf(inputs, { decisionsFrom: null, discountRate: usualDiscountRate })
  return { row, inputs, problem, digest: questionDigest(inputs, problem) }
}
