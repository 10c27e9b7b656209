import type { Tx } from '#db/client'
import { findDraft } from '#db/drafts'
import { findFrozenBytes, listFrozenVersions, readFrozen } from '#db/frozen'
import type { Grant } from '#lib/domain/access/grant'
import type { Digest } from '#lib/domain/digest'
import type { RoadmapDocument } from '#lib/domain/roadmap/document'

/** Which roadmap a page of goals reads: the newest draft, or a frozen version. */
export type GoalsSource = {
  readonly kind: 'draft' | 'version'
  readonly number: number
  readonly at: Date
  readonly document: RoadmapDocument
  /** The draft it is, null for a version. */
  readonly draftId: string | null
  /** Of the signed bytes; null for a draft, which nobody signs. */
  readonly digest: Digest | null
}

/** The newest draft, or the frozen version asked for; null where there is none. */
export async function findGoalsSource(
  tx: Tx,
  grant: Pick<Grant, 'clusterId'>,
  version: number | undefined,
): Promise<{ readonly source: GoalsSource | null; readonly versions: readonly number[] }> {
  const standings = await listFrozenVersions(tx, grant)
  const versions = standings.map(({ number }) => number)
  if (version === undefined) {
    const draft = await findDraft(tx, grant)
    if (!draft) return { source: null, versions }
    const { number, mergedAt: at, document, id } = draft
    return { source: { kind: 'draft', number, at, document, draftId: id, digest: null }, versions }
  }
  const standing = standings.find(({ number }) => number === version)
  const bytes = standing ? await findFrozenBytes(tx, grant, standing.versionId) : null
  if (!standing || !bytes) return { source: null, versions }
  const { roadmap: document } = readFrozen(bytes)
  const { frozenAt: at, digest } = standing
  return { source: { kind: 'version', number: version, at, document, draftId: null, digest }, versions }
}
