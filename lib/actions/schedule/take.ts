import { z } from 'zod'
import { findCluster } from '#db/clusters'
import { findDraft } from '#db/drafts'
import { findScheduleJob } from '#db/schedule-jobs'
import { insertScenario, listScenarios, saveOutcome } from '#db/scenarios'
import { canonicalText } from '#lib/domain/canonical'
import { sha256 } from '#lib/domain/digest'
import { wrongState } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { changesOfSchedule } from '#lib/domain/scenario/of-schedule'
import { action } from '../action.ts'
import { uuid } from '../fields.ts'
import { mergeAccepted } from '../roadmap/merge-cluster.ts'
import { mostScenarios } from '../scenario/keep.ts'
import { workedOut } from '../scenario/work-out.ts'

/**
 * Makes a scenario of a schedule, worked out beside the newest draft like any other: of the measures that every member reads, since the
 * start of a confidential one is its company's alone. Nobody's plan is changed by it.
 */
export const takeSchedule = action({
  permission: 'scenario:keep',
  input: z.strictObject({ clusterId: uuid, id: uuid }),
  scope: (input) => ({ clusterId: input.clusterId }),
  merges: true,
  async run({ tx, grant, now, input: { clusterId, id } }) {
    const [cluster, draft, job] = await Promise.all([
      findCluster(tx, grant),
      findDraft(tx, grant),
      findScheduleJob(tx, grant, id),
    ])
    if (!cluster || !draft || !job) return no({ kind: 'not-found' })
    if (job.proposal === null) return no(wrongState('Nothing was taken: there is no schedule yet.'))
    const { merged, inputs } = await mergeAccepted(tx, grant, cluster)
    if (sha256(canonicalText(merged.document)) !== draft.digest)
      return no(
        wrongState('Nothing was taken: what is accepted or set has changed since the newest draft. Merge again first.'),
      )
    const starts = new Map(job.proposal.measures.map(({ id: measureId, proposed }) => [measureId, proposed]))
    const changes = changesOfSchedule(starts, workedOut(inputs, null).measures)
    if (changes.length === 0)
      return no(wrongState('Nothing was taken: this schedule starts every measure in the year its company planned.'))
    const kept = await listScenarios(tx, grant)
    if (kept.length >= mostScenarios)
      return no(wrongState(`Nothing was taken: a cluster keeps ${mostScenarios} scenarios. Remove one first.`))
    const scenario = { id: crypto.randomUUID(), name: freeName(kept.map(({ name }) => name)), changes }
    if (!(await insertScenario(tx, grant, scenario, now)))
      return no(wrongState('Nothing was taken: somebody else took a schedule at the same moment. Try again.'))
    await saveOutcome(tx, grant, { of: scenario.id, draftId: draft.id, document: workedOut(inputs, scenario) })
    return ok({
      audit: {
        type: 'schedule.taken',
        clusterId,
        subject: { schedule: id, scenario: scenario.id, draft: draft.id },
      },
      made: { id: scenario.id },
      next: `/cluster/${cluster.slug}/roadmap/schedule?of=${id}&taken=${scenario.id}`,
    })
  },
})

/** "Best schedule", or with the next number where the cluster has one of that name. */
function freeName(taken: readonly string[]): string {
  const name = 'Best schedule'
  if (!taken.includes(name)) return name
  for (let number = 2; ; number += 1) if (!taken.includes(`${name} ${number}`)) return `${name} ${number}`
}
