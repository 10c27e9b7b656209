import type { Metadata } from 'next'
import { milestonesOf } from '#lib/domain/goals/milestones'
import { formatDate, formatTonnes } from '#lib/format'
import { memberAlignment } from '#lib/views/member-alignment'
import { see } from '#lib/views/view'
import { TextLink } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { Alignment } from '#ui/goals/alignment'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'

export const metadata: Metadata = { title: 'A member’s alignment' }

export default async function MemberAlignmentPage({ params }: PageProps<'/cluster/[cluster]/members/[org]/alignment'>) {
  const seen = await see(memberAlignment, await params)
  const { card, clusterSlug } = seen
  return (
    <>
      <PageHeader
        title={`Alignment of ${seen.name}`}
        crumbs={[
          { href: `/cluster/${clusterSlug}/members`, label: 'Members' },
          ...(seen.hasSubmission
            ? [{ href: `/cluster/${clusterSlug}/members/${seen.organisationId}`, label: seen.name }]
            : []),
        ]}
        state={card === null ? 'Not merged yet' : `Draft ${card.draftNumber}`}
        {...(card === null ? {} : { deadline: `Merged ${formatDate(card.mergedAt)}` })}
      />
      {seen.hasSubmission && <Notice tone="info">This reading is noted and shown to {seen.name}.</Notice>}
      {card === null ? (
        <EmptyState title="It is in no merge yet">
          <p>With the next merge this page sets its goals beside those of the cluster, its region and its nation.</p>
        </EmptyState>
      ) : (
        <Alignment card={card} name={seen.name} years={milestonesOf(card.ladder.years)} />
      )}
      {seen.parts.length > 0 && (
        <section className="mt-10" aria-label="Proposed">
          <h2 className="mb-2 text-lg">Proposed to {seen.name}</h2>
          <ul className="figures">
            {seen.parts.map(({ proposal, share }) => (
              <li key={proposal.id}>
                <TextLink href={`/cluster/${clusterSlug}/goals/proposals/${proposal.id}`}>
                  Proposal {proposal.number}
                </TextLink>
                : {formatTonnes(Number(share.tonnes))} less in {proposal.year}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
