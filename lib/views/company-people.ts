import { listColleagueInvitations } from '#db/invitations'
import { listColleagues } from '#db/role-grants'
import { holds } from '#lib/domain/access/grant'
import { inCompanyRoom } from './in-company.ts'
import { byPerson } from './people.ts'
import { view } from './view.ts'

/** Who acts for a company, in which roles, and who is invited to. */
export const companyPeople = view({
  permission: 'company:read',
  scope: inCompanyRoom,
  async run({ tx, grant, actor, now }) {
    const colleagues = await listColleagues(tx, grant)
    const mayInvite = holds(actor, 'colleague:invite', grant)
    return {
      organisationId: grant.organisationId,
      clusterId: grant.clusterId,
      people: byPerson(colleagues, actor.accountId),
      invitations: mayInvite ? await listColleagueInvitations(tx, grant, now) : [],
      may: { invite: mayInvite, remove: holds(actor, 'colleague:remove', grant) },
    }
  },
})
