import { listDraftWaits } from '#db/draft-waits'
import { findDraftDocument, findDraftHeading } from '#db/drafts'
import { waitsSeen } from '#lib/domain/roadmap/waits-seen'
import { inCluster } from './in-cluster.ts'
import { ownCompanyIn } from './own-company.ts'
import { view, type Look } from './view.ts'

type Params = { readonly cluster: string; readonly draft?: number | undefined }

/**
 * What the measures of a draft wait for, by measure: all of the reader's own company, of others what they share. Nobody sees more
 * here for being a steward, as with figures that are opened.
 */
export const measureWaits = view({
  permission: 'cluster:read',
  scope: inCluster,
  merges: true,
  async run({ tx, grant, actor, params }: Look<'cluster:read', Params>) {
    const draft = await findDraftHeading(tx, grant, params.draft)
    if (!draft) return null
    const submitted = await listDraftWaits(tx, grant, draft)
    return waitsSeen(await findDraftDocument(tx, grant, draft), submitted, ownCompanyIn(actor, grant.clusterId))
  },
})
