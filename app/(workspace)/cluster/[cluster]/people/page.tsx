import type { Metadata } from 'next'
import { clusterPeople } from '#lib/views/cluster-people'
import { see } from '#lib/views/view'
import { PageHeader } from '#ui/page-header'
import { InvitationsTable } from '../../../invitations-table.tsx'
import { InviteCompany, InviteSteward } from './invite.tsx'
import { OfficersTable } from './officers-table.tsx'

export const metadata: Metadata = { title: 'People' }

export default async function ClusterPeoplePage({ params }: PageProps<'/cluster/[cluster]/people'>) {
  const { cluster } = await params
  const seen = await see(clusterPeople, { cluster })
  return (
    <>
      <PageHeader
        title="People"
        lead={`Who runs ${seen.clusterName}, at ${seen.office}. Stewards read what members submit in confidence; each reading is logged and shown to the company.`}
      />
      <OfficersTable clusterId={seen.clusterId} officers={seen.officers} may={seen.may} />
      <InvitationsTable
        invitations={seen.invitations}
        withdraw="invitation.withdraw-from-cluster"
        hidden={{ clusterId: seen.clusterId }}
      />
      {seen.may.inviteCompany && (
        <div className="grid gap-10 lg:grid-cols-2">
          <InviteCompany clusterId={seen.clusterId} companies={seen.companies} />
          {seen.may.nameSteward && <InviteSteward clusterId={seen.clusterId} />}
        </div>
      )}
    </>
  )
}
