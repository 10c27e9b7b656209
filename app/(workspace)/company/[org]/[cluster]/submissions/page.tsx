import type { Metadata } from 'next'
import { assuranceNames } from '#lib/domain/verification/words'
import { formatInstant } from '#lib/format'
import { companySubmissions } from '#lib/views/company-submissions'
import { see } from '#lib/views/view'
import { LinkButton, TextLink } from '#ui/button'
import { DataTable, type Column } from '#ui/data-table'
import { EmptyState } from '#ui/empty-state'
import { PageHeader } from '#ui/page-header'
import { SubmissionState } from '../submission-state.tsx'

export const metadata: Metadata = { title: 'Submissions' }

export default async function SubmissionsPage({ params }: PageProps<'/company/[org]/[cluster]/submissions'>) {
  const seen = await see(companySubmissions, await params)
  const columns: readonly Column<(typeof seen.submissions)[number]>[] = [
    {
      key: 'number',
      head: 'Submission',
      cell: (each) => <TextLink href={`${seen.home}/submissions/${each.number}`}>No. {each.number}</TextLink>,
    },
    { key: 'state', head: 'State', cell: (each) => <SubmissionState state={each.state} /> },
    { key: 'cycle', head: 'Cycle', figures: true, cell: (each) => each.cycle },
    {
      key: 'sent',
      head: 'Sent',
      cell: (each) => `${formatInstant(each.submittedAt)} by ${each.submitterName}`,
    },
    {
      key: 'decided',
      head: 'Decided',
      cell: (each) => (each.decidedAt ? `${formatInstant(each.decidedAt)} by ${each.deciderName}` : '–'),
    },
    {
      key: 'digest',
      head: 'Digest',
      cell: (each) => <code className="font-mono text-xs">{each.digest.slice(0, 12)}…</code>,
    },
    {
      key: 'opinions',
      head: 'Opinion',
      className: 'min-w-40',
      cell: (each) =>
        each.opinions.length === 0
          ? '–'
          : each.opinions.map((opinion) => (
              <span key={opinion.id} className="block">
                {assuranceNames[opinion.document.assurance]}, {opinion.document.conclusion}{' '}
                <code className="font-mono text-xs">{opinion.digest.slice(0, 12)}…</code>
              </span>
            )),
    },
  ]
  return (
    <>
      <PageHeader title="Submissions" state={`${seen.submissions.length} sent`} />
      <DataTable
        caption="Everything your company sent in this cluster"
        captionHidden
        columns={columns}
        rows={seen.submissions}
        rowKey={(each) => each.id}
        empty={
          <EmptyState
            title="Nothing sent yet"
            action={<LinkButton href={`${seen.home}/review`}>Review and send</LinkButton>}
          >
            <p>What you send is kept here as it was, with its digest.</p>
          </EmptyState>
        }
      />
    </>
  )
}
