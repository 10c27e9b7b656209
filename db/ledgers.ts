import { desc, eq } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import { nothingReleased, type LedgerRelease } from '#lib/domain/roadmap/ledger-release'
import type { SplitRelease } from '#lib/domain/roadmap/split-release'
import type { Tx } from './client.ts'
import { ledgerBasis, ledgerRelease } from './schema/index.ts'

type InCluster = Pick<Grant, 'clusterId'>

/** What every member may see of the ledgers since the newest merge; null before the first. */
export async function findReleasedTotals(tx: Tx, grant: InCluster) {
  const [row] = await tx
    .select({ totals: ledgerRelease.totals, number: ledgerRelease.number, at: ledgerRelease.at })
    .from(ledgerRelease)
    .where(eq(ledgerRelease.clusterId, grant.clusterId))
    .orderBy(desc(ledgerRelease.number))
    .limit(1)
  return row ?? null
}

/** What changed by cause as the newest merge released it, with what it rests on for whoever merges or stewards. Null before one. */
export async function findSplitRelease(tx: Tx, grant: InCluster): Promise<SplitRelease | null> {
  const [row] = await tx
    .select({ split: ledgerRelease.split, basis: ledgerBasis.split })
    .from(ledgerRelease)
    .leftJoin(ledgerBasis, eq(ledgerBasis.draftId, ledgerRelease.draftId))
    .where(eq(ledgerRelease.clusterId, grant.clusterId))
    .orderBy(desc(ledgerRelease.number))
    .limit(1)
  return row === undefined || row.split === null ? null : { split: row.split, basis: row.basis }
}

/** The newest release with what it rests on. The second is empty outside a merge and for anybody who is not a steward. */
export async function findLedgerRelease(tx: Tx, grant: InCluster): Promise<LedgerRelease> {
  const released = await findReleasedTotals(tx, grant)
  const [basis] = await tx
    .select({ bases: ledgerBasis.bases })
    .from(ledgerBasis)
    .where(eq(ledgerBasis.clusterId, grant.clusterId))
    .orderBy(desc(ledgerBasis.number))
    .limit(1)
  return { totals: released?.totals ?? nothingReleased.totals, bases: basis?.bases ?? nothingReleased.bases }
}

/** Keeps what one merge releases of the ledgers, under the draft it made. */
export async function insertLedgerRelease(
  tx: Tx,
  grant: Grant<'roadmap:merge' | 'conflict:settle'>,
  draft: { readonly id: string; readonly number: number },
  { totals, bases, split }: LedgerRelease & { readonly split: SplitRelease },
  now: Date,
): Promise<void> {
  const of = { draftId: draft.id, clusterId: grant.clusterId, number: draft.number }
  await tx.insert(ledgerRelease).values({ ...of, totals, split: split.split, at: now })
  await tx.insert(ledgerBasis).values({ ...of, bases, split: split.basis })
}
