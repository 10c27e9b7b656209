import { and, asc, desc, eq, gt, sql, type SQL } from 'drizzle-orm'
import { isBiogenic } from '#lib/domain/inventory/figures'
import type { Grant } from '#lib/domain/access/grant'
import type { SubmissionDocument } from '#lib/domain/submission/document'
import { columnOf } from './array-text.ts'
import type { Tx } from './client.ts'
import { emissionFact, reading, submissionRemark, submissionStanding } from './schema/index.ts'
import { supersede, type ReadingSubmissions, type SubmissionHeading } from './submissions.ts'

export type RemarkRow = typeof submissionRemark.$inferSelect
export type ReadingRow = typeof reading.$inferSelect
type Deciding = Grant<'submission:decide'>

/** Drawing a page again within this time is the same reading. */
const oneReadingMinutes = 15

/** Notes that a steward or a verifier reads a company's submission. False where the same reading was noted already. */
export async function insertReading(
  tx: Tx,
  grant: Deciding | Grant<'engagement:read'>,
  submissionId: string,
  purpose: ReadingRow['purpose'],
  now: Date,
): Promise<boolean> {
  if (await isNoted(tx, grant, purpose, now, eq(reading.submissionId, submissionId))) return false
  await tx.insert(reading).values({
    organisationId: grant.organisationId,
    clusterId: grant.clusterId,
    submissionId,
    readerId: grant.accountId,
    readerName: grant.name,
    purpose,
    at: now,
  })
  return true
}

async function isNoted(
  tx: Tx,
  grant: Pick<Grant, 'accountId'>,
  purpose: ReadingRow['purpose'],
  now: Date,
  of: SQL,
): Promise<boolean> {
  const since = new Date(now.getTime() - oneReadingMinutes * 60_000)
  const [earlier] = await tx
    .select({ id: reading.id })
    .from(reading)
    .where(and(of, eq(reading.readerId, grant.accountId), eq(reading.purpose, purpose), gt(reading.at, since)))
    .limit(1)
  return earlier !== undefined
}

/** Who read the company's submissions, newest first. */
export function listReadings(tx: Tx, grant: Grant<'company:read'>, limit: number): Promise<ReadingRow[]> {
  return tx
    .select()
    .from(reading)
    .where(and(eq(reading.organisationId, grant.organisationId), eq(reading.clusterId, grant.clusterId)))
    .orderBy(desc(reading.at))
    .limit(limit)
}

/** What stewards wrote to the items of a submission, in the order in which they wrote it. */
export function listRemarks(tx: Tx, grant: ReadingSubmissions, submissionId: string): Promise<RemarkRow[]> {
  return tx
    .select()
    .from(submissionRemark)
    .where(
      and(
        eq(submissionRemark.organisationId, grant.organisationId),
        eq(submissionRemark.clusterId, grant.clusterId),
        eq(submissionRemark.submissionId, submissionId),
      ),
    )
    .orderBy(asc(submissionRemark.at), asc(submissionRemark.item))
}

export type Remark = { readonly item: string; readonly reason: string }

export async function insertRemarks(
  tx: Tx,
  grant: Deciding,
  submissionId: string,
  remarks: readonly Remark[],
  now: Date,
): Promise<void> {
  if (remarks.length === 0) return
  await tx.insert(submissionRemark).values(
    remarks.map(({ item, reason }) => ({
      organisationId: grant.organisationId,
      clusterId: grant.clusterId,
      submissionId,
      item,
      reason,
      authorName: grant.name,
      at: now,
    })),
  )
}

/** Settles a submission that waits. False where it waits no longer: somebody decided, or the company sent a newer one. */
export async function decideSubmission(
  tx: Tx,
  grant: Deciding,
  of: Pick<SubmissionHeading, 'id' | 'cycle'>,
  state: 'returned' | 'accepted',
  now: Date,
): Promise<boolean> {
  if (state === 'accepted') await supersede(tx, grant, of.cycle, 'accepted')
  const rows = await tx
    .update(submissionStanding)
    .set({ state, decidedAt: now, deciderName: grant.name })
    .where(
      and(
        eq(submissionStanding.submissionId, of.id),
        eq(submissionStanding.organisationId, grant.organisationId),
        eq(submissionStanding.clusterId, grant.clusterId),
        eq(submissionStanding.state, 'submitted'),
      ),
    )
    .returning({ id: submissionStanding.submissionId })
  return rows.length > 0
}

/**
 * Puts an accepted document's figures in the place of the company's earlier facts. Gases of one class add up; biogenic CO2 is
 * a memo outside the totals (METHODS 1.4).
 */
export async function replaceFacts(
  tx: Tx,
  grant: Deciding,
  submissionId: string,
  document: SubmissionDocument,
): Promise<void> {
  await tx
    .delete(emissionFact)
    .where(and(eq(emissionFact.clusterId, grant.clusterId), eq(emissionFact.organisationId, grant.organisationId)))
  const figures = document.emissions.filter((figure) => !isBiogenic(figure.gas))
  await tx.execute(sql`
    insert into emission_fact (cluster_id, organisation_id, submission_id, site_id, year, scope, tonnes, class)
    select ${grant.clusterId}::uuid, ${grant.organisationId}::uuid, ${submissionId}::uuid, site_id, year, scope, sum(tonnes), class
    from unnest(${columnOf(figures.map((figure) => figure.siteId))}::uuid[],
      ${columnOf(figures.map((figure) => figure.year))}::integer[],
      ${columnOf(figures.map((figure) => figure.scope))}::text[],
      ${columnOf(figures.map((figure) => figure.tonnes))}::numeric[],
      ${columnOf(figures.map((figure) => figure.class))}::text[]) as given (site_id, year, scope, tonnes, class)
    group by site_id, year, scope, class`)
}

/** Notes that every accepted submission of a cycle left the house in one file. */
export const recordExports = (tx: Tx, grant: Grant<'bundle:export'>, cycle: number, now: Date): Promise<void> =>
  recordAll(tx, grant, cycle, 'export', now)

/** Notes that a steward reads the cluster's ledger, and in it every accepted submission. False where it was noted already. */
export async function recordLedgerReading(
  tx: Tx,
  grant: Grant<'ledger:read'>,
  cycle: number,
  now: Date,
): Promise<boolean> {
  if (await isNoted(tx, grant, 'ledger', now, eq(reading.clusterId, grant.clusterId))) return false
  await recordAll(tx, grant, cycle, 'ledger', now)
  return true
}

async function recordAll(
  tx: Tx,
  grant: Grant<'bundle:export' | 'ledger:read'>,
  cycle: number,
  purpose: ReadingRow['purpose'],
  now: Date,
): Promise<void> {
  const standings = await tx
    .select({ id: submissionStanding.submissionId, organisationId: submissionStanding.organisationId })
    .from(submissionStanding)
    .where(
      and(
        eq(submissionStanding.clusterId, grant.clusterId),
        eq(submissionStanding.cycle, cycle),
        eq(submissionStanding.state, 'accepted'),
      ),
    )
  if (standings.length === 0) return
  await tx.insert(reading).values(
    standings.map((standing) => ({
      organisationId: standing.organisationId,
      clusterId: grant.clusterId,
      submissionId: standing.id,
      readerId: grant.accountId,
      readerName: grant.name,
      purpose,
      at: now,
    })),
  )
}
