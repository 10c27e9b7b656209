import type { Metadata } from 'next'
import { commitmentItem } from '#lib/domain/submission/item-key'
import { classNames, commitmentStatusNames, commitmentTypeNames } from '#lib/domain/submission/words'
import { companyDraft } from '#lib/views/company-draft'
import { see } from '#lib/views/view'
import { LinkButton, TextLink } from '#ui/button'
import { DataTable, type Column } from '#ui/data-table'
import { EmptyState } from '#ui/empty-state'
import { PageHeader } from '#ui/page-header'
import { Illustrative, IllustrativeNote } from '#ui/status'
import { Mark } from '../mark.tsx'

export const metadata: Metadata = { title: 'Commitments' }

export default async function CommitmentsPage({ params }: PageProps<'/company/[org]/[cluster]/commitments'>) {
  const seen = await see(companyDraft, await params)
  const { home } = seen
  const commitments = seen.document.commitments.toSorted((a, b) => a.targetYear - b.targetYear)
  const columns: readonly Column<(typeof commitments)[number]>[] = [
    {
      key: 'title',
      head: 'Commitment',
      cell: (commitment) => (
        <>
          <TextLink href={`${home}/commitments/${commitment.id}`}>{commitment.title}</TextLink>
          {commitment.illustrative && <Illustrative />}
          <Mark item={commitmentItem(commitment.id)} checks={seen.checks} reasons={seen.reasons} />
        </>
      ),
    },
    { key: 'type', head: 'Type', cell: (commitment) => commitmentTypeNames[commitment.type] },
    { key: 'scopes', head: 'Scopes', cell: (commitment) => commitment.scopes.join(', ') },
    { key: 'base', head: 'Base', figures: true, cell: (commitment) => commitment.baseYear ?? '–' },
    { key: 'target', head: 'Target', figures: true, cell: (commitment) => commitment.targetYear },
    {
      key: 'reduction',
      head: 'Reduction',
      unit: '%',
      figures: true,
      cell: (commitment) => commitment.reductionPercent ?? '–',
    },
    { key: 'status', head: 'Status', cell: (commitment) => commitmentStatusNames[commitment.status] },
    { key: 'class', head: 'Seen by', cell: (commitment) => classNames[commitment.class] },
  ]
  return (
    <>
      <PageHeader
        title="Commitments"
        state={`${commitments.length} in your draft`}
        action={
          seen.mayEdit && (
            <LinkButton tone="primary" href={`${home}/commitments/new`}>
              Add a commitment
            </LinkButton>
          )
        }
      />
      <DataTable
        caption="Commitments of your company"
        captionHidden
        columns={columns}
        rows={commitments}
        rowKey={(commitment) => commitment.id}
        empty={
          <EmptyState title="No commitment yet">
            <p>A commitment is what your company has said it will reach: a reduction by a year, or net zero.</p>
          </EmptyState>
        }
      />
      {commitments.some((commitment) => commitment.illustrative) && <IllustrativeNote />}
    </>
  )
}
