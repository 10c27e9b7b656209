import { countClusterAudit, listClusterAudit, type AuditRow } from '#db/audit'
import { listKnown } from '#db/conflicts'
import type { Tx } from '#db/client'
import { findDraftDocument, findNewestDraftHeading, listDecisions } from '#db/drafts'
import type { Grant } from '#lib/domain/access/grant'
import { decisionInWords, type DecisionWords } from '#lib/domain/roadmap/decision-words'
import { inCluster } from './in-cluster.ts'
import { view, type Look } from './view.ts'

export const auditPageSize = 50

/** The cluster's trail, newest first, as far as this reader may see it. */
export const clusterAudit = view({
  permission: 'cluster:read',
  scope: inCluster,
  async run({ tx, grant, params }: Look<'cluster:read', { readonly cluster: string; readonly page: number }>) {
    const [rows, total] = await Promise.all([
      listClusterAudit(tx, grant, { limit: auditPageSize, offset: (params.page - 1) * auditPageSize }),
      countClusterAudit(tx, grant),
    ])
    const decisions = await decisionsIn(
      tx,
      grant,
      rows.map(({ entry }) => entry),
    )
    return {
      page: params.page,
      total,
      entries: rows.map(({ entry, actorName }) => ({
        seq: entry.seq,
        type: entry.type,
        at: entry.at,
        /** Null where the entry tells of no decision, or of one that is kept from this reader. */
        decision: decisions.get(entry.seq) ?? null,
        /** Null where the person is of another company: then the trail says that somebody did it, not who. */
        actorName,
        hash: entry.hash,
      })),
    }
  },
})

type Told = { readonly draft: string } & (
  | { readonly key: string; readonly choice: string; readonly decision?: never }
  | { readonly decision: string }
)

/**
 * The decisions that entries tell of, in the names of the newest draft, which every member reads. An entry has ids alone and reaches
 * every member: which conflict it is about is told to those whom its record reaches. Of a conflict that is kept, the entry names the
 * decision, which the cluster's office reads.
 */
async function decisionsIn(
  tx: Tx,
  grant: Grant<'cluster:read'>,
  entries: readonly AuditRow[],
): Promise<ReadonlyMap<number, DecisionWords>> {
  const told = entries
    .filter(({ type }) => type === 'conflict.settled')
    .map(({ seq, body }) => ({ seq, ...(JSON.parse(body) as { readonly subject: Told }).subject }))
  if (told.length === 0) return new Map()
  const kept = await listDecisions(
    tx,
    grant,
    told.flatMap(({ decision }) => decision ?? []),
  )
  const decisions = new Map(kept.map((decision) => [decision.id, decision]))
  const settled = told.flatMap((one) => {
    const of = one.decision === undefined ? one : decisions.get(one.decision)
    return of === undefined ? [] : [{ seq: one.seq, draftId: one.draft, key: of.key, choice: of.choice }]
  })
  const [known, draft] = await Promise.all([listKnown(tx, grant, settled), findNewestDraftHeading(tx, grant)])
  if (!draft) return new Map()
  const document = await findDraftDocument(tx, grant, draft)
  const mayKnow = new Set(known.map(({ draftId, key }) => `${draftId} ${key}`))
  return new Map(
    settled
      .filter(({ draftId, key }) => mayKnow.has(`${draftId} ${key}`))
      .map((decision) => [decision.seq, decisionInWords(document, decision)]),
  )
}
