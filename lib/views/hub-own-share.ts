import { findCluster } from '#db/clusters'
import { findDraftHeading } from '#db/drafts'
import { findMergeInputs } from '#db/merge-inputs'
import { digestOf } from '#lib/domain/digest'
import { ownShare } from '#lib/domain/economics/sharing/own-share'
import { mergeRoadmap } from '#lib/domain/roadmap/merge'
import { ownBookings } from '#lib/domain/whatif/own-bookings'
import { countedOf } from '#lib/domain/whatif/counted'
import { whatIfRate } from '#lib/domain/whatif/what-if'
import { isId } from './company-room.ts'
import { inCluster } from './in-cluster.ts'
import { ownCompanyIn } from './own-company.ts'
import { view, type Look } from './view.ts'

type Params = { readonly cluster: string; readonly id: string }

/**
 * The part of a hub's cost that the reader's own company would pay, made of its own bookings and of what the newest draft shows every
 * member. For whoever reads as no company, and where the company books nothing, there is none. The merge is worked out again, and
 * only with the very inputs that made the draft.
 */
export const hubOwnShare = view({
  permission: 'cluster:read',
  scope: inCluster,
  merges: true,
  async run({ tx, grant, actor, params }: Look<'cluster:read', Params>) {
    const company = ownCompanyIn(actor, grant.clusterId)
    const [row, draft] = [await findCluster(tx, grant), await findDraftHeading(tx, grant)]
    if (!row || !isId(params.id)) return null
    const none = { state: 'none' as const }
    if (company === null || !draft) return none
    const inputs = await findMergeInputs(tx, grant, row)
    const { document } = mergeRoadmap(inputs.cluster, inputs.submissions, inputs.resolutions)
    if (digestOf(document) !== draft.digest) return { state: 'changed' as const, draft: draft.number }
    const hub = document.hubs?.find(({ id }) => id === params.id)
    const own = ownBookings(countedOf(inputs), params.id, company)
    if (hub === undefined || own === null) return none
    return {
      state: 'told' as const,
      draft: draft.number,
      currency: row.currency,
      rate: whatIfRate,
      share: ownShare(hub, own, document.years, whatIfRate),
    }
  },
})
