import type { Metadata } from 'next'
import { notAnOrder, splitWayWords } from '#lib/domain/goals/proposal-words'
import { formatDate, formatTonnes, tonnesScale } from '#lib/format'
import { gapProposal } from '#lib/views/gap-proposal'
import { see } from '#lib/views/view'
import { DataTable, type Column } from '#ui/data-table'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'

export const metadata: Metadata = { title: 'Proposal' }

type Part = NonNullable<Awaited<ReturnType<typeof gapProposal.run>>>['parts'][number]

export default async function ProposalPage({ params }: PageProps<'/cluster/[cluster]/goals/proposals/[id]'>) {
  const seen = await see(gapProposal, await params)
  const { proposal, parts } = seen
  const scale = tonnesScale(parts.map((part) => Number(part.standingTonnes)))
  const columns: readonly Column<Part>[] = [
    { key: 'name', head: 'Company', cell: (part) => part.name },
    { key: 'part', head: 'Part', unit: scale.unit, figures: true, cell: (part) => scale.format(Number(part.tonnes)) },
    {
      key: 'standing',
      head: 'Committed by now',
      unit: scale.unit,
      figures: true,
      cell: (part) => scale.format(Number(part.standingTonnes)),
    },
    {
      key: 'left',
      head: 'Left with it',
      unit: scale.unit,
      figures: true,
      cell: (part) => scale.format(Number(part.standingTonnes) - Number(part.tonnes)),
    },
  ]
  const total = parts.reduce((sum, part) => sum + Number(part.tonnes), 0)
  return (
    <>
      <PageHeader
        title={`Proposal ${proposal.number}`}
        crumbs={[{ href: `/cluster/${seen.slug}/goals`, label: 'Goals' }]}
        state={`${formatTonnes(Number(proposal.gapTonnes))} to ${proposal.rungName} in ${proposal.year}`}
        deadline={`Draft ${proposal.draftNumber}, ${formatDate(proposal.proposedAt)} by ${proposal.proposerName}`}
        lead={splitWayWords[proposal.way].how}
      />
      <Notice>{notAnOrder} Parts are read by their own company and by stewards.</Notice>
      <DataTable
        caption="Parts"
        captionHidden
        columns={columns}
        rows={parts}
        rowKey={(part) => part.organisationId}
        foot={['All', scale.format(total), null, null]}
      />
      {Number(proposal.unfilledTonnes) > 0 && (
        <p className="mt-3 text-soft">
          {formatTonnes(Number(proposal.unfilledTonnes))} of the gap stay open: by this way nobody can take them.
        </p>
      )}
    </>
  )
}
