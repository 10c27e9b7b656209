import type { Tx } from '#db/client'
import { listScenarios, saveOutcome, submittedPlans } from '#db/scenarios'
import type { Grant } from '#lib/domain/access/grant'
import type { RoadmapDocument } from '#lib/domain/roadmap/document'
import type { DraftInputs } from '#lib/domain/roadmap/bundle'
import { draftOf } from '#lib/domain/roadmap/carry/draft-of'
import { onTrial, type Scenario } from '#lib/domain/scenario/change'

/** What a scenario comes to on the same inputs as a draft; null is the plans as submitted. */
export function workedOut({ cluster, ...inputs }: DraftInputs, scenario: Scenario | null): RoadmapDocument {
  const { scenario: _, ...submitted } = cluster
  const entry = scenario === null ? submitted : { ...submitted, scenario: onTrial(scenario) }
  return draftOf({ ...inputs, cluster: entry }).document
}

/**
 * Works every scenario of the cluster out beside a new draft, on the very inputs of its merge: two that stand side by side then differ by
 * their changes alone. Only inside a transaction that merges.
 */
export async function workOutScenarios(
  tx: Tx,
  grant: Pick<Grant, 'clusterId'>,
  draft: { readonly id: string; readonly document: RoadmapDocument },
  inputs: DraftInputs,
): Promise<void> {
  const draftId = draft.id
  // A draft that follows no scenario is the plans as submitted.
  const submitted = inputs.cluster.scenario === undefined ? draft.document : workedOut(inputs, null)
  await saveOutcome(tx, grant, { of: submittedPlans, draftId, document: submitted })
  for (const scenario of await listScenarios(tx, grant))
    await saveOutcome(tx, grant, { of: scenario.id, draftId, document: workedOut(inputs, scenario) })
}
