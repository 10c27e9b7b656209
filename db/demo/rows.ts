import type { Grant } from '#lib/domain/access/grant'
import type { InventoryDocument } from '#lib/domain/submission/document'
import { insertAsk } from '../asks.ts'
import type { Tx } from '../client.ts'
import { insertFunding } from '../funding.ts'
import { insertHub } from '../hubs.ts'
import { columnsOf } from '../inventory-lines.ts'
import {
  account,
  cluster,
  clusterMember,
  commitment,
  inventoryLine,
  measure,
  organisation,
  site,
  siteOutput,
} from '../schema/index.ts'
import { clusterEntry, dataNote } from './cluster-entry.ts'
import type { DemoCluster } from './demo-cluster.ts'
import { demoId } from './demo-id.ts'
import { demoFunding } from './funding.ts'

// The rows that a form would make with ids drawn by chance. The demo draws them from names instead, so that a cluster merged
// on the screen has the digest of the same cluster merged from its bundle.

/** The cluster and its office. */
export async function insertDemoCluster(tx: Tx, _grant: Grant<'cluster:open'>, demo: DemoCluster, now: Date) {
  const { members: _, hubs: _hubs, asks: _asks, funding: _funding, ...entry } = clusterEntry(demo)
  const officeId = demoId('organisation', demo.leadOffice)
  await tx.insert(organisation).values({ id: officeId, name: demo.leadOffice, kind: 'cluster-office', createdAt: now })
  await tx.insert(cluster).values({ ...entry, dataNote: dataNote(demo), officeId, createdAt: now })
}

/** The companies as members to invite, with their register figures. Some are in two clusters: the second finds them there. */
export async function insertDemoMembers(
  tx: Tx,
  grant: Grant<'member:invite'>,
  demo: DemoCluster,
  now: Date,
): Promise<void> {
  const { members } = clusterEntry(demo)
  await tx
    .insert(organisation)
    .values(
      members.map(({ organisationId, name, ownerGroup }) => ({
        id: organisationId,
        name,
        kind: 'company' as const,
        ownerGroup,
        createdAt: now,
      })),
    )
    .onConflictDoNothing()
  await tx.insert(clusterMember).values(
    members.map(({ organisationId, registerTonnes }) => ({
      clusterId: grant.clusterId,
      organisationId,
      status: 'invited' as const,
      registerTonnes,
      createdAt: now,
    })),
  )
}

/** What the lead keeps of hubs and asks. */
export async function insertDemoInfrastructure(
  tx: Tx,
  grant: Grant<'infrastructure:keep'>,
  demo: DemoCluster,
): Promise<void> {
  const { hubs = [], asks = [] } = clusterEntry(demo)
  for (const hub of hubs) await insertHub(tx, grant, hub)
  for (const ask of asks) await insertAsk(tx, grant, ask)
}

/** What lead and stewards keep of the money. */
export async function insertDemoFunding(tx: Tx, grant: Grant<'funding:keep'>, demo: DemoCluster): Promise<void> {
  for (const one of demoFunding(demo)) await insertFunding(tx, grant, one)
}

/** Everything a company has typed in, row by row as its document names it. */
export async function insertDemoDraft(
  tx: Tx,
  grant: Grant<'company:edit'>,
  { sites, lines, commitments, measures, activity = [] }: InventoryDocument,
  now: Date,
): Promise<void> {
  const own = { organisationId: grant.organisationId, clusterId: grant.clusterId }
  const added = { ...own, createdAt: now }
  await tx.insert(site).values(sites.map((row) => ({ ...row, ...added, permits: [...row.permits] })))
  if (lines.length > 0)
    await tx.insert(inventoryLine).values(
      lines.map(({ id, siteId, year, ...values }) => ({
        ...own,
        id,
        siteId,
        year,
        ...columnsOf({ ...values, place: 0 }),
        updatedAt: now,
      })),
    )
  if (commitments.length > 0)
    await tx.insert(commitment).values(commitments.map((row) => ({ ...row, ...added, scopes: [...row.scopes] })))
  for (const [siteId, entries] of Map.groupBy(activity, (entry) => entry.siteId))
    await tx.insert(siteOutput).values({
      ...own,
      siteId,
      unit: 'index',
      points: entries.map(({ year, index }) => ({ year, output: index })),
      illustrative: entries.some(({ illustrative }) => illustrative),
    })
  if (measures.length > 0)
    await tx.insert(measure).values(
      measures.map((row) => ({
        ...row,
        ...added,
        owners: [...row.owners],
        prerequisites: [...row.prerequisites],
      })),
    )
}

/** Whether anybody has an account: then there is nothing for a demo to set up. In the `auth` context. */
export async function hasAccounts(tx: Tx): Promise<boolean> {
  const [row] = await tx.select({ id: account.id }).from(account).limit(1)
  return row !== undefined
}
