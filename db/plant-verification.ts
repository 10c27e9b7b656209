import type { Tx } from './client.ts'
import type { Planted } from './plant-rows.ts'
import * as schema from './schema/index.ts'

type Rows = {
  readonly place: { readonly organisationId: string; readonly clusterId: string }
  readonly submissionId: string
  readonly siteId: string
  readonly number: number
  readonly now: Date
  readonly text: (what: string) => string
}

/** Files of the draft and of what was sent, a verifier's engagement, question, statement and opinion. */
export async function plantVerification(tx: Tx, planted: Planted, rows: Rows): Promise<void> {
  const { place, submissionId, siteId, number, now, text } = rows
  const engagementId = crypto.randomUUID()
  const digestOf = (lead: number) => `${lead}${planted.figure ?? '000'}`.padStart(64, '0')
  const [drafted, sent, stated] = [digestOf(21), digestOf(22), digestOf(23)]
  const file = { ...place, type: 'text', bytes: 1, addedBy: planted.accountId, addedAt: now } as const
  await tx.insert(schema.evidenceFile).values([drafted, sent, stated].map((digest) => ({ ...file, digest })))
  const added = { addedBy: planted.accountId, adderName: text('adder'), addedAt: now }
  const line = { siteId, year: 2021, lineId: crypto.randomUUID() }
  await tx.insert(schema.evidence).values({ ...place, ...line, ...added, digest: drafted, name: text('evidence') })
  await tx
    .insert(schema.submissionEvidence)
    .values({ ...place, submissionId, digest: sent, name: text('sent-evidence') })
  await tx.insert(schema.engagement).values({
    ...place,
    id: engagementId,
    submissionId,
    number,
    organisationName: text('organisation'),
    clusterName: 'Cluster',
    currency: 'GBP',
    invitedBy: planted.accountId,
    inviterName: text('inviter'),
    invitedAt: now,
    accountId: planted.verifierId ?? crypto.randomUUID(),
    verifierName: text('verifier'),
    begunAt: now,
  })
  const said = { ...place, engagementId, at: now }
  await tx.insert(schema.verificationMessage).values({
    ...said,
    side: 'company',
    body: text('answer'),
    authorId: planted.accountId,
    authorName: 'Author',
  })
  await tx.insert(schema.verificationStatement).values({ ...said, digest: stated, name: text('statement') })
  await tx.insert(schema.opinion).values({
    ...place,
    engagementId,
    submissionId,
    submissionDigest: '0'.repeat(64),
    document: JSON.stringify({ text: text('opinion') }),
    digest: digestOf(24),
    statementDigest: stated,
    verifierId: planted.verifierId ?? crypto.randomUUID(),
    provedAt: now,
    recordedAt: now,
  })
}
