import { eq, max } from 'drizzle-orm'
import type { GwpSet } from '#lib/domain/factors/factor'
import { nothingKept } from '#lib/domain/goals/outlook'
import type { Earlier } from '#lib/domain/roadmap/bundle'
import type { Tx } from './client.ts'
import { plantScenario } from './plant-scenario.ts'
import { plantSchedule } from './plant-schedule.ts'
import { plantImports } from './plant-imports.ts'
import { plantInfrastructure } from './plant-infrastructure.ts'
import * as schema from './schema/index.ts'
import { plantVerification } from './plant-verification.ts'
import { plantStatements, withheldTotal } from './plant-statements.ts'
import { unguarded } from './testing.ts'

/** What stands in the rows of one company in one cluster: texts that begin with `canary`, figures that nothing else comes to. */
export type Planted = {
  readonly organisationId: string
  readonly clusterId: string
  readonly accountId: string
  /** Stands in every text that is nobody else's to read: `canary-<canary>-…`. */
  readonly canary?: string
  /** Who is engaged to verify the submission: the account of somebody without a role, or nobody's. */
  readonly verifierId?: string
  /** The last digits of every such figure. */
  readonly figure?: string
}

/**
 * One row in every table for a company in a cluster, written past the policies and past the rules: to show who sees it, not to
 * work with it. The draft, the frozen version and what hangs on them belong to the cluster; each company adds its own.
 */
