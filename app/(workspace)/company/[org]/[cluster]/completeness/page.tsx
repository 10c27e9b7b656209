import type { Metadata } from 'next'
import Link from 'next/link'
import type { CellState } from '#lib/domain/inventory/completeness'
import { scopeLabels } from '#lib/domain/inventory/words'
import { scopeNames } from '#lib/domain/submission/words'
import { formatPercent } from '#lib/format'
import { companyCompleteness } from '#lib/views/company-completeness'
import { see } from '#lib/views/view'
import { LinkButton } from '#ui/button'
import { DataTable, type Column } from '#ui/data-table'
import { EmptyState } from '#ui/empty-state'
import { Facts } from '#ui/facts'
import { PageHeader } from '#ui/page-header'

export const metadata: Metadata = { title: 'Completeness' }

type Seen = Awaited<ReturnType<typeof companyCompleteness.run>> & object
type Site = Seen['sites'][number]

const states: Readonly<Record<CellState, { readonly mark: string; readonly words: string; readonly colour: string }>> =
  {
    complete: { mark: '●', words: 'complete', colour: 'text-good' },
    partial: { mark: '◐', words: 'partial', colour: 'text-warn' },
    noted: { mark: '○', words: 'noted', colour: 'text-soft' },
    missing: { mark: '–', words: 'missing', colour: 'text-bad' },
    closed: { mark: '×', words: 'closed', colour: 'text-faint' },
  }

export default async function CompletenessPage({ params }: PageProps<'/company/[org]/[cluster]/completeness'>) {
  const seen = await see(companyCompleteness, await params)
  const [newest] = seen.years
  return (
    <>
      <PageHeader
        title="Completeness"
        state={
          newest
            ? `${newest.coverage.year}: ${newest.coverage.told} of ${newest.coverage.open} open sites tell their scope 1`
            : undefined
        }
        lead="What each site tells of each year. A site owes scope 1 and scope 2 both ways for every year it is open; a reason in place of a figure is an answer, a blank is not."
      />
      {seen.sites.length > 0 && newest && (
        <div className="mb-8">
          <Facts
            items={[
              {
                term: `Scope 1 of ${newest.coverage.year} that stands on figures`,
                value: newest.coverage.tonnesShare === null ? '–' : formatPercent(newest.coverage.tonnesShare),
                note: 'a silent site weighs what it last reported',
              },
              {
                term: 'Never reported',
                value: newest.coverage.unknown.length,
                note:
                  newest.coverage.unknown.map((id) => seen.names[id] ?? '').join(', ') ||
                  'every open site has a figure',
              },
              {
                term: 'Data quality of the whole',
                value: seen.grade?.grade ?? '–',
                note: seen.grade?.because.slice(3) ?? 'no line has a figure yet',
              },
            ]}
          />
        </div>
      )}
      <DataTable
        caption="Sites by year"
        columns={columnsOf(seen)}
        rows={seen.sites}
        rowKey={(site) => site.id}
        foot={['Grade of the year', ...seen.years.map(({ grade }) => grade?.grade ?? '–')]}
        empty={
          <EmptyState title="No site yet" action={<LinkButton href={`${seen.home}/sites`}>To your sites</LinkButton>}>
            <p>Completeness is held against the list of your sites, so begin there.</p>
          </EmptyState>
        }
      />
      <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-sm text-soft">
        {Object.values(states).map(({ mark, words, colour }) => (
          <li key={words}>
            <span aria-hidden="true" className={colour}>
              {mark}
            </span>{' '}
            {words}
          </li>
        ))}
      </ul>
    </>
  )
}

const columnsOf = (seen: Seen): readonly Column<Site>[] => [
  { key: 'site', head: 'Site', cell: (site) => site.name },
  ...seen.years.map(({ coverage: { year } }): Column<Site> => ({
    key: String(year),
    head: year,
    cell: (site) => {
      const cell = site.cells.find((each) => each.year === year)
      if (!cell) return null
      const { mark, words, colour } = states[cell.state]
      const lacking = cell.lacking.map((scope) => scopeNames[scope].toLowerCase()).join('; ')
      return (
        <Link
          href={`${seen.home}/emissions/${site.id}?year=${year}`}
          prefetch={false}
          title={lacking === '' ? undefined : `Lacks ${lacking}`}
          className="rounded-sm whitespace-nowrap hover:underline"
        >
          <span aria-hidden="true" className={colour}>
            {mark}
          </span>{' '}
          {words}
          {lacking !== '' && <span className="sr-only">, lacks {lacking}</span>}
          {cell.state === 'partial' && (
            <span aria-hidden="true" className="block max-w-32 text-xs whitespace-normal text-faint">
              lacks scope {cell.lacking.map((scope) => scopeLabels[scope]).join(', ')}
            </span>
          )}
        </Link>
      )
    },
  })),
]
