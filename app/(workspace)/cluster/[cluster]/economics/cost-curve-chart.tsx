/**
 * CostCurveChart { curve, currency, names, tableId }   each measure a block: as wide as its tonnes, as high as its cost a tonne
 *   blocks are numbered as the table beside numbers them; one too narrow for its number shows it on the pointer alone
 */
import { scaleLinear } from 'd3-scale'
import type { CostCurve } from '#lib/domain/economics/cost-curve'
import { formatMoney, formatNumber, tonnesScale } from '#lib/format'

const width = 880
const height = 300
/** Width of a number of two digits. */
const roomForNumber = 16
const margin = { top: 24, right: 8, bottom: 34, left: 64 }

export function CostCurveChart({
  curve,
  currency,
  names,
  tableId,
}: {
  readonly curve: CostCurve
  readonly currency: string
  readonly names: Readonly<Record<string, { readonly title: string }>>
  readonly tableId: string
}) {
  const { steps } = curve
  if (steps.length === 0) return null
  const tonnes = tonnesScale([steps.at(-1)?.to ?? 0])
  const costs = steps.map(({ costPerTonne }) => costPerTonne)
  const x = scaleLinear([0, steps.at(-1)?.to ?? 1], [margin.left, width - margin.right])
  const y = scaleLinear([Math.min(0, ...costs), Math.max(0, ...costs)], [height - margin.bottom, margin.top]).nice()
  const ticks = x.ticks(6)
  const places =
    [0, 1].find((digits) =>
      ticks.every((tick) => Number((tick / tonnes.divisor).toFixed(digits)) === tick / tonnes.divisor),
    ) ?? 2
  return (
    <svg
      role="img"
      aria-labelledby="curve-title"
      aria-describedby={tableId}
      viewBox={`0 0 ${width} ${height}`}
      className="figures h-auto w-full font-sans text-[12px]"
    >
      <title id="curve-title">Cost of a tonne by measure, the cheapest first</title>
      <text x={0} y={11} className="fill-faint">
        {currency} a tonne
      </text>
      {y.ticks(5).map((tick) => (
        <g key={tick}>
          <line x1={margin.left} x2={width - margin.right} y1={y(tick)} y2={y(tick)} className="stroke-line" />
          <text x={margin.left - 6} y={y(tick)} dy="0.35em" textAnchor="end" className="fill-faint">
            {formatNumber(tick)}
          </text>
        </g>
      ))}
      {steps.map(({ id, costPerTonne, from, to }, index) => (
        <g key={id}>
          <rect
            x={x(from)}
            y={Math.min(y(0), y(costPerTonne))}
            width={Math.max(1, x(to) - x(from) - 1)}
            height={Math.max(1, Math.abs(y(costPerTonne) - y(0)))}
            className="fill-accent-wash stroke-accent"
          >
            <title>{`${index + 1}. ${names[id]?.title ?? id}: ${formatMoney(costPerTonne, currency)} a tonne, ${tonnes.withUnit(to - from)} a year`}</title>
          </rect>
          {x(to) - x(from) >= roomForNumber && (
            <text
              x={(x(from) + x(to)) / 2}
              y={y(costPerTonne) + (costPerTonne < 0 ? 14 : -5)}
              textAnchor="middle"
              className="fill-ink"
            >
              {index + 1}
            </text>
          )}
        </g>
      ))}
      <line x1={margin.left} x2={width - margin.right} y1={y(0)} y2={y(0)} className="stroke-ink" />
      {ticks.map((tick) => (
        <text key={tick} x={x(tick)} y={height - margin.bottom + 18} textAnchor="middle" className="fill-faint">
          {formatNumber(tick / tonnes.divisor, places)}
        </text>
      ))}
      <text x={width - margin.right} y={height - 2} textAnchor="end" className="fill-faint">
        {tonnes.unit} CO₂e a year
      </text>
    </svg>
  )
}
