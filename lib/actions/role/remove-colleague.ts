import { z } from 'zod'
import { lockAdmins, revokeColleague } from '#db/role-grants'
import { wrongState } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { roleNames } from '#lib/messages'
import { action } from '../action.ts'
import { uuid } from '../fields.ts'

/** A company's admin takes a colleague's role away, or the own one: never the last admin's, or nobody could invite again. */
export const removeColleague = action({
  permission: 'colleague:remove',
  fresh: true,
  input: z.strictObject({ organisationId: uuid, clusterId: uuid, grantId: uuid }),
  scope: (input) => ({ organisationId: input.organisationId, clusterId: input.clusterId }),
  async run({ tx, grant, input, now }) {
    const admins = await lockAdmins(tx, grant)
    if (admins.length === 1 && admins[0] === input.grantId)
      return no(wrongState('Nothing was changed: a company keeps at least one admin. Make somebody else admin first.'))
    const revoked = await revokeColleague(tx, grant, input.grantId, now)
    if (!revoked) return no({ kind: 'not-found' })
    return ok({
      audit: {
        type: 'role.removed',
        organisationId: grant.organisationId,
        subject: { account: revoked.accountId, role: revoked.role },
      },
      message: `The role ${roleNames[revoked.role].toLowerCase()} is taken away, from the next click on.`,
    })
  },
})
