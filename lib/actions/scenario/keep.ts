import { z } from 'zod'
import { findCluster, findSlug } from '#db/clusters'
import { findDraft } from '#db/drafts'
import { countScenarios, findScenario, insertScenario, nameIsTaken, saveOutcome, updateScenario } from '#db/scenarios'
import { canonicalText } from '#lib/domain/canonical'
import { sha256 } from '#lib/domain/digest'
import { invalid, wrongState } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { leadPillars } from '#lib/domain/scenario/change'
import { enteredChanges } from '#lib/domain/scenario/entered'
import { scenarioInWords } from '#lib/domain/scenario/words'
import { action } from '../action.ts'
import { optionalWhole, optionalYear, orEmpty, text, uuid } from '../fields.ts'
import { seenVersion } from '../in-company.ts'
import { mergeAccepted } from '../roadmap/merge-cluster.ts'
import { staleRow } from '../stale-row.ts'
import { workedOut } from './work-out.ts'

/** Each is worked out at every merge. */
export const mostScenarios = 12

const measure = z.strictObject({
  id: z.string().min(1).max(200),
  place: z.enum(['submitted', 'leave-out', 'keep'], 'Choose what becomes of the measure.'),
  start: optionalYear('the start'),
})
const phase = z.strictObject({
  hubId: z.string().min(1).max(200),
  phaseId: z.string().min(1).max(200),
  from: optionalYear('the first year'),
})

/**
 * Makes a scenario, or changes one that nobody else has changed since, and works it out beside the newest draft. Who makes it sees no
 * more by it than any member: what comes of it has passed the rules of the merge.
 */
export const keepScenario = action({
  permission: 'scenario:keep',
  input: z.strictObject({
    clusterId: uuid,
    id: uuid.optional(),
    rowVersion: seenVersion.optional(),
    name: text('the name of the scenario', 80),
    lead: orEmpty(z.enum(leadPillars, 'Choose which pillar leads.')),
    delayYears: optionalWhole('The years of waiting', 0, 30),
    measures: z.array(measure).max(2000).default([]),
    phases: z.array(phase).max(500).default([]),
  }),
  scope: (input) => ({ clusterId: input.clusterId }),
  merges: true,
  async run({ tx, grant, now, input: { clusterId, id: named, rowVersion, name, delayYears, ...entered } }) {
    const [cluster, draft] = await Promise.all([findCluster(tx, grant), findDraft(tx, grant)])
    if (!cluster) return no({ kind: 'not-found' })
    if (!draft) return no(wrongState('Nothing was saved: merge first, so that there are plans to change.'))
    const before = named === undefined ? null : await findScenario(tx, grant, named)
    if (named !== undefined && before === null) return no({ kind: 'not-found' })
    const { merged, inputs } = await mergeAccepted(tx, grant, cluster)
    if (sha256(canonicalText(merged.document)) !== draft.digest)
      return no(
        wrongState('Nothing was saved: what is accepted or set has changed since the newest draft. Merge again first.'),
      )
    const changes = enteredChanges({ ...entered, delayYears: delayYears ?? 0 }, workedOut(inputs, null))
    if (!changes.ok) return no({ kind: 'invalid', fields: changes.refusal })
    const scenario = { id: named ?? crypto.randomUUID(), name, changes: changes.value }
    if (await nameIsTaken(tx, grant, scenario))
      return no(invalid('name', 'The cluster has a scenario of that name. Choose another.'))
    if (before === null) {
      if ((await countScenarios(tx, grant)) >= mostScenarios)
        return no(wrongState(`Nothing was saved: a cluster keeps ${mostScenarios} scenarios. Remove one first.`))
      if (!(await insertScenario(tx, grant, scenario, now)))
        return no(invalid('name', 'The cluster has a scenario of that name. Choose another.'))
    } else if (!(await updateScenario(tx, grant, rowVersion ?? 0, scenario))) {
      const stands = await findScenario(tx, grant, scenario.id)
      return no(
        staleRow('this scenario', stands && { name: stands.name, lead: scenarioInWords(stands.changes) }, {
          name,
          lead: scenarioInWords(scenario.changes),
        }),
      )
    }
    await saveOutcome(tx, grant, { of: scenario.id, draftId: draft.id, document: workedOut(inputs, scenario) })
    return ok({
      audit: {
        type: before === null ? 'scenario.made' : 'scenario.changed',
        clusterId,
        subject: { scenario: scenario.id, draft: draft.id },
      },
      made: { id: scenario.id },
      next: `/cluster/${await findSlug(tx, grant)}/scenarios/compare?a=submitted&b=${scenario.id}`,
    })
  },
})
