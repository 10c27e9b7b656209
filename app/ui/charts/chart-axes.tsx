import type { ScaleLinear } from 'd3-scale'
import { formatNumber } from '#lib/format'
import type { Layout, Place } from './wedge-drawing.tsx'

type Frame = Pick<Layout, 'width' | 'height' | 'margin'>

/** The unit on top, and a line with its figure for each tick. */
export function TonnesAxis({
  scale,
  unit,
  of = 'CO₂e',
  ticks: count,
  layout: { width, margin },
}: {
  /** In units, not in tonnes. */
  readonly scale: ScaleLinear<number, number>
  readonly unit: string
  /** What the unit counts; empty where the unit says it. */
  readonly of?: string
  readonly ticks: number
  readonly layout: Frame
}) {
  const ticks = scale.ticks(count)
  const places = [0, 1].find((digits) => ticks.every((tick) => Number(tick.toFixed(digits)) === tick)) ?? 2
  return (
    <>
      <text x={0} y={11} className="fill-faint">
        {[unit, of, 'a year'].filter(Boolean).join(' ')}
      </text>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={margin.left} x2={width - margin.right} y1={scale(tick)} y2={scale(tick)} className="stroke-line" />
          <text x={margin.left - 6} y={scale(tick)} dy="0.35em" textAnchor="end" className="fill-faint">
            {formatNumber(tick, places)}
          </text>
        </g>
      ))}
    </>
  )
}

/** The foot of the chart: years every five (or ten), and where the history ends and the plan begins. */
export function YearAxis({
  first,
  base,
  last,
  layout,
  place,
}: {
  readonly first: number
  readonly base: number
  readonly last: number
  readonly layout: Layout
  readonly place: Place
}) {
  const floor = layout.height - layout.margin.bottom
  const round = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((y) => y % layout.yearsApart === 0)
  return (
    <>
      <line x1={place.x(first)} x2={place.x(last)} y1={floor} y2={floor} className="stroke-edge" />
      {round.map((year) => (
        <g key={year}>
          <line x1={place.x(year)} x2={place.x(year)} y1={floor} y2={floor + 4} className="stroke-edge" />
          <text x={place.x(year)} y={floor + 17} textAnchor="middle" className="fill-faint">
            {year}
          </text>
        </g>
      ))}
      {base > first && (
        <>
          <line
            x1={place.x(base)}
            x2={place.x(base)}
            y1={layout.margin.top - 6}
            y2={floor}
            className="stroke-edge"
            strokeDasharray="1 3"
          />
          <text x={place.x(base)} y={layout.margin.top - 11} textAnchor="middle" className="fill-faint">
            base year
          </text>
        </>
      )}
    </>
  )
}
