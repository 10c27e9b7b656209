/** ProgressTable { reports: {year, planned, reported, note, reportedAt}[] }   each reported year beside its plan, with the difference in words */
import { formatDate, tonnesScale } from '#lib/format'
import { DataTable } from './data-table.tsx'
import { Verdict } from './status.tsx'

export type ProgressReport = {
  readonly year: number
  readonly planned: number
  readonly reported: number
  readonly note: string | null
  readonly reportedAt: Date
}

export function ProgressTable({ reports }: { readonly reports: readonly ProgressReport[] }) {
  const scale = tonnesScale(reports.flatMap((report) => [report.planned, report.reported]))
  return (
    <DataTable
      caption="Reported years, scope 1"
      captionHidden
      comfortable
      rows={reports}
      rowKey={(report) => String(report.year)}
      columns={[
        { key: 'year', head: 'Year', rowHead: true, cell: (report) => report.year },
        {
          key: 'planned',
          head: 'Planned',
          unit: scale.unit,
          figures: true,
          cell: (report) => scale.format(report.planned),
        },
        {
          key: 'reported',
          head: 'Reported',
          unit: scale.unit,
          figures: true,
          cell: (report) => scale.format(report.reported),
        },
        {
          key: 'verdict',
          head: 'Against the plan',
          cell: ({ planned, reported }) => (
            <Verdict
              verdict={reported > planned ? 'short' : reported < planned ? 'ahead' : 'aligned'}
              tonnes={reported - planned}
            />
          ),
        },
        {
          key: 'note',
          head: 'Note',
          cell: (report) => (
            <>
              {report.note && <span className="block max-w-prose whitespace-pre-line">{report.note}</span>}
              <span className="text-xs text-faint">Reported {formatDate(report.reportedAt)}</span>
            </>
          ),
        },
      ]}
    />
  )
}
