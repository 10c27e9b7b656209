import { formatNumber } from '#lib/format'
import { dodge } from './dodge.ts'
import type { BandLook } from './band-look.ts'
import type { Layout, Place } from './wedge-drawing.tsx'
import type { WedgeModel } from '#lib/charts/wedge-model'

type Label = {
  readonly key: string
  readonly tonnes: number
  readonly name: string
  readonly figure: string
  readonly note: string
  readonly fill: string
  readonly strong: boolean
}

/** Names and last-year figures at the right edge, each beside what it names: the chart needs no legend. */
export function WedgeLabels<Band extends string>({
  model,
  looks,
  place,
  layout,
}: {
  readonly model: WedgeModel<Band>
  readonly looks: Readonly<Record<Band, BandLook>>
  readonly place: Place
  readonly layout: Layout
}) {
  const labels = labelsOf(model, looks, layout.short)
  const edge = layout.width - layout.margin.right
  const placed = dodge(
    labels.map((label) => place.y(label.tonnes)),
    { gap: 18, top: 20, bottom: layout.height - layout.margin.bottom - 2 },
  )
  const indent = layout.short ? 10 : 18
  return (
    <>
      {labels.map((label, index) => {
        const y = placed[index] ?? 0
        return (
          <g key={label.key}>
            <path
              d={`M${edge + 2} ${place.y(label.tonnes)}L${edge + indent - 3} ${y}`}
              className="stroke-edge"
              strokeWidth="0.75"
              fill="none"
            />
            <text x={edge + indent} y={y} dy="0.35em" className={label.fill}>
              <tspan className={label.strong ? 'font-semibold' : 'font-medium'}>{label.name}</tspan>
              <tspan dx="5" className="font-semibold">
                {label.figure}
              </tspan>
              {!layout.short && label.note && (
                <tspan dx="6" className="fill-faint text-[11px]">
                  {label.note}
                </tspan>
              )}
            </text>
          </g>
        )
      })}
    </>
  )
}

/** A longer name leaves no room beside it for what is open; the table has it. */
const roomForNote = 16

function labelsOf<Band extends string>(
  model: WedgeModel<Band>,
  looks: Readonly<Record<Band, BandLook>>,
  short: boolean,
): readonly Label[] {
  const last = model.years.length - 1
  const at = (values: readonly number[]): number => values[last] ?? 0
  const line = (key: string, name: string, values: readonly number[], strong: boolean): Label => ({
    key,
    tonnes: at(values),
    name,
    figure: model.scale.format(at(values)),
    note: '',
    fill: strong ? 'fill-ink' : 'fill-soft',
    strong,
  })
  const bands = [...new Set(model.layers.map(({ band }) => band))]
  const wedges = bands.flatMap((band): readonly Label[] => {
    const layers = model.layers.filter((layer) => layer.band === band)
    const upper = layers[0]
    const lower = layers.at(-1)
    if (upper === undefined || lower === undefined) return []
    const size = at(upper.upper) - at(lower.lower)
    const undecided = layers.reduce((sum, l) => (l.level === 'firm' ? sum : sum + at(l.upper) - at(l.lower)), 0)
    const look = looks[band]
    return [
      {
        key: band,
        tonnes: (at(upper.upper) + at(lower.lower)) / 2,
        name: short ? look.short : look.name,
        figure: size === 0 ? formatNumber(0) : `−${model.scale.format(size)}`,
        note:
          size > 0 && undecided >= size / 20 && layers.length > 1 && look.name.length <= roomForNote
            ? `${model.scale.format(undecided)} open`
            : '',
        fill: look.ink,
        strong: false,
      },
    ]
  })
  return [
    line('reference', 'Reference', model.reference, false),
    ...wedges,
    line('roadmap', 'Roadmap', model.roadmap, true),
    ...(model.target ? [line('target', 'Target', model.target, true)] : []),
  ]
}
