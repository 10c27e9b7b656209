/**
 * Sparkline { points: {year, tonnes}[], target?: {year, tonnes} | null, label }   a line from zero with its last point, and the target as a tick
 *   label: what a screen reader hears ("Humber, 12.8 Mt in 2019 to 11.9 Mt in 2024; target 8.9 Mt in 2030")
 */
import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'

type Point = { readonly year: number; readonly tonnes: number }

const width = 112
const height = 28

export function Sparkline({
  points,
  target = null,
  label,
}: {
  readonly points: readonly Point[]
  readonly target?: Point | null
  readonly label: string
}) {
  const sorted = points.toSorted((a, b) => a.year - b.year)
  const last = sorted.at(-1)
  const first = sorted[0]
  if (first === undefined || last === undefined) return <span className="text-faint">–</span>
  const end = Math.max(last.year, target?.year ?? last.year)
  const most = Math.max(target?.tonnes ?? 0, ...sorted.map((point) => point.tonnes))
  const x = scaleLinear([first.year, Math.max(end, first.year + 1)], [2, width - 6])
  const y = scaleLinear([0, most || 1], [height - 2, 4])
  const path = line<Point>(
    (point) => x(point.year),
    (point) => y(point.tonnes),
  )
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      className="block"
    >
      <line x1="0" x2={width} y1={height - 2} y2={height - 2} className="stroke-line" />
      {target && (
        <>
          <line
            x1={x(last.year)}
            y1={y(last.tonnes)}
            x2={x(target.year)}
            y2={y(target.tonnes)}
            className="stroke-edge"
            strokeDasharray="2 2"
          />
          <line
            x1={x(target.year) - 5}
            x2={x(target.year) + 5}
            y1={y(target.tonnes)}
            y2={y(target.tonnes)}
            className="stroke-ink"
            strokeWidth="2.5"
          />
        </>
      )}
      <path d={path(sorted) ?? ''} fill="none" className="stroke-soft" strokeWidth="1.5" strokeLinejoin="round" />
      <circle cx={x(last.year)} cy={y(last.tonnes)} r="2.5" className="fill-ink" />
    </svg>
  )
}
