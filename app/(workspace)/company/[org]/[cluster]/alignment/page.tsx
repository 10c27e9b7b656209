import type { Metadata } from 'next'
import { milestonesOf } from '#lib/domain/goals/milestones'
import { formatDate } from '#lib/format'
import { companyAlignment } from '#lib/views/company-alignment'
import { see } from '#lib/views/view'
import { LinkButton, TextLink } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { Alignment } from '#ui/goals/alignment'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { QualityTable } from '../../../../goal-parts/quality-table.tsx'
import { Parts } from './parts.tsx'
import { WhatChanged } from './what-changed.tsx'

export const metadata: Metadata = { title: 'Alignment' }

export default async function AlignmentPage({ params }: PageProps<'/company/[org]/[cluster]/alignment'>) {
  const seen = await see(companyAlignment, await params)
  const { card, home } = seen
  return (
    <>
      <PageHeader
        title="Alignment"
        state={card === null ? 'Not merged yet' : `${seen.clusterName}, draft ${card.draftNumber}`}
        {...(card === null ? {} : { deadline: `Merged ${formatDate(card.mergedAt)}` })}
        action={<LinkButton href={`${home}/commitments`}>Commitments</LinkButton>}
        lead="Your commitments against your own measures, and against what your cluster, region and nation ask. For your company and the stewards alone."
      />
      {seen.questions.map(({ year, question }) => (
        <Notice key={`${year} ${question}`} tone="warn" title={question}>
          Both stay in your draft until you say.{' '}
          <TextLink href={`${home}/commitments`}>Go to your commitments</TextLink>
        </Notice>
      ))}
      <Parts
        parts={seen.parts}
        place={{ organisationId: seen.organisationId, clusterId: seen.clusterId }}
        mayTake={seen.mayEdit}
      />
      {card === null ? (
        <EmptyState
          title="Your goals are set beside the others’ with the next merge"
          action={<LinkButton href={`${home}/review`}>Review and send</LinkButton>}
        >
          <p>
            Once your submission is accepted and merged, this page holds it against your cluster, region and nation.
          </p>
        </EmptyState>
      ) : (
        <Alignment card={card} name={seen.name} years={milestonesOf(card.ladder.years)} />
      )}
      <WhatChanged changed={seen.changed} home={home} />
      {seen.quality.length > 0 && <QualityTable answers={seen.quality} of="your company" />}
    </>
  )
}
