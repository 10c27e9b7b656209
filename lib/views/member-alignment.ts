import { findCluster, listMembers } from '#db/clusters'
import { listOwnParts } from '#db/proposals'
import { findSubmission } from '#db/submissions'
import { findAlignmentCard } from './alignment-card.ts'
import { isId } from './company-room.ts'
import { inCluster } from './in-cluster.ts'
import { noteReading } from './note-reading.ts'
import { view, type Look } from './view.ts'

type Params = { readonly cluster: string; readonly org: string }

/** A member's alignment card as a steward reads it. The reading is noted like that of its submission. */
export const memberAlignment = view({
  permission: 'submission:decide',
  scope: (params: Params, actor) => ({ ...inCluster(params, actor), organisationId: params.org }),
  async run({ tx, grant, params, now }: Look<'submission:decide', Params>) {
    const cluster = await findCluster(tx, grant)
    if (!cluster || !isId(params.org)) return null
    const member = (await listMembers(tx, grant)).find((each) => each.organisationId === params.org)
    if (!member) return null
    const submission = await findSubmission(tx, grant)
    if (submission) await noteReading(tx, grant, submission, now)
    return {
      organisationId: member.organisationId,
      name: member.name,
      clusterSlug: cluster.slug,
      clusterName: cluster.name,
      hasSubmission: submission !== null,
      card: await findAlignmentCard(tx, grant, member.name),
      parts: await listOwnParts(tx, grant),
    }
  },
})
