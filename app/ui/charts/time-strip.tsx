import { fromDecimal } from '#lib/domain/decimal'
import type { Wait } from '#lib/domain/measures/waits'
import type { RoadmapMeasure } from '#lib/domain/roadmap/document'
import { firmLevels } from '#lib/domain/submission/document'
import { LevelMark } from './level-mark.tsx'
import { pillarLook } from './pillar-look.ts'
import { shownValues } from '#lib/charts/wedge-model'

export type Span = { readonly from: number; readonly to: number }

const height = 32
const foot = 25
const tall = 12
const waitsAt = 5

/** A year as a share of the strip's width: the strip has no fixed width, so that type and shapes never stretch. */
const across = (year: number, { from, to }: Span): string => `${(((year - from) / (to - from)) * 100).toFixed(3)}%`

const fives = ({ from, to }: Span): readonly number[] =>
  Array.from({ length: to - from }, (_, index) => from + index).filter((year) => year % 5 === 0)

export function TimeAxis({ span }: { readonly span: Span }) {
  return (
    <svg aria-hidden="true" className="block h-6 w-full overflow-visible text-xs">
      {fives(span).map((year) => (
        <text
          key={year}
          x={across(year, span)}
          y="17"
          textAnchor={year === span.from ? 'start' : 'middle'}
          className="fill-faint"
        >
          {year}
        </text>
      ))}
    </svg>
  )
}

export function TimeStrip({
  measure,
  years,
  span,
  waits = [],
}: {
  readonly measure: RoadmapMeasure
  readonly years: readonly number[]
  readonly span: Span
  readonly waits?: readonly Wait[]
}) {
  const look = pillarLook[measure.pillar]
  const firm = firmLevels.includes(measure.level)
  return (
    <svg aria-hidden="true" height={height} className={`block w-full overflow-visible text-xs ${look.text}`}>
      {fives(span).map((year) => (
        <line key={year} x1={across(year, span)} x2={across(year, span)} y1="0" y2={height} className="stroke-line" />
      ))}
      {steps(measure, years).map(({ from, to, share }) => (
        <rect
          key={from}
          x={across(from, span)}
          y={foot - share * tall}
          width={across(span.from + to - from, span)}
          height={share * tall}
          className={look.fill}
          opacity={firm ? 1 : 0.45}
          shapeRendering="crispEdges"
        />
      ))}
      <line
        x1={across(measure.start, span)}
        x2="100%"
        y1={foot}
        y2={foot}
        stroke="currentColor"
        strokeWidth="1.5"
        strokeDasharray={firm ? undefined : '3 3'}
      />
      <Slippage measure={measure} span={span} />
      <Waiting waits={waits} until={measure.countsFrom ?? measure.start} span={span} />
      <svg x={across(measure.start, span)} y={foot} overflow="visible">
        <LevelMark level={measure.level} className={look.ink} />
      </svg>
    </svg>
  )
}

/** Earlier starts as ghosts, tied to the present one: how often and how far a measure slipped. */
function Slippage({ measure, span }: { readonly measure: RoadmapMeasure; readonly span: Span }) {
  const earlier = [...new Set(measure.earlierStarts.map((slip) => slip.start))].filter((y) => y !== measure.start)
  if (earlier.length === 0) return null
  const first = Math.min(...earlier)
  return (
    <g className="text-faint">
      <line
        x1={across(Math.min(first, measure.start), span)}
        x2={across(measure.start, span)}
        y1={foot}
        y2={foot}
        stroke="currentColor"
        strokeDasharray="1 3"
        strokeWidth="1.5"
      />
      {earlier.map((year) => (
        <svg key={year} x={across(year, span)} y={foot} overflow="visible">
          <circle r="3.5" className="fill-paper" stroke="currentColor" strokeDasharray="2 1.5" />
        </svg>
      ))}
      <text x={across(first, span)} y={foot - 9} textAnchor="middle" className="fill-faint text-[11px]">
        {first}
      </text>
    </g>
  )
}

/** A thin line from the year in which each thing that it waits for is there to the year in which it takes effect. */
function Waiting({
  waits,
  until,
  span,
}: {
  readonly waits: readonly Wait[]
  readonly until: number
  readonly span: Span
}) {
  const years = [...new Set(waits.map(({ from }) => from))]
  if (years.length === 0) return null
  return (
    <g className="text-soft" stroke="currentColor">
      <line x1={across(until, span)} x2={across(until, span)} y1={waitsAt} y2={foot} />
      {years.map((year) => (
        <g key={year}>
          <line x1={across(year, span)} x2={across(until, span)} y1={waitsAt} y2={waitsAt} />
          <circle cx={across(year, span)} cy={waitsAt} r="2" fill="currentColor" />
        </g>
      ))}
    </g>
  )
}

type Step = { readonly from: number; to: number; readonly share: number }

/**
 * What is counted as a share of full effect, from a year up to another: years alike are one step, for most of them are. Where it is
 * withheld, only start and end are drawn.
 */
function steps(measure: RoadmapMeasure, years: readonly number[]): readonly Step[] {
  const full = fromDecimal(measure.tonnesPerYear)
  const counted = shownValues(measure.counted)
  if (counted === null || full <= 0) return []
  const found: Step[] = []
  for (const [index, year] of years.entries()) {
    const share = Math.min(1, (counted[index] ?? 0) / full)
    const last = found.at(-1)
    if (last?.to === year && last.share === share) last.to = year + 1
    else if (share > 0) found.push({ from: year, to: year + 1, share })
  }
  return found
}
