import { z } from 'zod'
import { findOwnFactor, removeOwnFactor } from '#db/own-factors'
import { wrongState } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { uuid } from '../fields.ts'
import { company, companyPath, eventPlace, inCompany, seenVersion } from '../in-company.ts'

/** Takes a factor of the company's own out of its library. Lines that took it keep what they took. */
export const removeFactor = action({
  permission: 'company:edit',
  input: z.strictObject({ ...company, id: uuid, rowVersion: seenVersion }),
  scope: inCompany,
  async run({ tx, grant, input }) {
    if (!(await removeOwnFactor(tx, grant, input.id, input.rowVersion))) {
      if ((await findOwnFactor(tx, grant, input.id)) === null) return no({ kind: 'not-found' })
      return no(
        wrongState('Nothing was removed: somebody saved this factor since you opened it. Look at it again first.'),
      )
    }
    return ok({
      audit: { type: 'factor.removed', ...eventPlace(grant), subject: { factor: input.id } },
      next: await companyPath(tx, grant, '/factors/own'),
    })
  },
})
