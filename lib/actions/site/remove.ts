import { z } from 'zod'
import { removeFilesOfSite } from '#db/evidence'
import { lockFiles } from '#db/evidence-files'
import { countMeasuresAt, findSite, removeSite } from '#db/sites'
import { wrongState } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { eraseForgotten, forgetFiles } from '../evidence/erase.ts'
import { uuid } from '../fields.ts'
import { company, companyPath, eventPlace, inCompany, seenVersion } from '../in-company.ts'

/** Takes a site and its figures out of the draft. What was submitted before stays as it was sent. */
export const removeSiteFromDraft = action({
  permission: 'company:edit',
  input: z.strictObject({ ...company, id: uuid, rowVersion: seenVersion }),
  scope: inCompany,
  async run({ tx, grant, input }) {
    const measures = await countMeasuresAt(tx, grant, input.id)
    if (measures > 0)
      return no(
        wrongState(`Nothing was removed: ${measures} of your measures stand at this site. Move or remove them first.`),
      )
    await lockFiles(tx, grant)
    const files = await removeFilesOfSite(tx, grant, input.id)
    if (!(await removeSite(tx, grant, input.id, input.rowVersion))) {
      if ((await findSite(tx, grant, input.id)) === null) return no({ kind: 'not-found' })
      return no(
        wrongState('Nothing was removed: somebody saved this site since you opened it. Look at it again first.'),
      )
    }
    const forgotten = await forgetFiles(tx, grant, files)
    return ok({
      audit: { type: 'site.removed', ...eventPlace(grant), subject: { site: input.id } },
      next: await companyPath(tx, grant, '/sites'),
      later: async (after) => {
        for (const digest of forgotten) await eraseForgotten(after, grant, digest)
      },
    })
  },
})
