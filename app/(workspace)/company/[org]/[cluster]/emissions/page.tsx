import type { Metadata } from 'next'
import Link from 'next/link'
import { isBiogenic } from '#lib/domain/inventory/figures'
import { scopes, type EmissionEntry, type Scope } from '#lib/domain/submission/document'
import { emissionsItem } from '#lib/domain/submission/item-key'
import { scopeNames } from '#lib/domain/submission/words'
import { tonnesScale, type TonnesScale } from '#lib/format'
import { companyDraft } from '#lib/views/company-draft'
import { see } from '#lib/views/view'
import { LinkButton, TextLink } from '#ui/button'
import { DataTable, type Column } from '#ui/data-table'
import { DataNote } from '#ui/data-note'
import { EmptyState } from '#ui/empty-state'
import { PageHeader } from '#ui/page-header'
import { Pagination } from '#ui/pagination'
import { Mark } from '../mark.tsx'

export const metadata: Metadata = { title: 'Emissions' }

const pageSize = 100

export default async function EmissionsPage({ params, searchParams }: PageProps<'/company/[org]/[cluster]/emissions'>) {
  const [seen, query] = await Promise.all([see(companyDraft, await params), searchParams])
  const scope = scopes.find((each) => each === query['scope']) ?? '1'
  const page = Math.max(1, Number(query['page']) || 1)
  const { home, document } = seen
  const table = sumsOf(document.emissions, scope)
  const sites = document.sites.toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
  const shown = sites.slice((page - 1) * pageSize, page * pageSize)
  const address = (to: number) => `${home}/emissions?scope=${scope}&page=${to}`
  return (
    <>
      <PageHeader
        title="Emissions"
        state={`${document.emissions.length} ${document.emissions.length === 1 ? 'figure' : 'figures'} in your draft`}
        action={seen.mayEdit && <LinkButton href={`${home}/import`}>Import figures</LinkButton>}
        lead="A year opens for editing. What comes from a public register is public; everything else is seen by the stewards alone unless you open it."
      />
      <ScopeLinks home={home} chosen={scope} figures={document.emissions} />
      <DataTable
        caption={`${scopeNames[scope]} by site and year`}
        columns={columnsOf(seen, scope, table)}
        rows={shown}
        rowKey={(site) => site.id}
        foot={['All sites', ...table.years.map((year) => table.scale.format(table.totals.get(year) ?? null))]}
        empty={
          <EmptyState title="No site yet">
            <p>Emissions belong to a site, so add or import your sites first.</p>
          </EmptyState>
        }
      />
      {sites.length > 0 && (
        <Pagination page={page} pageSize={pageSize} total={sites.length} href={address} noun={['site', 'sites']} />
      )}
      <DataNote note={seen.dataNote} />
    </>
  )
}

type Sums = {
  readonly years: readonly number[]
  readonly bySite: ReadonlyMap<string, ReadonlyMap<number, number>>
  readonly totals: ReadonlyMap<number, number>
  readonly scale: TonnesScale
}

/** Newest year first: that is the one people come for. */
function sumsOf(figures: readonly EmissionEntry[], scope: Scope): Sums {
  const bySite = new Map<string, Map<number, number>>()
  const totals = new Map<number, number>()
  for (const figure of figures) {
    if (figure.scope !== scope || isBiogenic(figure.gas)) continue
    const years = bySite.get(figure.siteId) ?? new Map<number, number>()
    bySite.set(figure.siteId, years.set(figure.year, (years.get(figure.year) ?? 0) + Number(figure.tonnes)))
    totals.set(figure.year, (totals.get(figure.year) ?? 0) + Number(figure.tonnes))
  }
  const years = [...totals.keys()].toSorted((a, b) => b - a)
  return { years, bySite, totals, scale: tonnesScale([...totals.values()]) }
}

type Seen = Awaited<ReturnType<typeof companyDraft.run>> & object
type Site = Seen['document']['sites'][number]

const columnsOf = (seen: Seen, scope: Scope, table: Sums): readonly Column<Site>[] => [
  {
    key: 'site',
    head: 'Site',
    cell: (site) => <TextLink href={`${seen.home}/emissions/${site.id}`}>{site.name}</TextLink>,
  },
  ...table.years.map((year): Column<Site> => ({
    key: String(year),
    head: year,
    unit: year === table.years[0] ? table.scale.unit : '',
    figures: true,
    cell: (site) => (
      <Link
        href={`${seen.home}/emissions/${site.id}?year=${year}`}
        className="rounded-sm hover:underline"
        aria-label={`${site.name}, ${year}: ${table.scale.withUnit(table.bySite.get(site.id)?.get(year) ?? null)}`}
      >
        {table.scale.format(table.bySite.get(site.id)?.get(year) ?? null)}
        <Mark item={emissionsItem(site.id, year)} checks={seen.checks} reasons={seen.reasons} />
      </Link>
    ),
  })),
]

function ScopeLinks({
  home,
  chosen,
  figures,
}: {
  readonly home: string
  readonly chosen: Scope
  readonly figures: readonly EmissionEntry[]
}) {
  const count = (scope: Scope) => figures.filter((figure) => figure.scope === scope).length
  return (
    <nav aria-label="Scope" className="mb-4 flex flex-wrap gap-x-5 gap-y-1">
      {scopes.map((scope) => (
        <Link
          key={scope}
          href={`${home}/emissions?scope=${scope}`}
          aria-current={scope === chosen ? 'page' : undefined}
          className={scope === chosen ? 'font-medium text-ink' : 'text-soft hover:text-ink hover:underline'}
        >
          {scopeNames[scope]} <span className="figures text-xs text-faint">{count(scope)}</span>
        </Link>
      ))}
    </nav>
  )
}
