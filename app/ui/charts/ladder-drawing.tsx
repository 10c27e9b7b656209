import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { classNames } from '../class-names.ts'
import { TonnesAxis, YearAxis } from './chart-axes.tsx'
import { dodge } from './dodge.ts'
import { GapBracket } from './gap-bracket.tsx'
import type { LadderLook, LadderModel } from './ladder-model.ts'
import type { Layout, Place } from './wedge-drawing.tsx'

/** What companies promise and do has one colour; what is asked of them is grey, told apart by its stroke and its label. */
const looks: Readonly<
  Record<LadderLook, { readonly stroke: string; readonly fill: string; readonly width: number; readonly dash?: string }>
> = {
  committed: { stroke: 'stroke-accent', fill: 'fill-accent', width: 2.5 },
  'on-course': { stroke: 'stroke-accent', fill: 'fill-accent', width: 1.5, dash: '5 4' },
  target: { stroke: 'stroke-ink', fill: 'fill-ink', width: 3 },
  benchmark: { stroke: 'stroke-soft', fill: 'fill-soft', width: 1.5, dash: '9 3 2 3' },
  scheme: { stroke: 'stroke-soft', fill: 'fill-soft', width: 1.5, dash: '14 5' },
  region: { stroke: 'stroke-soft', fill: 'fill-soft', width: 2, dash: '9 4' },
  nation: { stroke: 'stroke-soft', fill: 'fill-soft', width: 2, dash: '2 3' },
}

/** The drawing of a ladder in one layout: every level on one axis, named at its right end. */
export function LadderDrawing({
  model,
  layout,
  id,
  title,
  description,
  className,
}: {
  readonly model: LadderModel
  readonly layout: Layout
  readonly id: string
  readonly title: string
  readonly description: string
  readonly className: string
}) {
  const { width, height, margin } = layout
  const { years, scale } = model
  const first = years[0] ?? 0
  const last = years.at(-1) ?? first
  const known = model.lines.flatMap(({ values }) => values.filter((value) => !Number.isNaN(value)))
  const top = Math.max(...known, 1)
  const floor = height - margin.bottom
  const vertical = scaleLinear([0, top / scale.divisor], [floor, margin.top]).nice(layout.yTicks)
  const place: Place = {
    x: scaleLinear([first, last], [margin.left, width - margin.right]),
    y: (tonnes) => vertical(tonnes / scale.divisor),
  }
  const path = line<number>(
    (_, index) => place.x(years[index] ?? first),
    (value) => place.y(value),
  ).defined((value) => !Number.isNaN(value))
  // What is asked lies under what is promised, so that the promise is never hidden.
  const inTurn = model.lines.toReversed()
  return (
    <svg
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      viewBox={`0 0 ${width} ${height}`}
      className={classNames('figures h-auto w-full max-w-190 overflow-visible font-sans text-[12px]', className)}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      <TonnesAxis scale={vertical} unit={scale.unit} ticks={layout.yTicks} layout={layout} />
      {inTurn.map(({ key, look, values }) => (
        <path
          key={key}
          d={path([...values]) ?? ''}
          fill="none"
          className={looks[look].stroke}
          strokeWidth={looks[look].width}
          strokeDasharray={looks[look].dash}
        />
      ))}
      <YearAxis first={first} base={first} last={last} layout={layout} place={place} />
      {model.gaps.map((gap) => (
        <GapBracket key={gap.year} gap={gap} place={place} scale={scale} floor={floor} short={layout.short} />
      ))}
      <EndLabels model={model} layout={layout} place={place} />
    </svg>
  )
}

/** Each line's name with its last figure: the chart needs no legend. */
function EndLabels({
  model,
  layout,
  place,
}: {
  readonly model: LadderModel
  readonly layout: Layout
  readonly place: Place
}) {
  const edge = layout.width - layout.margin.right
  const labels = model.lines.flatMap(({ key, name, short, look, values }) => {
    const index = values.findLastIndex((value) => !Number.isNaN(value))
    const value = values[index]
    return value === undefined ? [] : [{ key, name: layout.short ? short : name, look, value }]
  })
  const placed = dodge(
    labels.map(({ value }) => place.y(value)),
    { gap: 18, top: 20, bottom: layout.height - layout.margin.bottom - 2 },
  )
  const indent = layout.short ? 10 : 18
  return (
    <>
      {labels.map(({ key, name, look, value }, index) => {
        const y = placed[index] ?? 0
        return (
          <g key={key}>
            <path
              d={`M${edge + 2} ${place.y(value)}L${edge + indent - 3} ${y}`}
              className="stroke-edge"
              strokeWidth="0.75"
              fill="none"
            />
            <text x={edge + indent} y={y} dy="0.35em" className={looks[look].fill}>
              <tspan className="font-medium">{name}</tspan>
              <tspan dx="5" className="font-semibold">
                {model.scale.format(value)}
              </tspan>
            </text>
          </g>
        )
      })}
    </>
  )
}
