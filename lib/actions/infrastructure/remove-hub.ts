import { z } from 'zod'
import { findSlug } from '#db/clusters'
import { findHub, removeHub as removeRow } from '#db/hubs'
import { wrongState } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { uuid } from '../fields.ts'
import { seenVersion } from '../in-company.ts'

/** Takes a hub out of what the cluster keeps. Drafts and frozen versions that were merged with it keep it as they are. */
export const removeHub = action({
  permission: 'infrastructure:keep',
  input: z.strictObject({ clusterId: uuid, id: uuid, rowVersion: seenVersion }),
  scope: (input) => ({ clusterId: input.clusterId }),
  async run({ tx, grant, input: { clusterId, id, rowVersion } }) {
    if (!(await removeRow(tx, grant, id, rowVersion))) {
      if ((await findHub(tx, grant, id)) === null) return no({ kind: 'not-found' })
      return no(wrongState('Nothing was removed: somebody saved this hub since you opened it. Look at it again first.'))
    }
    return ok({
      audit: { type: 'hub.removed', clusterId, subject: { hub: id } },
      next: `/cluster/${await findSlug(tx, grant)}/infrastructure`,
    })
  },
})