export const plantRows = (ownerUrl: string, planted: Planted): Promise<void> =>
  unguarded(ownerUrl, async (tx) => {
    const { organisationId, clusterId, accountId } = planted
    const place = { organisationId, clusterId }
    const text = (what: string) => `canary-${planted.canary ?? organisationId}-${what}`
    const figure = (lead: number) => `${lead}${planted.figure ?? '000'}`
    const shared = (what: string) => `shared-${planted.canary ?? organisationId}-${what}`
    const now = new Date()
    const id = () => crypto.randomUUID()
    const siteId = id()
    const submissionId = id()
    const number = await nextNumber(tx, clusterId)

    await tx.insert(schema.site).values({
      ...place,
      id: siteId,
      key: text('key'),
      name: 'Works',
      permits: [text('permit')],
      ownerShares: [{ owner: text('owner'), percent: '50' }],
      growthPercent: figure(1),
      source: text('site-source'),
      register: { note: text('register') },
    })
    const line = { ...place, siteId, year: 2021, scope: '1', source: text('source'), note: text('note') } as const
    await tx.insert(schema.inventoryLine).values({ ...line, kind: 'reported', gas: 'CO2e', tonnes: figure(2) })
    const year = { ...place, year: 2021, consolidation: 'equity-share' } as const
    await tx.insert(schema.inventoryYear).values({ ...year, gwp: text('gwp') as GwpSet })
    await plantStatements(tx, { ...place, accountId, siteId }, text, figure)
    await tx.insert(schema.commitment).values({
      ...place,
      title: text('commitment'),
      type: 'absolute',
      scopes: ['1'],
      baseTonnes: figure(3),
      targetYear: 2040,
      status: 'announced',
      source: text('commitment-source'),
    })
    await tx.insert(schema.measure).values({
      ...place,
      siteId,
      title: text('measure'),
      description: text('description'),
      owners: [text('measure-owner')],
      pillar: 'capture',
      level: 'idea',
      start: 2030,
      rampYears: 1,
      tonnesPerYear: figure(4),
      capex: figure(5),
      opexPerYear: figure(6),
      energy: [{ carrier: 'power', mwhPerYear: figure(7) }],
      enablers: [{ kind: 'finance', text: text('enabler') }],
      sources: [text('stream')],
      levelEvidence: [{ level: 'idea', reachedOn: null, note: text('level-note'), evidence: [] }],
    })
    await plantImports(tx, { place, siteId, accountId, text, figure, now })

    const factor = {
      name: text('factor'),
      publisher: text('factor-publisher'),
      dataset: text('dataset'),
      year: 2024,
      region: 'GB',
      validFrom: null,
      validTo: null,
      per: 't',
      basis: null,
      gases: { CO2: figure(13) },
      gwp: null,
      licence: text('licence'),
      source: text('factor-source'),
    }
    await tx.insert(schema.ownFactor).values({ ...place, factor, evidence: text('factor-evidence') })
    const setId = id()
    const { publisher, dataset, licence } = factor
    const edition = { publisher, dataset, licence, year: 2024 }
    await tx.insert(schema.factorSet).values({
      ...place,
      ...edition,
      id: setId,
      fileName: text('set.xlsx'),
      factors: 1,
      loadedBy: accountId,
      loaderName: text('loader'),
      loadedAt: now,
    })
    await tx
      .insert(schema.loadedFactor)
      .values({ clusterId, ownerId: organisationId, setId, id: text('loaded'), place: 1, factor })
    await tx.insert(schema.factorUpload).values({
      ...place,
      id: id(),
      fileName: text('upload.xlsx'),
      factors: text('factors'),
      summary: { refusal: text('refusal') },
      createdBy: accountId,
    })

    await tx.insert(schema.submission).values({
      ...place,
      id: submissionId,
      cycle: 1,
      number,
      document: JSON.stringify({ note: text('submission'), tonnes: figure(8) }),
      digest: '0'.repeat(64),
      submittedBy: accountId,
      submitterName: text('submitter'),
      submittedAt: now,
    })
    const standing = { ...place, submissionId, cycle: 1, number, submittedAt: now }
    await tx.insert(schema.submissionStanding).values({ ...standing, state: 'accepted', decidedAt: now })
    await tx.insert(schema.submissionRemark).values({
      ...place,
      submissionId,
      item: 'submission',
      reason: text('remark'),
      authorName: 'Steward',
      at: now,
    })
    await tx.insert(schema.reading).values({
      ...place,
      submissionId,
      readerId: accountId,
      readerName: text('reader'),
      purpose: 'read',
      at: now,
    })
    const fact = { ...place, submissionId, siteId, year: 2021, scope: '1' } as const
    await tx.insert(schema.emissionFact).values([
      { ...fact, tonnes: figure(9), class: 'confidential' },
      { ...fact, tonnes: '1', class: 'members' },
      { ...fact, tonnes: '2', class: 'public' },
    ])

    await plantVerification(tx, planted, { place, submissionId, siteId, number, now, text })

    const draftId = id()
    await tx.insert(schema.roadmapDraft).values({
      id: draftId,
      clusterId,
      cycle: 1,
      number,
      document: JSON.stringify({ note: shared('draft') }),
      digest: '0'.repeat(64),
      inputs: [],
      conflicts: 1,
      openConflicts: 1,
      blockingConflicts: 1,
      mergedBy: accountId,
      mergerName: 'Lead',
      mergedAt: now,
    })
    const ofDraft = { draftId, clusterId, number }
    await tx.insert(schema.ledgerRelease).values({ ...ofDraft, totals: [withheldTotal(shared('ledger'))], at: now })
    const bases = [
      { year: 2021, scope: '1', figures: { [text('group')]: Number(figure(14)) }, eliminated: {} } as const,
    ]
    const releases = [
      { draft: number, totals: ['tonnes'], inputs: { note: text('release') } },
    ] as unknown as Earlier['releases']
    await tx.insert(schema.ledgerBasis).values({ ...ofDraft, bases })
    await tx.insert(schema.draftRelease).values({ ...ofDraft, releases })
    const conflict = {
      draftId,
      clusterId,
      key: `secret-${organisationId}`,
      confidential: true,
      parties: [organisationId],
    }
    await tx
      .insert(schema.conflictRecord)
      .values({ ...conflict, kind: 'over-abatement', blocking: true, sentence: shared('sentence') })
    await tx.insert(schema.conflictDetail).values({
      ...conflict,
      subject: {},
      factsDigest: '0'.repeat(64),
      figures: [{ label: text('conflict'), year: 2030, value: figure(11), unit: 't' }],
      waysOut: [{ id: 'leave', sentence: text('way-out'), effect: [] }],
    })
    const result = { note: text('member-result'), base: figure(12) }
    await tx.insert(schema.memberResult).values({ draftId, clusterId, organisationId, result })
    const proposalId = id()
    await tx.insert(schema.gapProposal).values({
      id: proposalId,
      clusterId,
      number,
      draftId,
      draftNumber: number,
      rungId: clusterId,
      rungName: shared('rung'),
      year: 2030,
      way: 'even-effort',
      gapTonnes: '1',
      unfilledTonnes: '0',
      proposedBy: accountId,
      proposerName: 'Lead',
      proposedAt: now,
    })
    const part = { tonnes: figure(13), standingTonnes: figure(14), baseTonnes: figure(15), baseYear: 2021 }
    await tx.insert(schema.gapShare).values({ ...place, ...part, proposalId })
    const answered = {
      answer: 'declined',
      answeredBy: accountId,
      answererName: text('answerer'),
      answeredAt: now,
    } as const
    await tx.insert(schema.gapAnswer).values({ ...place, ...answered, proposalId })
    await plantScenario(tx, { clusterId, accountId, draftId }, shared)
    await plantSchedule(tx, { clusterId, accountId, draftId }, text, figure(16))
    await tx.insert(schema.resolution).values({
      clusterId,
      key: `open-${organisationId}`,
      factsDigest: '0'.repeat(64),
      choice: 'accept-gap',
      reason: shared('reason'),
      decidedBy: accountId,
      deciderName: 'Lead',
      decidedAt: now,
    })

    await tx.insert(schema.clusterBenchmark).values({
      clusterId,
      number,
      benchmarkId: 'contraction/1.5c',
      name: 'Absolute contraction',
      reason: shared('benchmark'),
      chosenBy: accountId,
      chooserName: 'Lead',
      chosenAt: now,
    })

    await plantInfrastructure(tx, place, { shared, text, figure })
    await tx.insert(schema.clusterOutlook).values({
      clusterId,
      number,
      content: nothingKept,
      reason: shared('outlook'),
      keptBy: accountId,
      keeperName: 'Lead',
      keptAt: now,
    })

    const versionId = id()
    const digest = `${number}`.padStart(64, '0')
    const frozen = { clusterId, number, digest, publication: 'members' } as const
    await tx.insert(schema.frozenVersion).values({
      ...frozen,
      id: versionId,
      cycle: 1,
      bytes: Buffer.from(JSON.stringify({ note: shared('frozen') })),
      draftId,
      frozenBy: accountId,
      freezerName: 'Lead',
      frozenAt: now,
    })
    await tx.insert(schema.frozenStanding).values({ ...frozen, versionId, state: 'in-signature', deadline: now })
    await tx.insert(schema.stance).values({
      clusterId,
      versionId,
      organisationId,
      organisationName: 'Company',
      digest,
      kind: 'endorse-with-reservation',
      text: shared('reservation'),
      signerId: accountId,
      signerName: 'Signer',
      provedAt: now,
      signedAt: now,
    })
    await tx.insert(schema.comment).values({
      clusterId,
      about: `conflict:secret-${organisationId}`,
      confidential: true,
      parties: [organisationId],
      body: shared('comment'),
      authorId: accountId,
      authorName: 'Author',
      organisationName: 'Company',
    })
    await tx.insert(schema.progressReport).values({
      clusterId,
      versionId,
      year: 2025,
      plannedTonnes: '1',
      reportedTonnes: '2',
      note: shared('progress'),
      reporterName: 'Lead',
      reportedAt: now,
    })
    await tx
      .insert(schema.releasedFigures)
      .values({
        clusterId,
        members: 1,
        submitted: 1,
        stage: 'drafting',
        signed: 0,
        signatories: 1,
        history: [],
        updatedAt: now,
      })
      .onConflictDoNothing()

    await tx.insert(schema.invitation).values({
      tokenHash: text('invitation-token'),
      email: `${text('colleague')}@example.org`,
      organisationId,
      role: 'contributor',
      invitedBy: accountId,
      expiresAt: now,
    })
    await tx.insert(schema.mail).values({
      recipient: `${text('recipient')}@example.org`,
      subject: text('subject'),
      body: text('body'),
    })
    await tx.insert(schema.passwordReset).values({ tokenHash: text('reset-token'), accountId, expiresAt: now })
    await tx.insert(schema.signInAttempt).values({ subjectHash: text('attempt'), at: now })
    await tx
      .insert(schema.idempotency)
      .values({ accountId, key: text('key'), action: 'site.save', result: { message: text('result') }, at: now })
    await tx.insert(schema.auditEntry).values({
      ...place,
      stream: `planted ${organisationId}`,
      seq: number,
      type: 'site.saved',
      actorId: accountId,
      body: text('trail'),
      previousHash: '',
      hash: text('hash'),
      at: now,
    })
  })

async function nextNumber(tx: Tx, clusterId: string): Promise<number> {
  const { roadmapDraft } = schema
  const [row] = await tx
    .select({ last: max(roadmapDraft.number) })
    .from(roadmapDraft)
    .where(eq(roadmapDraft.clusterId, clusterId))
  return (row?.last ?? 0) + 1
}
