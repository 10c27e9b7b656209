import { findCluster } from '#db/clusters'
import { findNewestDraftHeading } from '#db/drafts'
import { findFrozenBytes, listFrozenVersions, readFrozen, type FrozenHeading } from '#db/frozen'
import { listStances } from '#db/stances'
import type { Tx } from '#db/client'
import type { Actor } from '#lib/domain/access/actor'
import { holds, type Grant } from '#lib/domain/access/grant'
import { signOffBoard, type Board } from '#lib/domain/signoff/board'
import { inCluster } from './in-cluster.ts'
import { view, type Look } from './view.ts'

export type SignOffParams = { readonly cluster: string; readonly version?: number | undefined }

/** A frozen version as it was signed, the board of stances, and what this person may do about it. */
export const signOffPage = view({
  permission: 'cluster:read',
  scope: inCluster,
  async run({ tx, grant, actor, params, now }: Look<'cluster:read', SignOffParams>) {
    const [cluster, versions, draft] = await Promise.all([
      findCluster(tx, grant),
      listFrozenVersions(tx, grant),
      findNewestDraftHeading(tx, grant),
    ])
    if (!cluster) return null
    const chosen =
      params.version === undefined ? versions[0] : versions.find((version) => version.number === params.version)
    if (params.version !== undefined && !chosen) return null
    return {
      clusterId: cluster.id,
      clusterName: cluster.name,
      slug: cluster.slug,
      signBy: cluster.signBy,
      freezing: {
        may: holds(actor, 'roadmap:freeze', grant),
        draft: draft ? { id: draft.id, number: draft.number, mergedAt: draft.mergedAt } : null,
        /** The newest version was frozen from this very draft. */
        done: draft !== null && versions[0]?.draftId === draft.id,
        blocking: draft?.blockingConflicts ?? 0,
        /** Stances that a new version would make void. */
        open:
          versions.find((version) => version.state === 'in-signature' || version.state === 'agreed')?.number ?? null,
        suggestedDeadline: cluster.signBy && cluster.signBy > now ? cluster.signBy.toISOString().slice(0, 10) : '',
      },
      versions: versions.map((version) => ({
        number: version.number,
        state: version.state,
        digest: version.digest,
        frozenAt: version.frozenAt,
        freezerName: version.freezerName,
        published: version.publishedAt !== null,
        replacedAt: version.replacedAt,
        replacedByNumber: versions.find((other) => other.versionId === version.replacedBy)?.number ?? null,
      })),
      version: chosen ? await readVersion(tx, grant, actor, chosen, now) : null,
    }
  },
})

async function readVersion(tx: Tx, grant: Grant<'cluster:read'>, actor: Actor, version: FrozenHeading, now: Date) {
  const [bytes, stances] = await Promise.all([
    findFrozenBytes(tx, grant, version.versionId),
    listStances(tx, grant, version.versionId),
  ])
  if (!bytes) throw new Error('A standing without its frozen version')
  const document = readFrozen(bytes)
  const board: Board = signOffBoard(document.signOff, stances)
  const open = (version.state === 'in-signature' || version.state === 'agreed') && version.deadline > now
  return {
    ...version,
    document,
    size: bytes.length,
    open,
    board,
    /** The companies this person can sign for, with the stance each has taken. */
    mine: board.rows.filter((row) =>
      holds(actor, 'roadmap:sign', { clusterId: grant.clusterId, organisationId: row.organisationId }),
    ),
    mayApprove: version.state === 'agreed' && holds(actor, 'roadmap:approve', grant),
    mayPublish:
      version.state === 'adopted' &&
      version.publication === 'public' &&
      version.publishedAt === null &&
      holds(actor, 'roadmap:publish', grant),
  }
}
