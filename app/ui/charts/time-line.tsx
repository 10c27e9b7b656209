/**
 * TimeLine { measures: RoadmapMeasure[], years, owners: Record<organisationId, name>, waits?: Record<measureId, Wait[]>, href?(measure), caption? }
 *   measures by start: ramp as yearly columns in the pillar's colour (paler until decided), level as a shape,
 *   earlier starts as ghosts, a thin line from what it waits for, † for illustrative. A table, so it is read without seeing the picture.
 */
import { fromDecimal } from '#lib/domain/decimal'
import type { Wait } from '#lib/domain/measures/waits'
import type { RoadmapMeasure } from '#lib/domain/roadmap/document'
import { tonnesScale } from '#lib/format'
import { TextLink } from '../button.tsx'
import { classNames } from '../class-names.ts'
import { Illustrative, IllustrativeNote } from '../status.tsx'
import { levelNames } from '#lib/domain/submission/words'
import { pillarLook } from './pillar-look.ts'
import { TimeAxis, TimeStrip, type Span } from './time-strip.tsx'

export function TimeLine({
  measures,
  years,
  owners,
  waits = {},
  href,
  caption = 'Measures by start',
}: {
  readonly measures: readonly RoadmapMeasure[]
  readonly years: readonly number[]
  readonly owners: Readonly<Record<string, string>>
  readonly waits?: Readonly<Record<string, readonly Wait[]>>
  readonly href?: (measure: RoadmapMeasure) => string
  readonly caption?: string
}) {
  const sorted = measures.toSorted((a, b) => a.start - b.start || a.title.localeCompare(b.title, 'en'))
  const scale = tonnesScale(measures.map((measure) => fromDecimal(measure.tonnesPerYear)))
  const span = spanOf(measures, years, Object.values(waits).flat())
  return (
    <>
      <table className="figures block w-full border-collapse text-sm sm:table sm:table-fixed">
        <caption className="block pb-2 text-left text-base font-semibold sm:table-caption">{caption}</caption>
        <thead className="block sm:table-header-group">
          <tr className="block border-b border-edge align-bottom text-xs text-faint sm:table-row">
            <th scope="col" className="hidden w-[34%] py-1.5 pr-4 text-left font-medium sm:table-cell lg:w-[30%]">
              Measure
            </th>
            <th scope="col" className="block h-6 p-0 font-medium sm:table-cell sm:h-auto">
              <span className="sr-only">Start and ramp</span>
              <TimeAxis span={span} />
            </th>
            <th scope="col" className="hidden w-20 py-1.5 pl-4 text-right font-medium sm:table-cell">
              {scale.unit} a year
            </th>
          </tr>
        </thead>
        <tbody className="block sm:table-row-group">
          {sorted.map((measure) => (
            <tr
              key={measure.id}
              className="grid grid-cols-[minmax(0,1fr)_auto] border-b border-line py-1.5 hover:bg-wash sm:table-row sm:py-0"
            >
              <th scope="row" className="min-w-0 py-1 pr-4 text-left font-normal">
                <span className="block font-medium">
                  {href ? (
                    <TextLink quiet href={href(measure)}>
                      {measure.title}
                    </TextLink>
                  ) : (
                    measure.title
                  )}
                  {measure.illustrative && <Illustrative />}
                </span>
                <span className="block text-xs text-faint">
                  <span className={classNames('font-medium', pillarLook[measure.pillar].text)}>
                    {pillarLook[measure.pillar].name}
                  </span>
                  {' · '}
                  {levelNames[measure.level]} · {owners[measure.organisationId] ?? 'a member'}
                  {measure.leftOut && <span className="font-medium text-soft"> · not counted, by decision</span>}
                </span>
                <WaitsFor measure={measure} waits={waits[measure.id] ?? []} />
              </th>
              <td className="order-3 col-span-2 p-0 align-middle sm:order-none">
                <span className="sr-only">{startWords(measure)}</span>
                <TimeStrip measure={measure} years={years} span={span} waits={waits[measure.id] ?? []} />
              </td>
              <td className="py-1 pl-4 text-right whitespace-nowrap sm:align-middle">
                {scale.format(fromDecimal(measure.tonnesPerYear))}
                <span className="sm:sr-only"> {scale.unit}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {measures.some((measure) => measure.illustrative) && <IllustrativeNote />}
    </>
  )
}

/** What it waits for, by name; where that moved it, the year from which it counts. */
function WaitsFor({ measure, waits }: { readonly measure: RoadmapMeasure; readonly waits: readonly Wait[] }) {
  if (waits.length === 0 && measure.countsFrom === undefined) return null
  return (
    <span className="block text-xs text-faint">
      {waits.length > 0 && <>Waits for {waits.map(({ name, from }) => `${name} (${from})`).join(' and ')}</>}
      {measure.countsFrom !== undefined && (
        <span className="font-medium text-soft">
          {waits.length > 0 ? ' · counts' : 'Counts'} from {measure.countsFrom}
          {waits.length === 0 && ', when what it waits for is there'}
        </span>
      )}
    </span>
  )
}

function startWords(measure: RoadmapMeasure): string {
  const earlier = measure.earlierStarts.map((slip) => slip.start)
  return earlier.length === 0 ? `Starts ${measure.start}` : `Starts ${measure.start}, earlier ${earlier.join(', ')}`
}

/** From the earliest thing to show to the horizon, with a year of air before it. */
function spanOf(measures: readonly RoadmapMeasure[], years: readonly number[], waits: readonly Wait[]): Span {
  const starts = [
    ...measures.flatMap((measure) => [measure.start, ...measure.earlierStarts.map((slip) => slip.start)]),
    ...waits.map(({ from }) => from),
  ]
  const horizon = years.at(-1) ?? 2050
  return { from: Math.min(...starts, horizon - 1) - 1, to: Math.max(...starts, horizon) + 1 }
}
