import { findDrafted } from '#db/company-draft'
import { listReadings } from '#db/decisions'
import { listStances } from '#db/stances'
import { findNewestFrozen } from '#db/standings'
import { holds } from '#lib/domain/access/grant'
import { checklist } from '#lib/domain/submission/checklist'
import { isError } from '#lib/domain/submission/checks'
import { findQueries } from './company-queries.ts'
import { findReasons } from './company-reasons.ts'
import { inCompanyRoom } from './in-company.ts'
import { view } from './view.ts'

/** Where a company stands on the way to its submission, what others ask of it, who read it, and until when. */
export const companyHome = view({
  permission: 'company:read',
  scope: inCompanyRoom,
  async run({ tx, grant, actor, now }) {
    const found = await findDrafted(tx, grant, now)
    if (!found) return null
    const { cluster, document, checks } = found
    const { newest, reasons } = await findReasons(tx, grant)
    const readings = await listReadings(tx, grant, 10)
    const frozen = await findNewestFrozen(tx, grant)
    const stances = frozen?.state === 'in-signature' ? await listStances(tx, grant, frozen.versionId) : []
    return {
      name: found.organisation.name,
      clusterName: cluster.name,
      clusterSlug: cluster.slug,
      cycle: cluster.cycle,
      dataNote: cluster.dataNote,
      submitBy: cluster.submitBy,
      signBy: frozen?.state === 'in-signature' ? frozen.deadline : cluster.signBy,
      steps: checklist(document, checks),
      newest,
      reasons,
      queries: await findQueries(tx, grant),
      unexplained: checks.filter((check) => !isError(check) && check.explanation === null).length,
      readings: readings.map(({ id, readerName, purpose, at }) => ({ id, readerName, purpose, at })),
      toSign: frozen?.state === 'in-signature' ? frozen.number : null,
      stanceTaken: stances.some((stance) => stance.organisationId === grant.organisationId),
      may: { edit: holds(actor, 'company:edit', grant), sign: holds(actor, 'roadmap:sign', grant) },
      now,
    }
  },
})
