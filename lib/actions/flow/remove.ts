import { z } from 'zod'
import { findFlow, removeFlow } from '#db/flows'
import { wrongState } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { uuid } from '../fields.ts'
import { company, companyPath, eventPlace, inCompany, seenVersion } from '../in-company.ts'

/** Takes a statement about a flow out of the draft. */
export const removeFlowFromDraft = action({
  permission: 'company:edit',
  input: z.strictObject({ ...company, id: uuid, rowVersion: seenVersion }),
  scope: inCompany,
  async run({ tx, grant, input }) {
    if (!(await removeFlow(tx, grant, input.id, input.rowVersion))) {
      if ((await findFlow(tx, grant, input.id)) === null) return no({ kind: 'not-found' })
      return no(
        wrongState('Nothing was removed: somebody saved this statement since you opened it. Look at it again first.'),
      )
    }
    return ok({
      audit: { type: 'flow.removed', ...eventPlace(grant), subject: { flow: input.id } },
      next: await companyPath(tx, grant, '/transfers'),
    })
  },
})
