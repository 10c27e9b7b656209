import { z } from 'zod'
import { findOffice } from '#db/membership'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { emailAddress, uuid } from '../fields.ts'
import { sendInvitation } from './send.ts'

/** Staff invite somebody to lead a cluster, in the cluster's own office. */
export const inviteLead = action({
  permission: 'lead:invite',
  input: z.strictObject({ clusterId: uuid, email: emailAddress }),
  scope: () => ({}),
  async run({ tx, grant, input: { clusterId, email }, now }) {
    const office = await findOffice(tx, clusterId)
    if (!office) return no({ kind: 'not-found' })
    const { organisationId, name, clusterName } = office
    const invited = {
      email,
      organisationId,
      clusterId,
      role: 'lead',
      organisation: name,
      cluster: clusterName,
    } as const
    const { id, audit } = await sendInvitation(tx, grant, invited, now)
    return ok({ audit, message: `An invitation is on its way to ${email}.`, made: { invitationId: id } })
  },
})
