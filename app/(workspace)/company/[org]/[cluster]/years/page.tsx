import type { Metadata } from 'next'
import { consolidationText } from '#lib/domain/inventory/reports/report-input'
import { scopes } from '#lib/domain/submission/document'
import { scopeNames } from '#lib/domain/submission/words'
import { tonnesScale } from '#lib/format'
import { companyYears } from '#lib/views/company-years'
import { see } from '#lib/views/view'
import { TextLink } from '#ui/button'
import { DataTable, type Column } from '#ui/data-table'
import { PageHeader } from '#ui/page-header'
import { RestatementTable } from '../../../../submission-parts/restatements.tsx'

export const metadata: Metadata = { title: 'Years' }

type Seen = Awaited<ReturnType<typeof companyYears.run>> & object
type Year = Seen['years'][number]

export default async function YearsPage({ params }: PageProps<'/company/[org]/[cluster]/years'>) {
  const seen = await see(companyYears, await params)
  const all = seen.years.flatMap((year) => scopes.flatMap((scope) => year.sums[scope] ?? [])).map(Number)
  const scale = tonnesScale(all)
  const columns: readonly Column<Year>[] = [
    {
      key: 'year',
      head: 'Year',
      cell: (each) => (
        <TextLink href={`${seen.home}/years/${each.year}`}>
          {each.year}
          {each.year === seen.baseYear ? ', base year' : ''}
        </TextLink>
      ),
    },
    { key: 'gwp', head: 'GWP set', cell: (each) => each.gwp },
    { key: 'consolidation', head: 'Consolidated by', cell: (each) => consolidationText[each.consolidation] },
    { key: 'lines', head: 'Lines', figures: true, cell: (each) => each.lines },
    ...scopes.map((scope): Column<Year> => ({
      key: scope,
      head: scopeNames[scope],
      unit: scale.unit,
      figures: true,
      cell: (each) => scale.format(each.sums[scope] === null ? null : Number(each.sums[scope])),
    })),
    { key: 'grade', head: 'Grade', cell: (each) => each.grade?.grade ?? '–' },
  ]
  return (
    <>
      <PageHeader
        title="Years"
        state={`${seen.years.length} years`}
        lead="How each year’s figures stand: the GWP set they are computed with, and how you count what you hold in part. Sums are what you report within your own boundary, before removals."
      />
      <DataTable
        caption="Years of the inventory"
        captionHidden
        columns={columns}
        rows={seen.years}
        rowKey={(each) => String(each.year)}
      />
      <section className="mt-8">
        <h2 className="mb-2 text-lg">Restated years</h2>
        <RestatementTable
          restatements={seen.restatements}
          empty={
            <p className="text-soft">
              None. A year that is stated anew stands here with its old figure and the reason.
            </p>
          }
        />
      </section>
    </>
  )
}
