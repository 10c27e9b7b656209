import { listOpinions, type OpinionRow } from '#db/verification'
import { isId } from './company-room.ts'
import { inCluster } from './in-cluster.ts'
import { inCompanyRoom, type CompanyPlace } from './in-company.ts'
import { inEngagement } from './in-engagement.ts'
import { view, type Look } from './view.ts'

/** The canonical bytes of an opinion, whose SHA-256 is the digest in its address. */
const bytesOf = (opinions: readonly OpinionRow[], digest: string) => {
  const found = opinions.find((opinion) => opinion.digest === digest)
  return found
    ? { bytes: new TextEncoder().encode(found.text), digest, name: `opinion-${digest.slice(0, 8)}.json` }
    : null
}

export const companyOpinionFile = view({
  permission: 'company:read',
  scope: inCompanyRoom,
  run: async ({ tx, grant, params }: Look<'company:read', CompanyPlace & { readonly digest: string }>) =>
    bytesOf(await listOpinions(tx, grant), params.digest),
})

type OfMember = { readonly cluster: string; readonly org: string; readonly digest: string }

export const stewardOpinionFile = view({
  permission: 'submission:decide',
  scope: (params: OfMember, actor) => ({ ...inCluster(params, actor), organisationId: params.org }),
  run: async ({ tx, grant, params }: Look<'submission:decide', OfMember>) =>
    isId(params.org) ? bytesOf(await listOpinions(tx, grant), params.digest) : null,
})

export const verifierOpinionFile = view({
  permission: 'engagement:read',
  scope: inEngagement,
  run: async ({ tx, grant, params }: Look<'engagement:read', { readonly id: string; readonly digest: string }>) =>
    bytesOf(await listOpinions(tx, grant, grant.submissionId), params.digest),
})
