import { findCompanyDraft } from '#db/company-draft'
import { listReadings } from '#db/decisions'
import { findNewestFrozen } from '#db/standings'
import { holds } from '#lib/domain/access/grant'
import { checklist } from '#lib/domain/submission/checklist'
import { checkSubmission } from '#lib/domain/submission/checks'
import { submissionDocument } from '#lib/domain/submission/draft-document'
import { findReasons } from './company-reasons.ts'
import { inCompanyRoom } from './in-company.ts'
import { view } from './view.ts'

/** Where a company stands on the way to its submission, what others ask of it, who read it, and until when. */
export const companyHome = view({
  permission: 'company:read',
  scope: inCompanyRoom,
  async run({ tx, grant, actor, now }) {
    const found = await findCompanyDraft(tx, grant)
    if (!found) return null
    const { cluster, draft } = found
    const document = submissionDocument(draft)
    const checks = checkSubmission(document, { baseYear: cluster.baseYear, thisYear: now.getUTCFullYear() })
    const { newest, reasons } = await findReasons(tx, grant)
    const readings = await listReadings(tx, grant, 10)
    const frozen = await findNewestFrozen(tx, grant)
    return {
      name: draft.organisation.name,
      clusterName: cluster.name,
      clusterSlug: cluster.slug,
      cycle: cluster.cycle,
      submitBy: cluster.submitBy,
      signBy: frozen?.state === 'in-signature' ? frozen.deadline : cluster.signBy,
      steps: checklist(document, checks),
      newest,
      reasons,
      readings: readings.map(({ id, readerName, purpose, at }) => ({ id, readerName, purpose, at })),
      toSign: frozen?.state === 'in-signature' ? frozen.number : null,
      may: { edit: holds(actor, 'company:edit', grant), sign: holds(actor, 'roadmap:sign', grant) },
      now,
    }
  },
})
