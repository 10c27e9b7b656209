import type { Metadata } from 'next'
import Link from 'next/link'
import { scopes } from '#lib/domain/submission/document'
import { scopeNames } from '#lib/domain/submission/words'
import { companySiteEmissions } from '#lib/views/company-site-emissions'
import { see } from '#lib/views/view'
import { ActionForm } from '#ui/action-form'
import { LinkButton } from '#ui/button'
import { PageHeader } from '#ui/page-header'
import { NumberInput, TextInput } from '#ui/field'
import { FigureForm } from './figure-form.tsx'
import { ClassChoice } from './class-choice.tsx'

export const metadata: Metadata = { title: 'Emissions of a site' }

export default async function SiteEmissionsPage({
  params,
  searchParams,
}: PageProps<'/company/[org]/[cluster]/emissions/[id]'>) {
  const [seen, query] = await Promise.all([see(companySiteEmissions, await params), searchParams])
  const scope = scopes.find((each) => each === query['scope']) ?? '1'
  const { home, site } = seen
  const figures = seen.figures.filter((figure) => figure.scope === scope).toSorted((a, b) => b.year - a.year)
  const newest = figures[0]
  return (
    <>
      <PageHeader
        title={site.name}
        state={`${scopeNames[scope]}, ${figures.length} figures`}
        crumbs={[{ href: `${home}/emissions?scope=${scope}`, label: 'Emissions' }]}
        action={<LinkButton href={`${home}/sites/${site.id}`}>The site</LinkButton>}
      />
      <nav aria-label="Scope" className="mb-4 flex flex-wrap gap-x-5 gap-y-1">
        {scopes.map((each) => (
          <Link
            key={each}
            href={`${home}/emissions/${site.id}?scope=${each}`}
            aria-current={each === scope ? 'page' : undefined}
            className={each === scope ? 'font-medium text-ink' : 'text-soft hover:text-ink hover:underline'}
          >
            {scopeNames[each]}
          </Link>
        ))}
      </nav>
      {seen.mayEdit && (
        <section className="mb-6 rounded-md bg-wash px-4 py-3">
          <h2 className="mb-2 text-base">Add a figure</h2>
          <ActionForm
            name="emission.save"
            layout="row"
            submitLabel="Add figure"
            label="Add a figure"
            hidden={{ organisationId: seen.organisationId, clusterId: seen.clusterId, siteId: site.id, scope }}
          >
            <NumberInput name="year" label="Year" size={5} defaultValue={newest ? newest.year + 1 : seen.baseYear} />
            <TextInput name="gas" label="Gas" size={6} defaultValue={newest?.gas ?? 'CO2e'} />
            <NumberInput name="tonnes" label="Emissions" unit="t CO₂e" size={12} />
            <TextInput name="source" label="Source" size={28} defaultValue={newest?.source} />
            <TextInput name="note" label="Note" optional size={20} />
            <ClassChoice label="Who sees it" />
          </ActionForm>
        </section>
      )}
      {figures.length === 0 && <p className="text-soft">No figure yet for this site and scope.</p>}
      <ul className="border-t border-line empty:hidden">
        {figures.map((figure) => (
          <FigureForm key={`${figure.year} ${figure.gas}`} figure={figure} seen={seen} />
        ))}
      </ul>
    </>
  )
}
