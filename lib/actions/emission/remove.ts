import { z } from 'zod'
import { findEmission, removeEmission } from '#db/emissions'
import { wrongState } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { eventPlace, inCompany, seenVersion } from '../in-company.ts'
import { emissionPlace } from './emission-fields.ts'

/** Empties one cell of the inventory. */
export const removeEmissionFromDraft = action({
  permission: 'company:edit',
  input: z.strictObject({ ...emissionPlace, rowVersion: seenVersion }),
  scope: inCompany,
  async run({ tx, grant, input: { siteId, year, scope, gas, rowVersion } }) {
    const place = { siteId, year, scope, gas }
    if (!(await removeEmission(tx, grant, place, rowVersion))) {
      if ((await findEmission(tx, grant, place)) === null) return no({ kind: 'not-found' })
      return no(
        wrongState('Nothing was removed: somebody saved this figure since you opened it. Look at it again first.'),
      )
    }
    return ok({
      audit: { type: 'emission.removed', ...eventPlace(grant), subject: { site: siteId, year, scope, gas } },
      message: `Removed the figure of ${year}.`,
    })
  },
})
