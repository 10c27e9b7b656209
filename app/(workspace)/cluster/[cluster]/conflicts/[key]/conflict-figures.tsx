/** ConflictFigures { figures }   what a conflict rests on: two series side by side year by year, anything else figure by figure */
import { hubUnitNames } from '#lib/domain/infrastructure/words'
import type { ConflictFigure } from '#lib/domain/roadmap/conflict'
import { dash, formatNumber, tonnesScale, type TonnesScale } from '#lib/format'
import { DataTable } from '#ui/data-table'

type Pair = { readonly year: number; readonly first: number; readonly second: number }

export function ConflictFigures({ figures }: { readonly figures: readonly ConflictFigure[] }) {
  if (figures.length === 0) return null
  const tonnes = figures.filter(({ unit }) => unit === 't').map(({ value }) => Number(value))
  const scale = tonnesScale(tonnes)
  const [first, second, ...more] = [...new Set(figures.map((figure) => figure.label))]
  const pairs = first && second && more.length === 0 ? pairsOf(figures, first) : []
  if (first && second && pairs.length > 0) return <Pairs labels={[first, second]} pairs={pairs} scale={scale} />
  // A conflict over when things start has years for its figures, and none that they are of.
  const dated = figures.some(({ year }) => year !== null)
  return (
    <DataTable
      caption="Figures"
      rows={figures}
      rowKey={(figure) => `${figure.label} ${figure.year}`}
      columns={[
        { key: 'label', head: 'What', rowHead: true, cell: (figure) => figure.label },
        ...(dated ? [{ key: 'year', head: 'Year', figures: true, cell: yearOf }] : []),
        {
          key: 'value',
          head: figures.every(({ unit }) => unit === 'year') ? 'Year' : 'Figure',
          // Years and amounts of energy say themselves what they are.
          ...(tonnes.length > 0 && { unit: `${scale.unit} CO₂e` }),
          figures: true,
          cell: (figure) => inItsUnit(figure, scale),
        },
      ]}
    />
  )
}

const yearOf = ({ year }: ConflictFigure): number | string => year ?? dash

/** Tonnes as the column says; a year bare, anything else with its unit. */
function inItsUnit({ unit, value }: ConflictFigure, scale: TonnesScale): string {
  if (unit === 't') return scale.format(Number(value))
  return unit === 'year' ? value : `${formatNumber(Number(value))} ${hubUnitNames[unit]}`
}

/** Empty where a year has not both figures: then there is nothing to hold against each other. */
function pairsOf(figures: readonly ConflictFigure[], first: string): readonly Pair[] {
  const years = [...new Set(figures.map((figure) => figure.year))]
  const pairs = years.flatMap((year): readonly Pair[] => {
    const [a, b, ...more] = figures.filter((figure) => figure.year === year && figure.unit === 't')
    if (year === null || !a || !b || more.length > 0) return []
    const [one, other] = a.label === first ? [a, b] : [b, a]
    return [{ year, first: Number(one.value), second: Number(other.value) }]
  })
  return pairs.length === years.length ? pairs : []
}

function Pairs({
  labels: [first, second],
  pairs,
  scale,
}: {
  readonly labels: readonly [string, string]
  readonly pairs: readonly Pair[]
  readonly scale: TonnesScale
}) {
  const largest = Math.max(...pairs.flatMap((pair) => [pair.first, pair.second]), 1)
  return (
    <DataTable
      caption={`Figures, ${scale.unit} CO₂e`}
      rows={pairs}
      rowKey={(pair) => String(pair.year)}
      columns={[
        { key: 'year', head: 'Year', cell: (pair) => pair.year },
        { key: 'first', head: first, figures: true, cell: (pair) => scale.format(pair.first) },
        { key: 'second', head: second, figures: true, cell: (pair) => scale.format(pair.second) },
        { key: 'over', head: 'Over', figures: true, cell: (pair) => scale.format(pair.first - pair.second) },
        {
          key: 'bar',
          head: <span className="sr-only">Drawn</span>,
          className: 'w-1/2 max-sm:hidden',
          cell: (pair) => <Bar first={pair.first / largest} second={pair.second / largest} />,
        },
      ]}
    />
  )
}

/** The first figure as a bar, what lies over the second in red, and the second as a mark across it. */
function Bar({ first, second }: { readonly first: number; readonly second: number }) {
  const within = Math.min(first, second) * 100
  const over = Math.max(0, first - second) * 100
  return (
    <svg aria-hidden="true" viewBox="0 0 100 10" preserveAspectRatio="none" className="h-3 w-full overflow-visible">
      <rect y="2" width={within} height="6" className="fill-accent" />
      <rect x={within} y="2" width={over} height="6" className="fill-bad" />
      <line
        x1={second * 100}
        x2={second * 100}
        y1="0"
        y2="10"
        className="stroke-ink"
        strokeWidth="2"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  )
}
