import { z } from 'zod'
import { revokeSteward } from '#db/role-grants'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { uuid } from '../fields.ts'

/** A lead ends a stewardship. Members read it in the trail. */
export const removeSteward = action({
  permission: 'steward:remove',
  fresh: true,
  input: z.strictObject({ clusterId: uuid, grantId: uuid }),
  scope: (input) => ({ clusterId: input.clusterId }),
  async run({ tx, grant, input, now }) {
    const revoked = await revokeSteward(tx, grant, input.grantId, now)
    if (!revoked) return no({ kind: 'not-found' })
    return ok({
      audit: {
        type: 'role.removed',
        clusterId: grant.clusterId,
        subject: { account: revoked.accountId, role: revoked.role },
      },
      message: 'The stewardship has ended: from the next click on they read no submission.',
    })
  },
})
