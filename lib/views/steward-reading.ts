import { findCluster, listMembers } from '#db/clusters'
import { listRemarks } from '#db/decisions'
import { listHubs } from '#db/hubs'
import { findSubmission, findSubmissionBefore } from '#db/submissions'
import { listOpinions } from '#db/verification'
import { checkSubmission } from '#lib/domain/submission/checks'
import { explanationsIn } from '#lib/domain/submission/drafted'
import { withExplanations } from '#lib/domain/submission/explanations'
import { diffSubmissions } from '#lib/domain/submission/diff-submissions'
import { inCluster } from './in-cluster.ts'
import { isId } from './company-room.ts'
import { noteReading } from './note-reading.ts'
import { shownOpinion } from './shown-opinion.ts'
import { view, type Look } from './view.ts'

type Params = { readonly cluster: string; readonly org: string }

/**
 * A member's newest submission as a steward reads it, beside the one before. The reading is noted in the same transaction as
 * the look, so that nothing confidential is seen without the company knowing by whom.
 */
export const stewardReading = view({
  permission: 'submission:decide',
  scope: (params: Params, actor) => ({ ...inCluster(params, actor), organisationId: params.org }),
  async run({ tx, grant, params, now }: Look<'submission:decide', Params>) {
    const cluster = await findCluster(tx, grant)
    const submission = isId(params.org) ? await findSubmission(tx, grant) : null
    if (!cluster || !submission) return null
    await noteReading(tx, grant, submission, now)
    const before = await findSubmissionBefore(tx, grant, submission.number)
    const member = (await listMembers(tx, grant)).find((each) => each.organisationId === params.org)
    const { text: _, ...sent } = submission
    const hubs = await listHubs(tx, grant)
    return {
      organisationId: grant.organisationId,
      clusterId: grant.clusterId,
      clusterSlug: cluster.slug,
      currency: cluster.currency,
      name: member?.name ?? sent.document.organisation.name,
      submission: sent,
      hubs,
      opinions: (await listOpinions(tx, grant, sent.id)).map(shownOpinion),
      checks: withExplanations(
        checkSubmission(sent.document, {
          baseYear: cluster.baseYear,
          horizonYear: cluster.horizonYear,
          thisYear: sent.submittedAt.getUTCFullYear(),
        }),
        explanationsIn(sent.document),
      ),
      remarks: (await listRemarks(tx, grant, sent.id)).map(({ item, reason }) => ({ item, reason })),
      before: before && {
        number: before.number,
        remarks: (await listRemarks(tx, grant, before.id)).map(({ item, reason }) => ({ item, reason })),
        changes: diffSubmissions(before.document, sent.document, hubs),
      },
    }
  },
})
