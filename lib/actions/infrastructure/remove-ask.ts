import { z } from 'zod'
import { findAsk, removeAsk as removeRow } from '#db/asks'
import { findSlug } from '#db/clusters'
import { wrongState } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { uuid } from '../fields.ts'
import { seenVersion } from '../in-company.ts'

/** Takes an ask out of the register. Drafts and frozen versions that were merged with it keep it as they are. */
export const removeAsk = action({
  permission: 'infrastructure:keep',
  input: z.strictObject({ clusterId: uuid, id: uuid, rowVersion: seenVersion }),
  scope: (input) => ({ clusterId: input.clusterId }),
  async run({ tx, grant, input: { clusterId, id, rowVersion } }) {
    if (!(await removeRow(tx, grant, id, rowVersion))) {
      if ((await findAsk(tx, grant, id)) === null) return no({ kind: 'not-found' })
      return no(wrongState('Nothing was removed: somebody saved this ask since you opened it. Look at it again first.'))
    }
    return ok({
      audit: { type: 'ask.removed', clusterId, subject: { ask: id } },
      next: `/cluster/${await findSlug(tx, grant)}/asks`,
    })
  },
})
