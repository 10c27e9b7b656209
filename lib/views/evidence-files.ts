import { appendAudit } from '#db/audit'
import { insertReading } from '#db/decisions'
import { findFile, type FoundFile } from '#db/evidence-files'
import { findSubmission } from '#db/submissions'
import { evidenceAttachment } from '#lib/export/evidence-attachment'
import { evidenceStore } from '#lib/storage/evidence-store'
import { isId } from './company-room.ts'
import { inCluster } from './in-cluster.ts'
import { inCompanyRoom, type CompanyPlace } from './in-company.ts'
import { inEngagement } from './in-engagement.ts'
import { see, view, type Look, type View } from './view.ts'
import type { Permission } from '#lib/domain/access/permissions'

const isDigest = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)

/** A file of one's own company: of the draft, of what was sent, or a verifier's statement. */
export const companyEvidence = view({
  permission: 'company:read',
  scope: inCompanyRoom,
  run: async ({ tx, grant, params }: Look<'company:read', CompanyPlace & { readonly digest: string }>) =>
    isDigest(params.digest) ? findFile(tx, grant, params.digest) : null,
})

type OfMember = { readonly cluster: string; readonly org: string; readonly digest: string }

/** A file of a submission that a member sent, or of an opinion on it. The company sees who read it. */
export const stewardEvidence = view({
  permission: 'submission:decide',
  scope: (params: OfMember, actor) => ({ ...inCluster(params, actor), organisationId: params.org }),
  async run({ tx, grant, params, now }: Look<'submission:decide', OfMember>) {
    if (!isId(params.org) || !isDigest(params.digest)) return null
    const file = await findFile(tx, grant, params.digest)
    const submission = await findSubmission(tx, grant)
    if (!file || !submission) return null
    await insertReading(tx, grant, submission.id, 'read', now)
    const { organisationId, clusterId } = grant
    const event = { type: 'evidence.read', organisationId, clusterId, subject: { digest: file.digest } }
    await appendAudit(tx, event, grant.accountId, now)
    return file
  },
})

/** A file of the submission that one is engaged to verify. */
export const verifierEvidence = view({
  permission: 'engagement:read',
  scope: inEngagement,
  async run({ tx, grant, params, now }: Look<'engagement:read', { readonly id: string; readonly digest: string }>) {
    const file = isDigest(params.digest) ? await findFile(tx, grant, params.digest) : null
    if (!file) return null
    await insertReading(tx, grant, grant.submissionId, 'read', now)
    const event = { type: 'evidence.read', organisationId: grant.organisationId, subject: { digest: file.digest } }
    await appendAudit(tx, event, grant.accountId, now)
    return file
  },
})

/** The file as a download. Its bytes are fetched once the question who may is answered and its transaction over. */
export async function downloadEvidence<P extends Permission, Params>(
  definition: View<P, Params, FoundFile>,
  params: Params,
): Promise<Response> {
  const file = await see(definition, params)
  return evidenceAttachment(file, await evidenceStore(file.room).open(file.digest))
}
