import type { Metadata } from 'next'
import { reportKinds, reportNames, type ReportKind } from '#lib/domain/inventory/reports/of-document'
import { companyReports } from '#lib/views/company-reports'
import { see } from '#lib/views/view'
import { LinkButton, TextLink } from '#ui/button'
import { DataTable, type Column } from '#ui/data-table'
import { EmptyState } from '#ui/empty-state'
import { PageHeader } from '#ui/page-header'

export const metadata: Metadata = { title: 'Reports' }

const tells: Readonly<Record<ReportKind, string>> = {
  inventory: 'The whole inventory of a year in the order of the GHG Protocol, chapter 9.',
  'esrs-e1-6': 'The table of application requirement 48, with the base year, the year before and your targets.',
  'gri-305': 'Disclosures 305-1 to 305-7, one row a requirement.',
}

export default async function ReportsPage({ params }: PageProps<'/company/[org]/[cluster]/reports'>) {
  const seen = await see(companyReports, await params)
  const columns: readonly Column<number>[] = [
    { key: 'year', head: 'Year', cell: (year) => year },
    ...reportKinds.map((kind): Column<number> => ({
      key: kind,
      head: reportNames[kind],
      cell: (year) => (
        <span className="flex flex-wrap gap-x-3 whitespace-nowrap">
          <TextLink href={`${seen.home}/reports/${kind}?year=${year}`}>Read</TextLink>
          <Download home={seen.home} kind={kind} year={year} form="xlsx" />
          <Download home={seen.home} kind={kind} year={year} form="csv" />
        </span>
      ),
    })),
  ]
  return (
    <>
      <PageHeader
        title="Reports"
        state={`${seen.years.length} ${seen.years.length === 1 ? 'year' : 'years'} with lines`}
        action={
          <LinkButton href={`${seen.home}/export/lines.csv`} prefetch={false}>
            All lines as CSV
          </LinkButton>
        }
        lead="Made from your draft as it stands now, by your own boundary. Nothing is estimated to fill a gap: what you did not give stays blank."
      />
      <DataTable
        caption="Reports by year"
        columns={columns}
        rows={seen.years}
        rowKey={String}
        empty={
          <EmptyState
            title="No lines yet"
            action={<LinkButton href={`${seen.home}/emissions`}>To your emissions</LinkButton>}
          >
            <p>A report is made of the lines of a year.</p>
          </EmptyState>
        }
      />
      <dl className="mt-6 max-w-prose text-sm">
        {reportKinds.map((kind) => (
          <div key={kind} className="border-b border-line py-1.5">
            <dt>
              <TextLink href={`${seen.home}/reports/${kind}`}>{reportNames[kind]}</TextLink>
            </dt>
            <dd className="text-soft">{tells[kind]}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function Download({
  home,
  kind,
  year,
  form,
}: {
  readonly home: string
  readonly kind: ReportKind
  readonly year: number
  readonly form: 'xlsx' | 'csv'
}) {
  return (
    <a
      href={`${home}/reports/${kind}/${year}.${form}`}
      download
      aria-label={`${reportNames[kind]} ${year} as ${form.toUpperCase()}`}
      className="text-soft underline decoration-line underline-offset-3 hover:decoration-ink"
    >
      {form.toUpperCase()}
    </a>
  )
}
