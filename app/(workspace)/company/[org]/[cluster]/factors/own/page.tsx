import type { Metadata } from 'next'
import { placeName } from '#lib/domain/factors/factor-list'
import { formatDate } from '#lib/format'
import { companyOwnFactors } from '#lib/views/company-factor-library'
import { see } from '#lib/views/view'
import { LinkButton, TextLink } from '#ui/button'
import { DataTable } from '#ui/data-table'
import { EmptyState } from '#ui/empty-state'
import { PageHeader } from '#ui/page-header'
import { Co2e, Gases, Per } from '../../../../../factor-parts/factor-figures.tsx'
import { factorTabs } from '../factor-tabs.ts'

export const metadata: Metadata = { title: 'Factors of your own' }

export default async function OwnFactorsPage({ params }: PageProps<'/company/[org]/[cluster]/factors/own'>) {
  const seen = await see(companyOwnFactors, await params)
  const add = seen.mayEdit && (
    <LinkButton tone="primary" href={`${seen.home}/factors/own/new`}>
      Add a factor of your own
    </LinkButton>
  )
  return (
    <>
      <PageHeader
        title="Factors"
        tabs={factorTabs(seen.home)}
        action={seen.rows.length > 0 && add}
        lead="From a supplier’s statement, a laboratory or a measurement, with the document they rest on. Seen by your company alone; a line that is sent shows the factor it used."
      />
      <DataTable
        caption="Factors of your company"
        captionHidden
        rows={seen.rows}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'name',
            head: 'Factor',
            className: 'min-w-48',
            cell: (row) => <TextLink href={`${seen.home}/factors/own/${row.id}`}>{row.factor.name}</TextLink>,
          },
          { key: 'publisher', head: 'Who says so', cell: (row) => row.factor.publisher },
          { key: 'region', head: 'Region', cell: (row) => placeName(row.factor.region) },
          { key: 'year', head: 'Year', figures: true, cell: (row) => row.factor.year },
          {
            key: 'co2e',
            head: `kg CO₂e, ${seen.gwp}`,
            figures: true,
            cell: (row) => <Co2e factor={row.factor} co2e={row.co2e} gwp={seen.gwp} />,
          },
          {
            key: 'per',
            head: 'Per',
            className: 'whitespace-nowrap',
            cell: ({ factor }) => <Per factor={factor} />,
          },
          { key: 'gases', head: 'Gases, kg', className: 'min-w-40', cell: (row) => <Gases factor={row.factor} /> },
          { key: 'evidence', head: 'Rests on', className: 'min-w-56', cell: (row) => row.evidence },
          {
            key: 'changed',
            head: 'Changed',
            className: 'whitespace-nowrap',
            cell: (row) => formatDate(row.updatedAt),
          },
        ]}
        empty={
          <EmptyState title="No factor of your own yet" action={add}>
            <p>
              Where your fuel or your supplier is not what a publication assumes, enter the factor with the document
              that it comes from. It is then the first that the grid finds.
            </p>
          </EmptyState>
        }
      />
    </>
  )
}
