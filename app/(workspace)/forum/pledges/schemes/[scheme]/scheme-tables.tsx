/** SchemeTables { scheme, heading }   caps, reduction factors and one-off changes of one version */
import type { TradingScheme } from '#lib/domain/goals/public/trading-scheme'
import { formatNumber } from '#lib/format'
import { DataTable } from '#ui/data-table'

export function SchemeTables({
  scheme,
  heading,
}: {
  readonly scheme: TradingScheme
  /** Null for the version that holds. */
  readonly heading: string | null
}) {
  const { edition } = scheme
  return (
    <section className="mb-8">
      {heading && <h2 className="mb-2 text-lg">{heading}</h2>}
      <p className="mb-4 max-w-prose text-sm text-soft">
        {edition.publisher}: {edition.dataset}, {edition.asOf}. {edition.licence}.
        {scheme.referenceAmount !== undefined &&
          ` Factors are per cent of ${formatNumber(scheme.referenceAmount)} allowances a year.`}
      </p>
      <div className="grid gap-8 lg:grid-cols-3">
        <DataTable
          caption="Cap"
          columns={[
            { key: 'year', head: 'Year', cell: (cap) => cap.year },
            { key: 'tonnes', head: 'Allowances', unit: 't', figures: true, cell: (cap) => formatNumber(cap.tonnes) },
            { key: 'derived', head: 'How known', cell: (cap) => (cap.derived ? 'By arithmetic' : 'Published') },
          ]}
          rows={scheme.caps}
          rowKey={(cap) => String(cap.year)}
          empty={<p className="text-soft">No cap is known.</p>}
        />
        <DataTable
          caption="Falls each year by"
          columns={[
            { key: 'years', head: 'Years', cell: ({ from, to }) => `${from} to ${to ?? 'further notice'}` },
            { key: 'percent', head: 'Factor', unit: '%', figures: true, cell: (factor) => factor.percent },
          ]}
          rows={scheme.factors}
          rowKey={(factor) => String(factor.from)}
          empty={<p className="text-soft">No reduction factor is known.</p>}
        />
        {scheme.changes.length > 0 && (
          <DataTable
            caption="One-off changes"
            columns={[
              { key: 'year', head: 'Year', cell: (change) => change.year },
              {
                key: 'what',
                head: 'What',
                cell: (change) => (change.widens ? `${change.what} (brings in new sources)` : change.what),
              },
              {
                key: 'tonnes',
                head: 'Change',
                unit: 't',
                figures: true,
                cell: (change) => formatNumber(change.tonnes),
              },
            ]}
            rows={scheme.changes}
            rowKey={(change) => `${change.year} ${change.what}`}
          />
        )}
      </div>
    </section>
  )
}
