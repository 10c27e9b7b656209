import type { Metadata } from 'next'
import Link from 'next/link'
import { isBiogenic } from '#lib/domain/inventory/figures'
import type { RegisterBeside } from '#lib/domain/inventory/register-beside'
import { registerNames } from '#lib/domain/inventory/register-figure'
import { scopes, type EmissionEntry, type Scope } from '#lib/domain/submission/document'
import { emissionsItem } from '#lib/domain/submission/item-key'
import { scopeNames } from '#lib/domain/submission/words'
import { tonnesScale, type TonnesScale } from '#lib/format'
import { companyDraft } from '#lib/views/company-draft'
import { see } from '#lib/views/view'
import { ActionForm } from '#ui/action-form'
import { LinkButton, TextLink } from '#ui/button'
import { DataTable, type Column } from '#ui/data-table'
import { DataNote } from '#ui/data-note'
import { EmptyState } from '#ui/empty-state'
import { PageHeader } from '#ui/page-header'
import { Pagination } from '#ui/pagination'
import { pageIn } from '../../../../../list-address.ts'
import { formPlace } from '../form-place.ts'
import { Mark } from '../mark.tsx'

export const metadata: Metadata = { title: 'Emissions' }

const pageSize = 100

export default async function EmissionsPage({ params, searchParams }: PageProps<'/company/[org]/[cluster]/emissions'>) {
  const [seen, query] = await Promise.all([see(companyDraft, await params), searchParams])
  const scope = scopes.find((each) => each === query['scope']) ?? '1'
  const page = pageIn(query['page'])
  const { home, document } = seen
  const table = sumsOf(document.emissions, scope === '1' ? recent(seen) : [], scope)
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
      {scope === '1' && seen.registers.length > 0 && <RegisterNote seen={seen} />}
      <DataNote note={seen.dataNote} />
    </>
  )
}

/** Registers reach back further than roadmaps do. */
const recent = ({ registers, baseYear }: Seen) => registers.filter(({ year }) => year >= baseYear)

type Sums = {
  readonly years: readonly number[]
  readonly bySite: ReadonlyMap<string, ReadonlyMap<number, number>>
  readonly totals: ReadonlyMap<number, number>
  readonly scale: TonnesScale
}

/** Newest year first: that is the one people come for. */
function sumsOf(figures: readonly EmissionEntry[], registers: readonly RegisterBeside[], scope: Scope): Sums {
  const bySite = new Map<string, Map<number, number>>()
  const totals = new Map<number, number>()
  for (const figure of figures) {
    if (figure.scope !== scope || isBiogenic(figure.gas)) continue
    const years = bySite.get(figure.siteId) ?? new Map<number, number>()
    bySite.set(figure.siteId, years.set(figure.year, (years.get(figure.year) ?? 0) + Number(figure.tonnes)))
    totals.set(figure.year, (totals.get(figure.year) ?? 0) + Number(figure.tonnes))
  }
  // A year that only a register knows is shown too, so that it can be taken in.
  const known = registers.filter(({ register }) => register !== null).map(({ year }) => year)
  const years = [...new Set([...totals.keys(), ...known])].toSorted((a, b) => b - a)
  return { years, bySite, totals, scale: tonnesScale([...totals.values()]) }
}

type Seen = Awaited<ReturnType<typeof companyDraft.run>> & object
type Site = Seen['document']['sites'][number]

function columnsOf(seen: Seen, scope: Scope, table: Sums): readonly Column<Site>[] {
  const besides = new Map(seen.registers.map((each) => [`${each.siteId} ${each.year}`, each]))
  return [
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
        <>
          <Link
            href={`${seen.home}/emissions/${site.id}?year=${year}`}
            prefetch={false}
            className="rounded-sm hover:underline"
            aria-label={`${site.name}, ${year}: ${table.scale.withUnit(table.bySite.get(site.id)?.get(year) ?? null)}`}
          >
            {table.scale.format(table.bySite.get(site.id)?.get(year) ?? null)}
          </Link>
          <Mark item={emissionsItem(site.id, year)} checks={seen.checks} reasons={seen.reasons} />
          {scope === '1' && <RegisterMark beside={besides.get(`${site.id} ${year}`)} scale={table.scale} />}
        </>
      ),
    })),
  ]
}

/** A register’s figure of the same site and year, told by a small sign beside the typed one: equal, or how far apart. */
function RegisterMark({ beside, scale }: { readonly beside: RegisterBeside | undefined; readonly scale: TonnesScale }) {
  if (beside?.register == null) return null
  const figure = `${registerNames[beside.source]}: ${scale.withUnit(beside.register)}`
  if (beside.agrees === true)
    return (
      <span className="ml-1 text-xs text-good" title={figure}>
        =<span className="sr-only"> agrees with the {figure}</span>
      </span>
    )
  return (
    <span className="block text-xs text-warn" title={figure}>
      register {scale.format(beside.register)}
    </span>
  )
}

/** What the signs mean, and the way to take registers’ figures in where the inventory has none. */
function RegisterNote({ seen }: { readonly seen: Seen }) {
  const sources = [...new Set(seen.registers.map(({ source }) => source))]
  const missing = recent(seen).filter(({ typed, register }) => typed === null && register !== null)
  return (
    <section className="mt-6 text-sm">
      <p className="max-w-prose text-soft">
        = agrees with a public register within 5 %; where it does not, the register’s figure stands below. Registers are
        never added to your figures. Read in: {sources.map((source) => registerNames[source]).join(', ')}.
      </p>
      {seen.mayEdit && missing.length > 0 && (
        <div className="mt-3 flex flex-wrap items-center gap-3">
          <p>
            {missing.length === 1 ? 'One site and year has' : `${missing.length} sites and years have`} a register’s
            figure and none of yours.
          </p>
          {[...new Set(missing.map(({ source }) => source))].map((source) => (
            <ActionForm
              key={source}
              name="import.from-register"
              hidden={{ ...formPlace(seen), register: source }}
              tone="quiet"
              size="sm"
              submitLabel={`See the ${registerNames[source]} as an import`}
            />
          ))}
        </div>
      )}
    </section>
  )
}

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
