import type { Metadata } from 'next'
import Link from 'next/link'
import { reportNames } from '#lib/domain/inventory/reports/of-document'
import type { ReportCell, ReportColumn, ReportTable } from '#lib/domain/inventory/reports/table'
import { formatDate, formatNumber } from '#lib/format'
import { companyReport } from '#lib/views/company-reports'
import { see } from '#lib/views/view'
import { LinkButton } from '#ui/button'
import { DataTable, type Column } from '#ui/data-table'
import { PageHeader } from '#ui/page-header'

export const metadata: Metadata = { title: 'Report' }

export default async function ReportPage({
  params,
  searchParams,
}: PageProps<'/company/[org]/[cluster]/reports/[report]'>) {
  const [place, query] = await Promise.all([params, searchParams])
  const seen = await see(companyReport, { ...place, year: query['year'] })
  const here = `${seen.home}/reports/${seen.kind}`
  return (
    <>
      <PageHeader
        title={seen.report.title}
        crumbs={[{ href: `${seen.home}/reports`, label: 'Reports' }]}
        state={`${reportNames[seen.kind]}, from the draft of ${formatDate(seen.now)}`}
        action={
          <>
            <LinkButton href={`${here}/${seen.year}.xlsx`} prefetch={false}>
              Download XLSX
            </LinkButton>
            <LinkButton href={`${here}/${seen.year}.csv`} prefetch={false}>
              CSV
            </LinkButton>
          </>
        }
      />
      <nav aria-label="Year" className="mb-4 flex gap-x-4 gap-y-1 overflow-x-auto pb-1 print:hidden">
        {seen.years.map((year) => (
          <Link
            key={year}
            href={`${here}?year=${year}`}
            prefetch={false}
            aria-current={year === seen.year ? 'page' : undefined}
            className={`figures shrink-0 rounded-sm ${year === seen.year ? 'font-semibold text-ink' : 'text-soft hover:text-ink hover:underline'}`}
          >
            {year}
          </Link>
        ))}
      </nav>
      {seen.report.tables.map((table) => (
        <Table key={table.title} table={table} />
      ))}
    </>
  )
}

type Row = { readonly at: number; readonly cells: readonly ReportCell[] }

function Table({ table }: { readonly table: ReportTable }) {
  const rows = table.rows.map((cells, at): Row => ({ at, cells }))
  const columns = table.columns.map((column, at): Column<Row> => ({
    key: String(at),
    head: column.name,
    ...(column.unit === null ? {} : { unit: column.unit }),
    figures: column.kind === 'number',
    className: 'align-top',
    cell: (row) => shown(row.cells[at] ?? null, column),
  }))
  return (
    <section className="mt-8 break-inside-avoid">
      {rows.length === 0 ? (
        <h2 className="text-base">{table.title}</h2>
      ) : (
        <DataTable caption={table.title} columns={columns} rows={rows} rowKey={(row) => String(row.at)} />
      )}
      {table.notes.map((note) => (
        <p key={note} className="mt-1 max-w-prose text-sm text-faint">
          {note}
        </p>
      ))}
    </section>
  )
}

/** A space that is not empty: a table draws a dash for nothing, and here blank is unknown. */
const blank = '\u00a0'

/** Small figures keep what tells them from nothing. */
function shown(cell: ReportCell, { unit }: ReportColumn): string {
  if (cell === null) return blank
  if (typeof cell === 'string') return cell
  const places = unit === '%' ? 1 : Math.abs(cell) < 100 && !Number.isInteger(cell) ? 2 : 0
  return formatNumber(cell, places)
}
