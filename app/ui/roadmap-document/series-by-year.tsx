/**
 * SeriesByYear { caption, years, series: {key, head, unit, series}[] }   amounts of several things, a row a year
 *   Below stand what is nothing in every year, and what is withheld with its reason. A year without any amount has no row.
 */
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
  const known = series.flatMap((one) => {
    const values = shownValues(one.series)
    return values === null ? [] : [{ ...one, values, scale: amountScale(one.unit, values) }]
  })
  const shown = known.filter(({ values }) => values.some((value) => value !== 0))
  const nothing = known.filter((one) => !shown.includes(one)).map(({ head }) => head)
  const reasons = new Set(series.flatMap(({ series: one }) => (one.state === 'withheld' ? [one.reason] : [])))
  const withheldBy = (reason: string) =>
    series.filter(({ series: one }) => one.state === 'withheld' && one.reason === reason).map(({ head }) => head)
  return (
    <div>
      {shown.length > 0 ? (
        <DataTable<Row>
          caption={caption}
          rows={years
            .map((year, index) => ({ year, index }))
            .filter(({ index }) => shown.some(({ values }) => (values[index] ?? 0) !== 0))}
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
      ) : (
        <h3>{caption}</h3>
      )}
      {nothing.length > 0 && (
        <p className="mt-2 max-w-prose text-xs text-faint">Nothing in any year: {nothing.join('; ')}.</p>
      )}
      {[...reasons].map((reason) => (
        <p key={reason} className="mt-2 max-w-prose text-xs text-faint">
          Withheld: {withheldBy(reason).join('; ')}. {reason}
        </p>
      ))}
    </div>
  )
}
