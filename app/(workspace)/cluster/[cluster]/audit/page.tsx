import type { Metadata } from 'next'
import { auditSentence } from '#lib/audit-sentences'
import type { DecisionWords } from '#lib/domain/roadmap/decision-words'
import { formatInstant } from '#lib/format'
import { auditPageSize, clusterAudit } from '#lib/views/cluster-audit'
import { see } from '#lib/views/view'
import { DataTable } from '#ui/data-table'
import { EmptyState } from '#ui/empty-state'
import { PageHeader } from '#ui/page-header'
import { Pagination } from '#ui/pagination'
import { pageIn } from '../../../../list-address.ts'

export const metadata: Metadata = { title: 'Audit trail' }

export default async function AuditPage({ params, searchParams }: PageProps<'/cluster/[cluster]/audit'>) {
  const { cluster } = await params
  const { page } = await searchParams
  const seen = await see(clusterAudit, { cluster, page: pageIn(page) })
  return (
    <>
      <PageHeader
        title="Audit trail"
        lead="Each entry carries the hash of the one before it, so that no entry can be changed or taken out unnoticed. Entries hold no figures."
      />
      <DataTable
        caption="Entries, newest first"
        captionHidden
        rows={seen.entries}
        rowKey={(entry) => String(entry.seq)}
        columns={[
          { key: 'seq', head: 'No.', figures: true, cell: (entry) => entry.seq },
          {
            key: 'at',
            head: 'When',
            className: 'whitespace-nowrap',
            cell: (entry) => formatInstant(entry.at),
          },
          {
            key: 'what',
            head: 'What',
            rowHead: true,
            className: 'min-w-40',
            cell: ({ type, decision }) => (
              <>
                {auditSentence(type)}
                {decision && <span className="block font-normal text-soft">{inOneLine(decision)}</span>}
              </>
            ),
          },
          { key: 'who', head: 'Who', className: 'whitespace-nowrap', cell: (entry) => entry.actorName ?? 'A member' },
          {
            key: 'hash',
            head: 'Hash',
            cell: (entry) => <code className="text-sm text-soft">{entry.hash.slice(0, 12)}</code>,
          },
        ]}
        empty={
          <EmptyState title="Nothing has happened yet">
            <p>Every change in this cluster leaves an entry here.</p>
          </EmptyState>
        }
      />
      <Pagination
        page={seen.page}
        pageSize={auditPageSize}
        total={seen.total}
        href={(next) => `/cluster/${cluster}/audit?page=${next}`}
        noun={['entry', 'entries']}
      />
    </>
  )
}

const inOneLine = ({ conflict, where, wayOut }: DecisionWords): string =>
  [conflict, where, wayOut].filter((part) => part !== '').join(' · ')
