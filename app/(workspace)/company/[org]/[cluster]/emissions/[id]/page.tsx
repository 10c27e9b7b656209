import type { Metadata } from 'next'
import { emissionsItem } from '#lib/domain/submission/item-key'
import { companySiteYear } from '#lib/views/company-site-year'
import { see } from '#lib/views/view'
import { ActionForm } from '#ui/action-form'
import { LinkButton } from '#ui/button'
import { DataNote } from '#ui/data-note'
import { PageHeader } from '#ui/page-header'
import { Reasons } from '../../../../../submission-parts/item-notes.tsx'
import { EvidenceSection } from '../../evidence-section.tsx'
import { formPlace } from '../../form-place.ts'
import { InventoryGrid } from './grid/inventory-grid.tsx'
import { LineGrades } from './line-grades.tsx'
import { RegisterBlock } from './register-block.tsx'
import { LinesOfYear, YearTabs } from './year-tabs.tsx'

export const metadata: Metadata = { title: 'Inventory of a site' }

export default async function SiteYearPage({
  params,
  searchParams,
}: PageProps<'/company/[org]/[cluster]/emissions/[id]'>) {
  const [place, query] = await Promise.all([params, searchParams])
  const asked = /^(19|20|21)\d\d$/.test(String(query['year'])) ? Number(query['year']) : null
  const seen = await see(companySiteYear, { ...place, year: asked })
  const { home, site, year } = seen
  const here = `${home}/emissions/${site.id}`
  return (
    <LinesOfYear key={`${site.id} ${year}`}>
      <PageHeader
        title={`${site.name}, ${year}`}
        state={`Computed with ${seen.gwp}`}
        crumbs={[{ href: `${home}/emissions`, label: 'Emissions' }]}
        action={<LinkButton href={`${home}/sites/${site.id}`}>The site</LinkButton>}
      />
      <YearTabs here={here} year={year} years={seen.years} thisYear={seen.thisYear} />
      <Reasons reasons={seen.reasons.filter((each) => each.item === emissionsItem(site.id, year))} />
      <RegisterBlock
        registers={seen.register}
        mayEdit={seen.mayEdit}
        hasLines={seen.rows.length > 0}
        place={{ organisationId: seen.organisationId, clusterId: seen.clusterId, siteId: site.id, year }}
      />
      <InventoryGrid
        key={`${year} ${seen.rows.length === 0}`}
        address={`${here}/lines`}
        factorAddress={`${home}/factors/search`}
        country={seen.country}
        year={year}
        gwp={seen.gwp}
        rows={seen.rows}
        factors={seen.factors}
        mayEdit={seen.mayEdit}
        siteName={site.name}
        whenEmpty={<BeginYear seen={seen} />}
      />
      <LineGrades grades={seen.grades} grade={seen.grade} />
      <EvidenceSection
        home={home}
        place={formPlace(seen)}
        files={seen.files}
        title="Evidence"
        lead="Bills, meter readings and reports behind single lines. They go with the submission: stewards and its verifier read them, nobody else, and nobody before it is sent."
        said={query['evidence']}
        mayEdit={seen.mayEdit}
        parts={{
          field: 'line',
          label: 'Line',
          hint: 'A line added just now is offered once the page is loaded again.',
          gone: 'A line that was removed',
          options: seen.lines,
        }}
        at={{ siteId: site.id, year }}
      />
      <DataNote note={seen.dataNote} />
    </LinesOfYear>
  )
}

/** An empty year can begin with the streams of the nearest one that has any. */
function BeginYear({ seen }: { readonly seen: Awaited<ReturnType<typeof companySiteYear.run>> & object }) {
  const from = seen.years.findLast((each) => each.year < seen.year) ?? seen.years[0]
  if (!seen.mayEdit || seen.rows.length > 0 || from === undefined) return null
  const { organisationId, clusterId, year } = seen
  return (
    <section className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md bg-wash px-4 py-3">
      <p className="max-w-prose">
        Nothing stands in {year} yet. Type or paste below, or begin with the streams, units and factors of {from.year}{' '}
        and fill in the amounts.
      </p>
      <ActionForm
        name="inventory.begin-year"
        submitLabel={`Begin with ${from.lines} ${from.lines === 1 ? 'line' : 'lines'} of ${from.year}`}
        label={`Begin ${year}`}
        hidden={{ organisationId, clusterId, siteId: seen.site.id, year, from: from.year }}
      />
    </section>
  )
}
