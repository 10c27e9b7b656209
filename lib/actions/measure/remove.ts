import { z } from 'zod'
import { removeFilesOfMeasure } from '#db/evidence'
import { lockFiles } from '#db/evidence-files'
import { findMeasure, removeMeasure } from '#db/measures'
import { wrongState } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { eraseForgotten, forgetFiles } from '../evidence/erase.ts'
import { uuid } from '../fields.ts'
import { company, companyPath, eventPlace, inCompany, seenVersion } from '../in-company.ts'

/** Takes a measure out of the draft, and the files that show its levels. What was submitted before stays as it was sent. */
export const removeMeasureFromDraft = action({
  permission: 'company:edit',
  input: z.strictObject({ ...company, id: uuid, rowVersion: seenVersion }),
  scope: inCompany,
  async run({ tx, grant, input }) {
    await lockFiles(tx, grant)
    const files = await removeFilesOfMeasure(tx, grant, input.id)
    if (!(await removeMeasure(tx, grant, input.id, input.rowVersion))) {
      if ((await findMeasure(tx, grant, input.id)) === null) return no({ kind: 'not-found' })
      return no(
        wrongState('Nothing was removed: somebody saved this measure since you opened it. Look at it again first.'),
      )
    }
    const forgotten = await forgetFiles(tx, grant, files)
    return ok({
      audit: { type: 'measure.removed', ...eventPlace(grant), subject: { measure: input.id } },
      next: await companyPath(tx, grant, '/measures'),
      later: async (after) => {
        for (const digest of forgotten) await eraseForgotten(after, grant, digest)
      },
    })
  },
})
