import { findCluster, listMembers } from '#db/clusters'
import { findProposal, listParts } from '#db/proposals'
import { isId } from './company-room.ts'
import { inCluster } from './in-cluster.ts'
import { view, type Look } from './view.ts'

type Params = { readonly cluster: string; readonly id: string }

/** A proposal with every member's part: for stewards, who may read what each has committed to. */
export const gapProposal = view({
  permission: 'submission:decide',
  scope: inCluster,
  async run({ tx, grant, params }: Look<'submission:decide', Params>) {
    const cluster = await findCluster(tx, grant)
    const proposal = isId(params.id) ? await findProposal(tx, grant, params.id) : null
    if (!cluster || !proposal) return null
    const names = new Map((await listMembers(tx, grant)).map((each) => [each.organisationId, each.name]))
    const parts = await listParts(tx, grant, proposal.id)
    return {
      slug: cluster.slug,
      proposal,
      parts: parts
        .map((part) => ({ ...part, name: names.get(part.organisationId) ?? 'A company that left' }))
        .toSorted((a, b) => Number(b.tonnes) - Number(a.tonnes)),
    }
  },
})
