import { listClusterInvitations } from '#db/invitations'
import { findOffice, listInvitableCompanies } from '#db/membership'
import { listOfficers } from '#db/role-grants'
import { authorise, holds } from '#lib/domain/access/grant'
import { inCluster } from './in-cluster.ts'
import { byPerson } from './people.ts'
import { view } from './view.ts'

/** Who runs a cluster: its leads, and the stewards who read what members send. For the lead, also who is invited. */
export const clusterPeople = view({
  permission: 'cluster:read',
  scope: inCluster,
  async run({ tx, grant, actor, now }) {
    const office = await findOffice(tx, grant.clusterId)
    if (!office) return null
    const inviting = authorise(actor, 'member:invite', grant)
    return {
      clusterId: grant.clusterId,
      clusterName: office.clusterName,
      office: office.name,
      officers: byPerson(await listOfficers(tx, grant.clusterId), actor.accountId),
      invitations: inviting.ok ? await listClusterInvitations(tx, grant.clusterId, now) : [],
      companies: inviting.ok ? await listInvitableCompanies(tx, inviting.value) : [],
      may: {
        inviteCompany: inviting.ok,
        nameSteward: holds(actor, 'steward:name', grant),
        removeSteward: holds(actor, 'steward:remove', grant),
      },
    }
  },
})
