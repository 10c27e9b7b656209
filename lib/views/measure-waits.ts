import { listDraftWaits } from '#db/draft-waits'
import { findDraftDocument, findDraftHeading } from '#db/drafts'
import { latestOf } from '#lib/domain/latest-of'
import { waitsSeen } from '#lib/domain/roadmap/waits-seen'
import { inCluster } from './in-cluster.ts'
import { ownCompanyIn } from './own-company.ts'
import { see, seeOwn, view, type Look } from './view.ts'

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

type Waits = ReturnType<typeof waitsSeen>

const known = latestOf<Waits>(200)

/** What was read before for members of this company: it follows from the draft, which never changes, and from who reads alone. */
export async function readOnce(draftId: string, reader: string | null, read: () => Promise<Waits>): Promise<Waits> {
  const key = `${draftId} ${reader}`
  return known.get(key) ?? known.keep(key, await read())
}

/** For the page of a draft, which its own view has just let this person see: opens no transaction for what is known. */
export async function seeMeasureWaits(
  cluster: string,
  clusterId: string,
  draft: { readonly id: string; readonly number: number },
): Promise<Waits> {
  const reader = await seeOwn((actor) => ownCompanyIn(actor, clusterId))
  return readOnce(draft.id, reader, () => see(measureWaits, { cluster, draft: draft.number }))
}
