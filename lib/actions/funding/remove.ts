import { z } from 'zod'
import { findSlug } from '#db/clusters'
import { findFunding, removeFunding as removeRow } from '#db/funding'
import { wrongState } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { uuid } from '../fields.ts'
import { seenVersion } from '../in-company.ts'

/** Takes money out of the funding of the roadmap. Drafts and frozen versions that were merged with it keep it as they are. */
export const removeFunding = action({
  permission: 'funding:keep',
  input: z.strictObject({ clusterId: uuid, id: uuid, rowVersion: seenVersion }),
  scope: (input) => ({ clusterId: input.clusterId }),
  async run({ tx, grant, input: { clusterId, id, rowVersion } }) {
    if (!(await removeRow(tx, grant, id, rowVersion))) {
      if ((await findFunding(tx, grant, id)) === null) return no({ kind: 'not-found' })
      return no(
        wrongState('Nothing was removed: somebody saved this money since you opened it. Look at it again first.'),
      )
    }
    return ok({
      audit: { type: 'funding.removed', clusterId, subject: { funding: id } },
      next: `/cluster/${await findSlug(tx, grant)}/funding`,
    })
  },
})
