import { eq } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { Draft } from '#lib/domain/submission/draft-document'
import type { Tx } from './client.ts'
import { findCluster, type ClusterRow } from './clusters.ts'
import { listCommitments } from './commitments.ts'
import { listEmissions } from './emissions.ts'
import { listMeasures } from './measures.ts'
import { organisation } from './schema/index.ts'
import { listSites } from './sites.ts'

/** Everything a company has in its draft, with the cluster it is drafted for. Null where either is not there. */
export async function findCompanyDraft(
  tx: Tx,
  grant: Grant<'company:read' | 'company:edit' | 'submission:send'>,
): Promise<{ readonly cluster: ClusterRow; readonly draft: Draft } | null> {
  const cluster = await findCluster(tx, grant)
  const [company] = await tx
    .select({ id: organisation.id, name: organisation.name, ownerGroup: organisation.ownerGroup })
    .from(organisation)
    .where(eq(organisation.id, grant.organisationId))
  if (!cluster || !company) return null
  const draft = {
    clusterId: cluster.id,
    cycle: cluster.cycle,
    organisation: company,
    sites: await listSites(tx, grant),
    emissions: await listEmissions(tx, grant),
    commitments: await listCommitments(tx, grant),
    measures: await listMeasures(tx, grant),
  }
  return { cluster, draft }
}
