import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import { classNames } from '../class-names.ts'
import type { BandLook } from './band-look.ts'
import { GapBracket } from './gap-bracket.tsx'
import { TonnesAxis, YearAxis } from './chart-axes.tsx'
import { WedgeLabels } from './wedge-labels.tsx'
import type { WedgeModel } from '#lib/charts/wedge-model'

export type Layout = {
  readonly width: number
  readonly height: number
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
  /** How many years before the base year fit. */
  readonly yearsBack: number
  readonly yearsApart: number
  readonly yTicks: number
  /** Short names in the labels. */
  readonly short: boolean
}

export type Place = { readonly x: (year: number) => number; readonly y: (tonnes: number) => number }

type Point = { readonly year: number; readonly tonnes: number }

/** The drawing of a wedge chart in one layout. */
export function WedgeDrawing<Band extends string>({
  model,
  looks,
  layout,
  id,
  title,
  description,
  className,
}: {
  readonly model: WedgeModel<Band>
  readonly looks: Readonly<Record<Band, BandLook>>
  readonly layout: Layout
  readonly id: string
  readonly title: string
  readonly description: string
  readonly className: string
}) {
  const { width, height, margin } = layout
  const base = model.years[0] ?? 0
  const history = model.history.filter((point) => point.year >= base - layout.yearsBack)
  const first = history[0]?.year ?? base
  const last = model.years.at(-1) ?? base
  const top = Math.max(...history.map((point) => point.tonnes), ...model.reference, ...(model.target ?? []))
  const vertical = scaleLinear([0, top / model.scale.divisor], [height - margin.bottom, margin.top]).nice(layout.yTicks)
  const place: Place = {
    x: scaleLinear([first, last], [margin.left, width - margin.right]),
    y: (tonnes) => vertical(tonnes / model.scale.divisor),
  }
  const floor = height - margin.bottom
  const path = line<Point>(
    (point) => place.x(point.year),
    (point) => place.y(point.tonnes),
  )
  const over = (values: readonly number[]): Point[] => model.years.map((year, i) => ({ year, tonnes: values[i] ?? 0 }))
  const under = area<Point>(
    (point) => place.x(point.year),
    floor,
    (point) => place.y(point.tonnes),
  )

  return (
    <svg
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      viewBox={`0 0 ${width} ${height}`}
      className={classNames('figures h-auto w-full max-w-page overflow-visible font-sans text-[12px]', className)}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      <defs>
        {model.layers
          .filter(({ level }) => level !== 'firm')
          .map(({ band, level }) => (
            <pattern
              key={band}
              id={`${id}-${band}`}
              width="7"
              height="7"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width="7" height="7" className="fill-paper" />
              <rect width="7" height="7" className={looks[band].fill} opacity="0.28" />
              {level === 'either' ? (
                <circle cx="3.5" cy="3.5" r="1.6" className={looks[band].fill} />
              ) : (
                <rect width="3" height="7" className={looks[band].fill} />
              )}
            </pattern>
          ))}
      </defs>

      <TonnesAxis scale={vertical} unit={model.scale.unit} ticks={layout.yTicks} layout={layout} />

      {history.length > 1 && (
        <>
          <path d={under(history) ?? ''} className="fill-sunk" />
          <path d={path(history) ?? ''} fill="none" className="stroke-faint" strokeWidth="1.5" />
        </>
      )}
      <path d={under(over(model.roadmap)) ?? ''} className="fill-wash" />
      {model.layers.map((layer) => {
        const shape = area<number>(
          (index) => place.x(model.years[index] ?? base),
          (index) => place.y(layer.lower[index] ?? 0),
          (index) => place.y(layer.upper[index] ?? 0),
        )
        return (
          <path
            key={`${layer.band} ${layer.level}`}
            d={shape([...model.years.keys()]) ?? ''}
            className={classNames('stroke-paper', layer.level === 'firm' && looks[layer.band].fill)}
            style={layer.level === 'firm' ? undefined : { fill: `url(#${id}-${layer.band})` }}
            strokeWidth="0.75"
          />
        )
      })}

      <path
        d={path(over(model.reference)) ?? ''}
        fill="none"
        className="stroke-soft"
        strokeWidth="1.5"
        strokeDasharray="5 4"
      />
      <path d={path(over(model.roadmap)) ?? ''} fill="none" className="stroke-ink" strokeWidth="1.5" />
      {model.target && (
        <>
          <path d={path(over(model.target)) ?? ''} fill="none" className="stroke-paper" strokeWidth="6" />
          <path d={path(over(model.target)) ?? ''} fill="none" className="stroke-ink" strokeWidth="3" />
          {model.interim.map((point) => (
            <circle
              key={point.year}
              cx={place.x(point.year)}
              cy={place.y(point.tonnes)}
              r="4.5"
              className="fill-paper stroke-ink"
              strokeWidth="2"
            />
          ))}
        </>
      )}

      <YearAxis first={first} base={base} last={last} layout={layout} place={place} />
      {model.gaps.map((gap) => (
        <GapBracket key={gap.year} gap={gap} place={place} scale={model.scale} floor={floor} short={layout.short} />
      ))}
      <WedgeLabels {...{ model, looks, place, layout }} />
    </svg>
  )
}
