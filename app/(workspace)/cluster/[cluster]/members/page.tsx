import type { Metadata } from 'next'
import { clusterOverview } from '#lib/views/cluster-overview'
import { see } from '#lib/views/view'
import { LinkButton } from '#ui/button'
import { PageHeader } from '#ui/page-header'
import { MembersTable } from './members-table.tsx'

export const metadata: Metadata = { title: 'Members' }

export default async function MembersPage({ params }: PageProps<'/cluster/[cluster]'>) {
  const { cluster } = await params
  const seen = await see(clusterOverview, { cluster })
  const accepted = seen.members.filter((member) => member.state === 'accepted').length
  return (
    <>
      <PageHeader
        title="Members"
        state={`${accepted} of ${seen.members.length} accepted`}
        action={
          seen.may.invite ? (
            <LinkButton tone="primary" href={`/cluster/${seen.slug}/people`}>
              Invite a company
            </LinkButton>
          ) : undefined
        }
        lead="Members see each other’s progress through the cycle. The figures of a submission are read by its company and the named stewards alone."
      />
      <MembersTable slug={seen.slug} members={seen.members} mayDecide={seen.may.decide} />
    </>
  )
}
