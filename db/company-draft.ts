import { eq } from 'drizzle-orm'
import type { Grant } from '#lib/domain/access/grant'
import type { Draft } from '#lib/domain/submission/draft-document'
import { drafted, type Drafted } from '#lib/domain/submission/drafted'
import type { Tx } from './client.ts'
import { findCluster, type ClusterRow } from './clusters.ts'
import { listCommitments } from './commitments.ts'
import { listFactorFiles, listLevelFiles, listSubmissionFiles } from './evidence.ts'
import { listExplanations } from './explanations.ts'
import { listFlows } from './flows.ts'
import { listLines } from './inventory-lines.ts'
import { listInventoryYears } from './inventory-years.ts'
import { listMeasures } from './measures.ts'
import { listFiguresToCheck } from './register-figures.ts'
import { listRestatements } from './restatements.ts'
import { organisation } from './schema/index.ts'
import { listSiteOutputs } from './site-outputs.ts'
import { listSites } from './sites.ts'
import { findLastAccepted } from './submissions.ts'
import { listDisclosures } from './year-disclosures.ts'

type Reading = Grant<'company:read' | 'company:edit' | 'submission:send'>

/** The company of a room and the cluster it is in. Null where either is not there. */
export async function findCompany(
  tx: Tx,
  grant: Reading | Grant<'verifier:invite'>,
): Promise<{ readonly cluster: ClusterRow; readonly organisation: Draft['organisation'] } | null> {
  const [cluster, [company]] = await Promise.all([
    findCluster(tx, grant),
    tx
      .select({ id: organisation.id, name: organisation.name, ownerGroup: organisation.ownerGroup })
      .from(organisation)
      .where(eq(organisation.id, grant.organisationId)),
  ])
  return cluster && company ? { cluster, organisation: company } : null
}

/** Everything a company has in its draft, with the cluster it is drafted for. */
export async function findCompanyDraft(
  tx: Tx,
  grant: Reading,
): Promise<{ readonly cluster: ClusterRow; readonly draft: Draft } | null> {
  const company = await findCompany(tx, grant)
  if (!company) return null
  const draft = {
    clusterId: company.cluster.id,
    cycle: company.cluster.cycle,
    organisation: company.organisation,
    sites: await listSites(tx, grant),
    lines: await listLines(tx, grant),
    evidence: await listSubmissionFiles(tx, grant),
    factorFiles: await listFactorFiles(tx, grant),
    levelFiles: await listLevelFiles(tx, grant),
    commitments: await listCommitments(tx, grant),
    measures: await listMeasures(tx, grant),
    years: await listInventoryYears(tx, grant),
    restatements: await listRestatements(tx, grant),
    transfers: await listFlows(tx, grant),
    disclosures: await listDisclosures(tx, grant),
    explanations: await listExplanations(tx, grant),
    outputs: await listSiteOutputs(tx, grant),
  }
  return { cluster: company.cluster, draft }
}

/** The draft as it would be sent now, with all that stands against it and what was written to that. */
export async function findDrafted(
  tx: Tx,
  grant: Reading,
  now: Date,
): Promise<(Drafted & { readonly cluster: ClusterRow; readonly organisation: Draft['organisation'] }) | null> {
  const found = await findCompanyDraft(tx, grant)
  if (!found) return null
  const { cluster, draft } = found
  const lastAccepted = (await findLastAccepted(tx, grant))?.document ?? null
  const registerFigures = await listFiguresToCheck(tx, grant)
  const { baseYear, horizonYear } = cluster
  const known = { baseYear, horizonYear, thisYear: now.getUTCFullYear(), lastAccepted, registerFigures }
  return { ...drafted(draft, known), cluster, organisation: draft.organisation }
}
