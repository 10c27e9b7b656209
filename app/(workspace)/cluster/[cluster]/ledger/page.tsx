import type { Metadata } from 'next'
import Link from 'next/link'
import type { ReleasedTotal } from '#lib/domain/roadmap/ledger-release'
import { scopeNames } from '#lib/domain/submission/words'
import { formatDate, tonnesScale, type TonnesScale } from '#lib/format'
import { clusterLedgerView } from '#lib/views/cluster-ledger'
import { see } from '#lib/views/view'
import { LinkButton } from '#ui/button'
import { DataTable, type Column } from '#ui/data-table'
import { EmptyState } from '#ui/empty-state'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { Withheld } from '#ui/withheld'
import { StewardLedger } from './steward-ledger.tsx'

export const metadata: Metadata = { title: 'Ledger' }

export default async function LedgerPage({ params, searchParams }: PageProps<'/cluster/[cluster]/ledger'>) {
  const [{ cluster }, query] = await Promise.all([params, searchParams])
  const seen = await see(clusterLedgerView, { cluster, year: query['year'] })
  const state =
    seen.of === 'steward'
      ? `From ${seen.submissions} accepted ${seen.submissions === 1 ? 'submission' : 'submissions'}`
      : seen.merge
        ? `As of merge ${seen.merge.number}, ${formatDate(seen.merge.at)}`
        : 'Nothing merged yet'
  return (
    <>
      <PageHeader
        title={`Ledger${seen.years.length > 0 ? `, ${seen.year}` : ''}`}
        state={state}
        lead="Each physical source once, whoever owns it. Trade inside the fence and CO2 stored for good are taken out: gross, eliminated, net."
      />
      <Years seen={seen} />
      {seen.of === 'steward' ? (
        <>
          <Notice tone="info">
            You see this as a steward. It rests on confidential submissions: each company is shown that you read it.
          </Notice>
          <StewardLedger seen={seen} />
        </>
      ) : (
        <Released totals={seen.totals} cluster={cluster} />
      )}
    </>
  )
}

function Years({ seen }: { readonly seen: { readonly year: number; readonly years: readonly number[] } }) {
  return (
    <nav aria-label="Year" className="mb-4 flex gap-x-4 gap-y-1 overflow-x-auto pb-1 empty:hidden print:hidden">
      {seen.years.map((year) => (
        <Link
          key={year}
          href={`?year=${year}`}
          prefetch={false}
          aria-current={year === seen.year ? 'page' : undefined}
          className={`figures shrink-0 rounded-sm ${year === seen.year ? 'font-semibold text-ink' : 'text-soft hover:text-ink hover:underline'}`}
        >
          {year}
        </Link>
      ))}
    </nav>
  )
}

/** What every member may see: a scope whole, or withheld with its reason. */
function Released({ totals, cluster }: { readonly totals: readonly ReleasedTotal[]; readonly cluster: string }) {
  const figures = totals.flatMap((total) => (total.state === 'shown' ? [total.gross, total.net] : []))
  const scale = tonnesScale(figures.map(Number))
  const columns: readonly Column<ReleasedTotal>[] = [
    { key: 'scope', head: 'Scope', cell: (total) => scopeNames[total.scope] },
    ...(['gross', 'eliminated', 'net'] as const).map((part) => releasedColumn(part, scale)),
  ]
  return (
    <>
      <DataTable
        caption="Gross, eliminated, net"
        captionHidden
        columns={columns}
        rows={totals}
        rowKey={(total) => total.scope}
        empty={
          <EmptyState
            title="No ledger to show yet"
            action={<LinkButton href={`/cluster/${cluster}/roadmap`}>To the roadmap</LinkButton>}
          >
            <p>It is made at each merge from the accepted submissions, as far as the rules of disclosure allow.</p>
          </EmptyState>
        }
      />
      {totals.length > 0 && (
        <p className="mt-3 max-w-prose text-sm text-faint">
          A scope is shown whole or not at all, since each of the three follows from the other two. Where too few
          companies changed since it was last shown, the earlier figures stand.
        </p>
      )}
    </>
  )
}

const releasedColumn = (part: 'gross' | 'eliminated' | 'net', scale: TonnesScale): Column<ReleasedTotal> => ({
  key: part,
  head: { gross: 'Gross', eliminated: 'Eliminated', net: 'Net' }[part],
  unit: scale.unit,
  figures: true,
  cell: (total) =>
    total.state === 'withheld' ? (
      <Withheld reason={total.reason} />
    ) : Number(total[part]) === 0 ? (
      '0'
    ) : (
      scale.format(Number(total[part]))
    ),
})
