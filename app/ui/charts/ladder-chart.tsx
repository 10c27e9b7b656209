/**
 * LadderChart { ladder: RoadmapLadder, tableId, title }   every level of goals on one axis: asked, committed, on course
 *   tableId: id of the LadderTable with the same figures. Draws itself twice, for wide and for narrow screens. No script.
 */
import type { RoadmapLadder } from '#lib/domain/goals/roadmap-ladder'
import { Notice } from '../notice.tsx'
import { LadderFigure } from './ladder-figure.tsx'
import { ladderModel, type LadderModel } from './ladder-model.ts'
import type { Layout } from './wedge-drawing.tsx'

const wide: Layout = {
  width: 720,
  height: 420,
  margin: { top: 36, right: 172, bottom: 52, left: 40 },
  yearsBack: 0,
  yearsApart: 5,
  yTicks: 6,
  short: false,
}
const narrow: Layout = {
  width: 360,
  height: 400,
  margin: { top: 36, right: 116, bottom: 64, left: 30 },
  yearsBack: 0,
  yearsApart: 10,
  yTicks: 5,
  short: true,
}

export function LadderChart({
  ladder,
  tableId,
  title,
}: {
  readonly ladder: RoadmapLadder
  readonly tableId: string
  readonly title: string
}) {
  const model = ladderModel(ladder)
  if (model === null) {
    const reasons = new Set(Object.values(ladder.withheld).filter((reason) => reason !== null))
    return (
      <Notice title="The ladder is not drawn here">
        {[...reasons].map((reason) => (
          <p key={reason}>{reason}</p>
        ))}
        <p>What may be said stands in the table, with the reason where it may not.</p>
      </Notice>
    )
  }
  const words = { title, description: describe(model), tableId }
  return (
    <LadderFigure {...words} model={model} wide={wide} narrow={narrow}>
      Blue: what companies promise and do. Black and grey: what is asked of them.
    </LadderFigure>
  )
}

/** The chart in a sentence or two, for its description and for whoever reads no charts. */
function describe({ gaps, gapTo, heldBy, scale }: LadderModel): string {
  if (gapTo === null) return 'Nothing comparable is asked yet: the lines stand without a gap.'
  const who = heldBy === 'measures' ? 'Measures' : 'Commitments'
  const words = gaps.map(({ year, tonnes }) => {
    const size = scale.withUnit(Math.abs(tonnes))
    return scale.format(tonnes) === scale.format(0)
      ? `aligned in ${year}`
      : `${tonnes > 0 ? 'short' : 'ahead'} by ${size} in ${year}`
  })
  if (words.length === 0) return `${who} are held against ${gapTo}.`
  return `${who} against ${gapTo}: ${words.join(', ')}.`
}
