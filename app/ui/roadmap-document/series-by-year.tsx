/** SeriesByYear { caption, years, series: {key, head, unit, series}[] }   amounts of several things, a row a year; what is withheld is said below */
import type { Series } from '#lib/domain/roadmap/document'
import { amountScale, type AmountUnit } from '#lib/format'
import { shownValues } from '#lib/charts/wedge-model'
import { DataTable } from '../data-table.tsx'

type One = { readonly key: string; readonly head: string; readonly unit: AmountUnit; readonly series: Series }
type Row = { readonly year: number; readonly index: number }

export function SeriesByYear({
  caption,
  years,
  series,
}: {
  readonly caption: string
  readonly years: readonly number[]
  readonly series: readonly One[]
}) {
  const shown = series.flatMap((one) => {
    const values = shownValues(one.series)
    return values === null ? [] : [{ ...one, values, scale: amountScale(one.unit, values) }]
  })
  return (
    <>
      {shown.length > 0 && (
        <DataTable<Row>
          caption={caption}
          rows={years.map((year, index) => ({ year, index }))}
          rowKey={({ year }) => String(year)}
          columns={[
            { key: 'year', head: 'Year', cell: ({ year }) => year },
            ...shown.map(({ key, head, scale, values }) => ({
              key,
              head,
              unit: scale.unit,
              figures: true,
              cell: ({ index }: Row) => (values[index] ? scale.format(values[index]) : null),
            })),
          ]}
        />
      )}
      {series.map(({ key, head, series: one }) =>
        one.state === 'withheld' ? (
          <p key={key} className="mt-2 max-w-prose text-xs text-faint">
            {head} withheld: {one.reason}
          </p>
        ) : null,
      )}
    </>
  )
}
