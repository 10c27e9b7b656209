/**
 * WedgeChoice { page }                     by pillar or by company, as links that keep the rest of the address
 * Wedges { roadmap, names, byCompany }     the wedge chart of the one or the other; the one by company with its table
 */
import { tableYears } from '#lib/domain/report/report'
import type { RoadmapDocument } from '#lib/domain/roadmap/document'
import { CompanyWedgeChart } from '#ui/charts/company-wedge-chart'
import { CompanyWedgeTable } from '#ui/charts/company-wedge-table'
import { WedgeChart } from '#ui/charts/wedge-chart'
import { Choices } from '#ui/choices'
import { threadHref, type RoadmapPlace } from './figures.ts'

export function WedgeChoice({ page }: { readonly page: RoadmapPlace }) {
  return (
    <Choices
      label="Wedges"
      choices={[false, true].map((byCompany) => ({
        href: threadHref({ ...page, byCompany }),
        label: byCompany ? 'By company' : 'By pillar',
        on: byCompany === page.byCompany,
      }))}
    />
  )
}

export function Wedges({
  roadmap,
  names,
  byCompany,
}: {
  readonly roadmap: RoadmapDocument
  readonly names: Readonly<Record<string, string>>
  readonly byCompany: boolean
}) {
  if (!byCompany) return <WedgeChart roadmap={roadmap} tableId="pathway" />
  return (
    <>
      <CompanyWedgeChart roadmap={roadmap} names={names} tableId="companies" />
      <CompanyWedgeTable roadmap={roadmap} names={names} id="companies" years={tableYears(roadmap)} />
    </>
  )
}
