import { findCompanyDraft } from '#db/company-draft'
import { listReadings } from '#db/decisions'
import { listStances } from '#db/stances'
import { findNewestFrozen } from '#db/standings'
import { listFiguresToCheck } from '#db/register-figures'
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
    const checks = checkSubmission(document, {
      baseYear: cluster.baseYear,
      thisYear: now.getUTCFullYear(),
      registerFigures: await listFiguresToCheck(tx, grant),
    })
    const { newest, reasons } = await findReasons(tx, grant)
    const readings = await listReadings(tx, grant, 10)
    const frozen = await findNewestFrozen(tx, grant)
    const stances = frozen?.state === 'in-signature' ? await listStances(tx, grant, frozen.versionId) : []
    return {
      name: draft.organisation.name,
      clusterName: cluster.name,
      clusterSlug: cluster.slug,
      cycle: cluster.cycle,
      dataNote: cluster.dataNote,
      submitBy: cluster.submitBy,
      signBy: frozen?.state === 'in-signature' ? frozen.deadline : cluster.signBy,
      steps: checklist(document, checks),
      newest,
      reasons,
      readings: readings.map(({ id, readerName, purpose, at }) => ({ id, readerName, purpose, at })),
      toSign: frozen?.state === 'in-signature' ? frozen.number : null,
      stanceTaken: stances.some((stance) => stance.organisationId === grant.organisationId),
      may: { edit: holds(actor, 'company:edit', grant), sign: holds(actor, 'roadmap:sign', grant) },
      now,
    }
  },
})
