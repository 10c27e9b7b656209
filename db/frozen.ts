import { and, desc, eq, getTableColumns, inArray } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { FrozenDocument } from '#lib/domain/signoff/frozen'
import type { Tx } from './client.ts'
import { cluster, frozenStanding, frozenVersion } from './schema/index.ts'
import type { FrozenStandingRow } from './standings.ts'

type InCluster = Pick<Grant, 'clusterId'>
type Leading = Grant<'roadmap:freeze' | 'roadmap:approve' | 'roadmap:publish'>

export type NewFrozenVersion = {
  readonly cycle: number
  readonly draftId: string
  readonly document: FrozenDocument
  readonly bytes: Uint8Array
  readonly digest: string
}

/** Keeps the signed object and opens it for signature. The cluster's row must be locked, so that numbers follow each other. */
export async function insertFrozenVersion(
  tx: Tx,
  grant: Grant<'roadmap:freeze'>,
  made: NewFrozenVersion,
  now: Date,
): Promise<string> {
  const id = crypto.randomUUID()
  const { version, signOff } = made.document
  const shared = {
    clusterId: grant.clusterId,
    number: version,
    digest: made.digest,
    publication: signOff.publication,
  }
  await tx.insert(frozenVersion).values({
    ...shared,
    id,
    cycle: made.cycle,
    bytes: made.bytes,
    draftId: made.draftId,
    frozenBy: grant.accountId,
    freezerName: grant.name,
    frozenAt: now,
  })
  await tx.insert(frozenStanding).values({
    ...shared,
    versionId: id,
    state: 'in-signature',
    deadline: new Date(signOff.deadline),
  })
  return id
}

/** Holds the row of a version for the rest of the transaction: stances, approval and replacement come one after the other. */
export async function lockStanding(tx: Tx, grant: InCluster, versionId: string): Promise<FrozenStandingRow | null> {
  const [row] = await tx
    .select()
    .from(frozenStanding)
    .where(and(eq(frozenStanding.clusterId, grant.clusterId), eq(frozenStanding.versionId, versionId)))
    .for('update')
  return row ?? null
}

/** The versions that a newer one would replace, held for the rest of the transaction. */
export function lockOpenStandings(tx: Tx, grant: Leading): Promise<FrozenStandingRow[]> {
  return tx
    .select()
    .from(frozenStanding)
    .where(
      and(eq(frozenStanding.clusterId, grant.clusterId), inArray(frozenStanding.state, ['in-signature', 'agreed'])),
    )
    .orderBy(desc(frozenStanding.number))
    .for('update')
}

export async function markReplaced(
  tx: Tx,
  grant: Leading,
  versionIds: readonly string[],
  replacedBy: string,
  now: Date,
): Promise<void> {
  if (versionIds.length === 0) return
  await tx
    .update(frozenStanding)
    .set({ state: 'replaced', replacedBy, replacedAt: now })
    .where(and(eq(frozenStanding.clusterId, grant.clusterId), inArray(frozenStanding.versionId, [...versionIds])))
}

/** Writes down that the rule is met. Answers false when it was written before. */
export async function markAgreed(tx: Tx, grant: Grant<'roadmap:sign'>, versionId: string, now: Date): Promise<boolean> {
  const agreed = await tx
    .update(frozenStanding)
    .set({ state: 'agreed', agreedAt: now })
    .where(
      and(
        eq(frozenStanding.clusterId, grant.clusterId),
        eq(frozenStanding.versionId, versionId),
        eq(frozenStanding.state, 'in-signature'),
      ),
    )
    .returning({ id: frozenStanding.versionId })
  return agreed.length > 0
}

/** Adopts a version and retires the one adopted before it. */
export async function markAdopted(
  tx: Tx,
  grant: Grant<'roadmap:approve'>,
  versionId: string,
  now: Date,
): Promise<void> {
  await tx
    .update(frozenStanding)
    .set({ state: 'replaced', replacedBy: versionId, replacedAt: now })
    .where(and(eq(frozenStanding.clusterId, grant.clusterId), eq(frozenStanding.state, 'adopted')))
  await tx
    .update(frozenStanding)
    .set({ state: 'adopted', adoptedAt: now, adopterName: grant.name })
    .where(and(eq(frozenStanding.clusterId, grant.clusterId), eq(frozenStanding.versionId, versionId)))
}

export async function markPublished(
  tx: Tx,
  grant: Grant<'roadmap:publish'>,
  versionId: string,
  now: Date,
): Promise<void> {
  await tx
    .update(frozenStanding)
    .set({ publishedAt: now })
    .where(and(eq(frozenStanding.clusterId, grant.clusterId), eq(frozenStanding.versionId, versionId)))
  await tx.update(cluster).set({ publishedAt: now }).where(eq(cluster.id, grant.clusterId))
}

export type FrozenHeading = FrozenStandingRow & {
  readonly freezerName: string
  readonly frozenAt: Date
  /** The draft it was frozen from. */
  readonly draftId: string
}

/** All frozen versions of the cluster, newest first, without their bytes. */
export function listFrozenVersions(tx: Tx, grant: InCluster): Promise<FrozenHeading[]> {
  return tx
    .select({
      ...getTableColumns(frozenStanding),
      freezerName: frozenVersion.freezerName,
      frozenAt: frozenVersion.frozenAt,
      draftId: frozenVersion.draftId,
    })
    .from(frozenStanding)
    .innerJoin(frozenVersion, eq(frozenVersion.id, frozenStanding.versionId))
    .where(eq(frozenStanding.clusterId, grant.clusterId))
    .orderBy(desc(frozenStanding.number))
}

/** The exact bytes that are signed. */
export async function findFrozenBytes(tx: Tx, grant: InCluster, versionId: string): Promise<Uint8Array | null> {
  const [row] = await tx
    .select({ bytes: frozenVersion.bytes })
    .from(frozenVersion)
    .where(and(eq(frozenVersion.clusterId, grant.clusterId), eq(frozenVersion.id, versionId)))
  return row?.bytes ?? null
}

/** Reads the signed object back from its bytes: what is shown is always what was signed. */
export const readFrozen = (bytes: Uint8Array): FrozenDocument =>
  JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as FrozenDocument

/** The version that progress is held against: the adopted one. */
export async function findAdopted(tx: Tx, grant: InCluster): Promise<FrozenStandingRow | null> {
  const [row] = await tx
    .select()
    .from(frozenStanding)
    .where(and(eq(frozenStanding.clusterId, grant.clusterId), eq(frozenStanding.state, 'adopted')))
    .limit(1)
  return row ?? null
}
