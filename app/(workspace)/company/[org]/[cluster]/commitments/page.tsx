import type { Metadata } from 'next'
import { askedNumbers } from '#lib/domain/goals/own-goals'
import { commitmentItem } from '#lib/domain/submission/item-key'
import { classNames, commitmentStatusNames, commitmentTypeNames } from '#lib/domain/submission/words'
import { dash } from '#lib/format'
import { companyDraft } from '#lib/views/company-draft'
import { see } from '#lib/views/view'
import { LinkButton, TextLink } from '#ui/button'
import { DataTable, type Column } from '#ui/data-table'
import { EmptyState } from '#ui/empty-state'
import { PageHeader } from '#ui/page-header'
import { Illustrative, IllustrativeNote, Status } from '#ui/status'
import { formPlace } from '../form-place.ts'
import { Mark } from '../mark.tsx'
import { TwoNumbers } from './two-numbers.tsx'

export const metadata: Metadata = { title: 'Commitments' }

export default async function CommitmentsPage({ params }: PageProps<'/company/[org]/[cluster]/commitments'>) {
  const seen = await see(companyDraft, await params)
  const { home } = seen
  const commitments = seen.document.commitments.toSorted((a, b) => a.targetYear - b.targetYear)
  const pairs = askedNumbers(seen.document.commitments, { level: 'company', id: seen.organisationId, name: seen.name })
  const asked = new Map(pairs.flatMap(({ goals, holds }) => goals.map(({ id }) => [id, holds !== null] as const)))
  const columns: readonly Column<(typeof commitments)[number]>[] = [
    {
      key: 'title',
      head: 'Commitment',
      cell: (commitment) => (
        <>
          <TextLink href={`${home}/commitments/${commitment.id}`}>{commitment.title}</TextLink>
          {commitment.illustrative && <Illustrative />}
          {asked.has(commitment.id) && (
            <span className="ml-2">
              <Status tone={asked.get(commitment.id) ? 'plain' : 'warn'} words="Two numbers" />
            </span>
          )}
          <Mark item={commitmentItem(commitment.id)} checks={seen.checks} reasons={seen.reasons} />
        </>
      ),
    },
    {
      key: 'steps',
      head: 'Interim steps',
      cell: (commitment) =>
        commitment.interim.map((step) => `${step.reductionPercent} % by ${step.year}`).join(', ') || dash,
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
      <TwoNumbers asked={pairs.filter(({ holds }) => holds === null)} place={formPlace(seen)} mayEdit={seen.mayEdit} />
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
