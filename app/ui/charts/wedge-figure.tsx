/**
 * WedgeFigure { roadmap, answer, looks, tableId, title }   a wedge chart with its words, or why it is not shown
 *   Draws itself for a wide, a middling and a narrow place, so that type keeps its size; the place decides, not the screen, since on
 *   the page of sign-off a column stands beside it. Server-drawn; no script.
 */
import type { ReactNode } from 'react'
import type { RoadmapDocument } from '#lib/domain/roadmap/document'
import type { WedgeAnswer, WedgeModel } from '#lib/charts/wedge-model'
import { Illustrative, IllustrativeNote } from '../status.tsx'
import { Notice } from '../notice.tsx'
import type { BandLook } from './band-look.ts'
import { WedgeDrawing, type Layout } from './wedge-drawing.tsx'

const wide: Layout = {
  width: 960,
  height: 450,
  margin: { top: 44, right: 196, bottom: 52, left: 36 },
  yearsBack: 12,
  yearsApart: 5,
  yTicks: 6,
  short: false,
}
const middling: Layout = {
  width: 620,
  height: 430,
  margin: { top: 44, right: 150, bottom: 52, left: 32 },
  yearsBack: 8,
  yearsApart: 10,
  yTicks: 5,
  short: true,
}
const narrow: Layout = {
  width: 360,
  height: 430,
  margin: { top: 44, right: 112, bottom: 64, left: 26 },
  yearsBack: 4,
  yearsApart: 10,
  yTicks: 5,
  short: true,
}

export function WedgeFigure<Band extends string>({
  roadmap,
  answer,
  looks,
  tableId,
  title,
}: {
  readonly roadmap: RoadmapDocument
  readonly answer: WedgeAnswer<Band>
  readonly looks: Readonly<Record<Band, BandLook>>
  readonly tableId: string
  readonly title: string
}) {
  if (answer.state === 'withheld') {
    return (
      <Notice title="The pathway is not shown here">
        {answer.reasons.map((reason) => (
          <p key={reason}>{reason}</p>
        ))}
        <p>
          What may be shown stands in the{' '}
          <a href={`#${tableId}`} className="text-accent underline underline-offset-3">
            table
          </a>
          .
        </p>
      </Notice>
    )
  }
  const { model } = answer
  const description = describe(roadmap, model)
  const conditional = model.layers.some(({ level }) => level === 'conditional')
  const either = model.layers.some(({ level }) => level === 'either')
  return (
    <figure className="@container my-4">
      <figcaption className="mb-3">
        <h2 className="text-lg">
          {title}
          {roadmap.cluster.targetIllustrative && <Illustrative />}
        </h2>
        <p className="figures mt-0.5 max-w-prose text-sm text-soft">{description}</p>
      </figcaption>
      <WedgeDrawing
        {...{ model, looks, title, description, layout: wide }}
        id={`${tableId}-wide`}
        className="hidden @min-[760px]:block"
      />
      <WedgeDrawing
        {...{ model, looks, title, description, layout: middling }}
        id={`${tableId}-middling`}
        className="hidden @min-[520px]:block @min-[760px]:hidden"
      />
      <WedgeDrawing
        {...{ model, looks, title, description, layout: narrow }}
        id={`${tableId}-narrow`}
        className="@min-[520px]:hidden"
      />
      <p className="mt-2 flex flex-wrap items-center gap-x-5 gap-y-1 text-xs text-faint">
        {conditional && (
          <Key words="Hatched: not yet decided">
            <path
              d="M0 10L10 0M5 10L15 0M10 10L20 0M-5 10L5 0M15 10L25 0"
              className="stroke-soft"
              strokeWidth="1.4"
              fill="none"
            />
          </Key>
        )}
        {either && (
          <Key words="Dotted: how far it is decided is not told">
            {[3, 10, 17].map((x) => (
              <circle key={x} cx={x} cy="5" r="2" className="fill-soft" />
            ))}
          </Key>
        )}
        <a href={`#${tableId}`} className="text-accent underline underline-offset-3 print:hidden">
          The same figures as a table
        </a>
        {roadmap.cluster.targetSource && <span>Target: {roadmap.cluster.targetSource}</span>}
      </p>
      {roadmap.cluster.targetIllustrative && <IllustrativeNote />}
    </figure>
  )
}

function Key({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <svg viewBox="0 0 20 10" aria-hidden="true" className="h-2.5 w-5">
        {children}
      </svg>
      {words}
    </span>
  )
}

/** The chart in two sentences, for its description and for whoever reads no charts. */
function describe<Band extends string>(roadmap: RoadmapDocument, model: WedgeModel<Band>): string {
  const last = model.years.length - 1
  const from = `From ${model.scale.withUnit(model.reference[0] ?? 0)} of CO₂e in ${model.years[0]} to ${model.scale.withUnit(model.roadmap[last] ?? 0)} in ${model.years[last]}`
  if (model.target === null) return `${from}. ${roadmap.cluster.name} has set no target that could be shown.`
  const gaps = model.gaps.map((gap) => `${gapWords(gap.tonnes, model)} in ${gap.year}`)
  return gaps.length === 0 ? `${from}.` : `${from}. Against its target: ${gaps.join(', ')}.`
}

function gapWords<Band extends string>(tonnes: number, model: WedgeModel<Band>): string {
  if (model.scale.format(Math.abs(tonnes)) === model.scale.format(0)) return 'aligned'
  return `${tonnes > 0 ? 'short' : 'ahead'} by ${model.scale.withUnit(Math.abs(tonnes))}`
}
