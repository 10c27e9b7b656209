import type { Metadata } from 'next'
import { tonnesScale } from '#lib/format'
import { companyDraft } from '#lib/views/company-draft'
import { see } from '#lib/views/view'
import { siteItem } from '#lib/domain/submission/item-key'
import { LinkButton, TextLink } from '#ui/button'
import { DataTable, type Column } from '#ui/data-table'
import { EmptyState } from '#ui/empty-state'
import { PageHeader } from '#ui/page-header'
import { Mark } from '../mark.tsx'

export const metadata: Metadata = { title: 'Sites' }

export default async function SitesPage({ params }: PageProps<'/company/[org]/[cluster]/sites'>) {
  const seen = await see(companyDraft, await params)
  const { document, home } = seen
  const base = new Map<string, number>()
  for (const figure of document.emissions)
    if (figure.scope === '1' && figure.year === seen.baseYear)
      base.set(figure.siteId, (base.get(figure.siteId) ?? 0) + Number(figure.tonnes))
  const scale = tonnesScale([...base.values()])
  const sites = document.sites.toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
  const columns: readonly Column<(typeof sites)[number]>[] = [
    {
      key: 'name',
      head: 'Site',
      cell: (site) => (
        <>
          <TextLink href={`${home}/sites/${site.id}`}>{site.name}</TextLink>
          <Mark item={siteItem(site.id)} checks={seen.checks} reasons={seen.reasons} />
        </>
      ),
    },
    { key: 'key', head: 'Id', cell: (site) => site.key },
    { key: 'sector', head: 'Sector', cell: (site) => site.sector ?? '–' },
    { key: 'permits', head: 'Permits', cell: (site) => (site.permits.length === 0 ? '–' : site.permits.join(', ')) },
    {
      key: 'base',
      head: `Scope 1, ${seen.baseYear}`,
      unit: scale.unit,
      figures: true,
      cell: (site) => scale.format(base.get(site.id) ?? null),
    },
    {
      key: 'emissions',
      head: '',
      cell: (site) => <TextLink href={`${home}/emissions/${site.id}`}>Emissions</TextLink>,
    },
  ]
  return (
    <>
      <PageHeader
        title="Sites"
        state={`${sites.length} in your draft`}
        action={
          seen.mayEdit && (
            <>
              <LinkButton href={`${home}/import`}>Import a list</LinkButton>
              <LinkButton tone="primary" href={`${home}/sites/new`}>
                Add a site
              </LinkButton>
            </>
          )
        }
      />
      <DataTable
        caption="Sites of your company in this cluster"
        captionHidden
        columns={columns}
        rows={sites}
        rowKey={(site) => site.id}
        empty={
          <EmptyState title="No site yet">
            <p>Add your sites one by one, or import a list: a CSV file with site_id, company and site is enough.</p>
          </EmptyState>
        }
      />
    </>
  )
}
