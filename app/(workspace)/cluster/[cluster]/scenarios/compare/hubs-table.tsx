import { yearsInWords } from '#lib/domain/roadmap/years-in-words'
import type { Comparison, HubPair, Pair, Years } from '#lib/domain/scenario/compare'
import { carrierNames } from '#lib/domain/submission/words'
import { amountScale } from '#lib/format'
import { DataTable } from '#ui/data-table'
import { Shown, signed, valuesOf } from '../pair-cells.tsx'
import type { Heads } from './sums-table.tsx'

/** What the two need of shared infrastructure: at most in a year, and the years in which a hub is too full or too empty. */
export function HubsTable({
  comparison: { hubs, demand },
  heads,
}: {
  readonly comparison: Comparison
  readonly heads: Heads
}) {
  const booked = scalesOf(hubs.map(({ unit, most }) => ({ ...most, unit })))
  const needed = demand.filter(({ a, b }) => [a, b].some((one) => one.state !== 'shown' || Number(one.value) !== 0))
  const demanded = scalesOf(needed)
  return (
    <section aria-label="Infrastructure">
      <DataTable
        caption="Shared infrastructure, most booked in a year"
        rows={hubs}
        rowKey={({ id }) => id}
        comfortable
        empty={
          <>
            <h2 className="mb-2 text-lg">Infrastructure</h2>
            <p className="max-w-prose text-soft">The cluster keeps no shared infrastructure.</p>
          </>
        }
        columns={[
          { key: 'name', head: 'Hub', className: 'min-w-36', cell: ({ name }) => name },
          { key: 'a', head: heads.a, figures: true, cell: (hub) => <Booked hub={hub} of="a" scales={booked} /> },
          { key: 'b', head: heads.b, figures: true, cell: (hub) => <Booked hub={hub} of="b" scales={booked} /> },
          {
            key: 'difference',
            head: 'Difference',
            figures: true,
            className: 'font-medium',
            cell: ({ unit, most }) => <Shown figure={most.difference} format={signed(booked(unit))} />,
          },
        ]}
      />
      {needed.length > 0 && (
        <div className="mt-6">
          <DataTable
            caption="Demand at the horizon, more than today, a year"
            rows={needed}
            rowKey={({ of }) => of}
            columns={[
              {
                key: 'of',
                head: 'Of',
                cell: ({ of }) => (of === 'co2-transport' ? 'CO₂ to transport' : carrierNames[of]),
              },
              ...(['a', 'b'] as const).map((key) => ({
                key,
                head: heads[key],
                figures: true,
                cell: (row: (typeof needed)[number]) => <Shown figure={row[key]} format={demanded(row.unit).format} />,
              })),
            ]}
          />
        </div>
      )}
    </section>
  )
}

type Unit = HubPair['unit']
type Scales = (unit: Unit) => { readonly format: (value: number) => string }

/** How amounts of a table are written: all tonnes in one unit, all energy and all water, with the unit beside each. */
function scalesOf(pairs: readonly (Pair & { readonly unit: Unit })[]): Scales {
  return (unit) => ({ format: amountScale(unit, valuesOf(pairs.filter((pair) => pair.unit === unit))).withUnit })
}

function Booked({ hub, of, scales }: { readonly hub: HubPair; readonly of: 'a' | 'b'; readonly scales: Scales }) {
  const { most, over, under, unit } = hub
  return (
    <>
      <Shown figure={most[of]} format={scales(unit).format} />
      <When years={over[of]} className="text-bad" words="▲ over in" />
      <When years={under[of]} className="text-warn" words="▽ below its minimum in" />
    </>
  )
}

const When = ({
  years,
  words,
  className,
}: {
  readonly years: Years
  readonly words: string
  readonly className: string
}) =>
  years === null || years.length === 0 ? null : (
    <span className={`block text-xs ${className}`}>
      {words} {yearsInWords(years)}
    </span>
  )
