import { z } from 'zod'
import { findSlug } from '#db/clusters'
import { findScenario, removeScenario as removeRow } from '#db/scenarios'
import { wrongState } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { uuid } from '../fields.ts'
import { seenVersion } from '../in-company.ts'

/** Removes a scenario from the list. A draft that follows it keeps it as it was taken. */
export const removeScenario = action({
  permission: 'scenario:keep',
  input: z.strictObject({ clusterId: uuid, id: uuid, rowVersion: seenVersion }),
  scope: (input) => ({ clusterId: input.clusterId }),
  async run({ tx, grant, input: { clusterId, id, rowVersion } }) {
    if (!(await removeRow(tx, grant, id, rowVersion))) {
      if ((await findScenario(tx, grant, id)) === null) return no({ kind: 'not-found' })
      return no(wrongState('Nothing was removed: somebody saved this scenario since you opened it. Look at it again.'))
    }
    return ok({
      audit: { type: 'scenario.removed', clusterId, subject: { scenario: id } },
      next: `/cluster/${await findSlug(tx, grant)}/scenarios`,
    })
  },
})
