import { z } from 'zod'
import { revokeLead } from '#db/role-grants'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { uuid } from '../fields.ts'

/** Staff end a lead's role in a cluster; invitations that lead had sent no longer open. */
export const removeLead = action({
  permission: 'lead:remove',
  fresh: true,
  input: z.strictObject({ clusterId: uuid, grantId: uuid }),
  scope: () => ({}),
  async run({ tx, grant, input, now }) {
    const revoked = await revokeLead(tx, grant, input.clusterId, input.grantId, now)
    if (!revoked) return no({ kind: 'not-found' })
    return ok({
      audit: {
        type: 'role.removed',
        clusterId: input.clusterId,
        subject: { account: revoked.accountId, role: revoked.role },
      },
      message: 'The lead’s role has ended, and the invitations they had sent no longer open.',
    })
  },
})
