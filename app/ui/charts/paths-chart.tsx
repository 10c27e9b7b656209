/**
 * PathsChart { a, b: {name, document}, tableId, title }   two pathways of one cluster in one drawing, beside target and reference
 *   tableId: id of the table with the same figures. Draws itself twice, for wide and for narrow screens. No script.
 *   Where either path is withheld it says why instead.
 */
import { fromDecimal } from '#lib/domain/decimal'
import type { Series } from '#lib/domain/roadmap/document'
import type { PathwayOfRoadmap } from '#lib/domain/roadmap/preview-way'
import { tonnesScale } from '#lib/format'
import { shownValues } from '#lib/charts/wedge-model'
import { Notice } from '../notice.tsx'
import { LadderFigure } from './ladder-figure.tsx'
import type { DrawnLine, LadderModel } from './ladder-model.ts'
import type { Layout } from './wedge-drawing.tsx'

type Way = { readonly name: string; readonly document: PathwayOfRoadmap }

const wide: Layout = {
  width: 720,
  height: 400,
  margin: { top: 36, right: 200, bottom: 40, left: 40 },
  yearsBack: 0,
  yearsApart: 5,
  yTicks: 6,
  short: false,
}
const narrow: Layout = {
  width: 360,
  height: 380,
  margin: { top: 36, right: 96, bottom: 40, left: 30 },
  yearsBack: 0,
  yearsApart: 10,
  yTicks: 5,
  short: true,
}

export function PathsChart({
  a,
  b,
  tableId,
  title,
}: {
  readonly a: Way
  readonly b: Way
  readonly tableId: string
  readonly title: string
}) {
  const hidden = [a, b].flatMap(({ name, document: { roadmap } }) =>
    roadmap.state === 'withheld' ? [`${name}: ${roadmap.reason}`] : [],
  )
  if (hidden.length > 0)
    return (
      <Notice title="The two paths are not drawn here">
        {hidden.map((reason) => (
          <p key={reason}>{reason}</p>
        ))}
        <p>What may be shown stands in the table.</p>
      </Notice>
    )
  const model = modelOf(a, b)
  const words = { title, description: describe(a, b, model), tableId }
  return (
    <LadderFigure {...words} model={model} wide={wide} narrow={narrow}>
      Blue, solid: {a.name}. Blue, dashed: {b.name}.
    </LadderFigure>
  )
}

function modelOf(a: Way, b: Way): LadderModel {
  const lineOf = (
    key: string,
    name: string,
    short: string,
    look: DrawnLine['look'],
    series: Series,
  ): readonly DrawnLine[] => {
    const values = shownValues(series)
    return values === null ? [] : [{ key, name, short, look, values }]
  }
  const isReference = (way: Way): boolean => way.document.measures.every(({ leftOut }) => leftOut)
  const lines = [
    ...lineOf('a', shortened(a.name, 24), shortened(a.name, 8), 'committed', a.document.roadmap),
    ...lineOf('b', shortened(b.name, 24), shortened(b.name, 8), 'on-course', b.document.roadmap),
    ...lineOf('target', 'Target', 'Target', 'target', a.document.target),
    // One of the two may be the reference itself.
    ...(isReference(a) || isReference(b)
      ? []
      : lineOf('reference', 'Reference', 'Ref.', 'benchmark', a.document.reference)),
  ]
  return {
    years: a.document.years,
    lines,
    gaps: [],
    gapTo: null,
    heldBy: 'measures',
    scale: tonnesScale(lines.flatMap(({ values }) => [...values])),
  }
}

/** A name that somebody gave, cut to what stands beside a line. */
const shortened = (name: string, most: number): string => (name.length <= most ? name : `${name.slice(0, most - 1)}…`)

/** Where the two part most, in a sentence. */
function describe(a: Way, b: Way, { years, scale }: LadderModel): string {
  const [one, two] = [a, b].map(({ document: { roadmap } }) =>
    roadmap.state === 'shown' ? roadmap.values.map(fromDecimal) : [],
  )
  const apart = years.map((year, index) => ({ year, tonnes: (two?.[index] ?? 0) - (one?.[index] ?? 0) }))
  const most = apart.reduce((widest, each) => (Math.abs(each.tonnes) > Math.abs(widest.tonnes) ? each : widest))
  if (scale.format(most.tonnes) === scale.format(0)) return 'The two paths are the same.'
  const word = most.tonnes > 0 ? 'more' : 'less'
  return `They part most in ${most.year}: ${b.name} emits ${scale.withUnit(Math.abs(most.tonnes))} ${word} than ${a.name}.`
}
