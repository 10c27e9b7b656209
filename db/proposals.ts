import { and, asc, desc, eq, max, sql } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { PartAnswer } from '#lib/domain/goals/proposal-words'
import type { GapShare, GapSplit, SplitWay } from '#lib/domain/goals/split-gap'
import type { Tx } from './client.ts'
import { gapAnswer, gapProposal, gapShare } from './schema/index.ts'

type InCluster = Pick<Grant, 'clusterId'>
export type ProposalRow = typeof gapProposal.$inferSelect

export type NewProposal = GapSplit & {
  readonly draftId: string
  readonly draftNumber: number
  readonly rungId: string
  readonly rungName: string
  readonly year: number
  readonly way: SplitWay
}

/** Keeps a proposal with each member's part. One at a time, so that numbers follow each other. */
export async function insertProposal(
  tx: Tx,
  grant: Grant<'gap:propose'>,
  { shares, ...made }: NewProposal,
  now: Date,
): Promise<{ readonly id: string; readonly number: number }> {
  const { clusterId } = grant
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`proposal ${clusterId}`}, 0))`)
  const [last] = await tx
    .select({ number: max(gapProposal.number) })
    .from(gapProposal)
    .where(eq(gapProposal.clusterId, clusterId))
  const id = crypto.randomUUID()
  const number = (last?.number ?? 0) + 1
  await tx.insert(gapProposal).values({
    ...made,
    id,
    clusterId,
    number,
    proposedBy: grant.accountId,
    proposerName: grant.name,
    proposedAt: now,
  })
  if (shares.length > 0)
    await tx.insert(gapShare).values(shares.map((share) => ({ ...share, proposalId: id, clusterId })))
  return { id, number }
}

/** Proposals of the cluster, newest first, without anybody's part. */
export function listProposals(tx: Tx, grant: InCluster, limit = 20): Promise<ProposalRow[]> {
  return tx
    .select()
    .from(gapProposal)
    .where(eq(gapProposal.clusterId, grant.clusterId))
    .orderBy(desc(gapProposal.number))
    .limit(limit)
}

export async function findProposal(tx: Tx, grant: InCluster, id: string): Promise<ProposalRow | null> {
  const [row] = await tx
    .select()
    .from(gapProposal)
    .where(and(eq(gapProposal.clusterId, grant.clusterId), eq(gapProposal.id, id)))
  return row ?? null
}

export type OwnPart = { readonly proposal: ProposalRow; readonly share: GapShare }

const ofCompany = (grant: Grant<'company:read' | 'company:edit' | 'submission:decide'>) =>
  and(eq(gapShare.clusterId, grant.clusterId), eq(gapShare.organisationId, grant.organisationId))

/** A company's own parts, newest proposal first. */
export function listOwnParts(
  tx: Tx,
  grant: Grant<'company:read' | 'company:edit' | 'submission:decide'>,
): Promise<OwnPart[]> {
  return tx
    .select({ proposal: gapProposal, share: gapShare })
    .from(gapShare)
    .innerJoin(gapProposal, eq(gapProposal.id, gapShare.proposalId))
    .where(ofCompany(grant))
    .orderBy(desc(gapProposal.number))
    .limit(10)
}

export async function findOwnPart(tx: Tx, grant: Grant<'company:edit'>, proposalId: string): Promise<OwnPart | null> {
  const [row] = await tx
    .select({ proposal: gapProposal, share: gapShare })
    .from(gapShare)
    .innerJoin(gapProposal, eq(gapProposal.id, gapShare.proposalId))
    .where(and(ofCompany(grant), eq(gapShare.proposalId, proposalId)))
  return row ?? null
}

/** Every member's part, for a steward. */
export function listParts(tx: Tx, grant: Grant<'submission:decide'>, proposalId: string): Promise<GapShare[]> {
  return tx
    .select()
    .from(gapShare)
    .where(and(eq(gapShare.clusterId, grant.clusterId), eq(gapShare.proposalId, proposalId)))
    .orderBy(asc(gapShare.organisationId))
}

/** Keeps what a company says to its part. False where it said the same before. */
export async function insertAnswer(
  tx: Tx,
  grant: Grant<'company:edit'>,
  said: { readonly proposalId: string; readonly answer: PartAnswer },
  now: Date,
): Promise<boolean> {
  const { clusterId, organisationId, accountId, name } = grant
  const rows = await tx
    .insert(gapAnswer)
    .values({ ...said, clusterId, organisationId, answeredBy: accountId, answererName: name, answeredAt: now })
    .onConflictDoNothing()
    .returning({ answer: gapAnswer.answer })
  return rows.length === 1
}

export type AnswerRow = Pick<typeof gapAnswer.$inferSelect, 'proposalId' | 'organisationId' | 'answer' | 'answeredAt'>

/** The last thing each member said to its part, as far as the reader may see it: leads and stewards all, a company its own. */
export function listAnswers(tx: Tx, grant: InCluster): Promise<AnswerRow[]> {
  return tx
    .selectDistinctOn([gapAnswer.proposalId, gapAnswer.organisationId], {
      proposalId: gapAnswer.proposalId,
      organisationId: gapAnswer.organisationId,
      answer: gapAnswer.answer,
      answeredAt: gapAnswer.answeredAt,
    })
    .from(gapAnswer)
    .where(eq(gapAnswer.clusterId, grant.clusterId))
    .orderBy(gapAnswer.proposalId, gapAnswer.organisationId, desc(gapAnswer.answeredAt))
}
