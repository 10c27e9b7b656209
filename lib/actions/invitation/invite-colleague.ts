import { z } from 'zod'
import { findOrganisationName } from '#db/membership'
import { companyRoles } from '#lib/domain/access/roles'
import { ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { emailAddress, uuid } from '../fields.ts'
import { sendInvitation } from './send.ts'

/** A company's admin invites a colleague to one role. It holds in every cluster of the company. */
export const inviteColleague = action({
  permission: 'colleague:invite',
  input: z.strictObject({
    organisationId: uuid,
    clusterId: uuid,
    email: emailAddress,
    role: z.enum(companyRoles, 'Choose a role.'),
  }),
  scope: (input) => ({ organisationId: input.organisationId, clusterId: input.clusterId }),
  async run({ tx, grant, input: { organisationId, email, role }, now }) {
    const organisation = await findOrganisationName(tx, organisationId)
    const invited = { email, organisationId, clusterId: null, role, organisation, cluster: null }
    const { id, audit } = await sendInvitation(tx, grant, invited, now)
    return ok({ audit, message: `An invitation is on its way to ${email}.`, made: { invitationId: id } })
  },
})
