import type { TonnesScale } from '#lib/format'
import type { Gap } from '#lib/charts/wedge-model'
import type { Place } from './wedge-drawing.tsx'

/**
 * A bracket between roadmap and target in one year. Its tonnes stand under the axis, on a thin leader, where no line or wedge
 * can run through them.
 */
export function GapBracket({
  gap,
  place,
  scale,
  floor,
  short,
}: {
  readonly gap: Gap
  readonly place: Place
  readonly scale: TonnesScale
  readonly floor: number
  /** Figure and word on two lines. */
  readonly short: boolean
}) {
  const x = place.x(gap.year)
  const top = Math.min(place.y(gap.from), place.y(gap.to))
  const bottom = Math.max(place.y(gap.from), place.y(gap.to))
  const size = scale.format(Math.abs(gap.tonnes))
  const aligned = size === scale.format(0)
  const tone = aligned ? 'plain' : gap.tonnes > 0 ? 'bad' : 'good'
  const [figure, word] = { plain: ['●', 'aligned'], bad: [`▼ ${size}`, 'short'], good: [`▲ ${size}`, 'ahead'] }[tone]
  const stroke = { plain: 'stroke-plain', bad: 'stroke-bad', good: 'stroke-good' }[tone]
  const fill = { plain: 'fill-plain', bad: 'fill-bad', good: 'fill-good' }[tone]
  const bracket = `M${x + 5} ${top}H${x}V${bottom}H${x + 5}`
  return (
    <g>
      <line x1={x} x2={x} y1={bottom} y2={floor} className={stroke} strokeWidth="1" strokeDasharray="1 3" />
      {!aligned && (
        <>
          <path d={bracket} fill="none" className="stroke-paper" strokeWidth="5" />
          <path d={bracket} fill="none" className={stroke} strokeWidth="2" />
        </>
      )}
      <text x={x} y={floor + 38} textAnchor="middle" className={`font-semibold ${fill}`}>
        {figure}
        {short ? (
          <tspan x={x} dy="15">
            {word}
          </tspan>
        ) : (
          ` ${word}`
        )}
      </text>
    </g>
  )
}
