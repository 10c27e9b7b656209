/**
 * OccupancyChart { name, unit, years: OccupancyYear[], minimumTake, tableId }   what a hub can take by year, and what is booked on it
 *   tableId: id of the OccupancyTable with the same figures. Draws itself twice, for wide and for narrow screens. No script.
 */
import { scaleLinear } from 'd3-scale'
import type { OccupancyYear } from '#lib/domain/infrastructure/occupancy-years'
import { yearsInWords } from '#lib/domain/roadmap/years-in-words'
import { amountScale, type AmountScale, type AmountUnit } from '#lib/format'
import { classNames } from '../class-names.ts'
import { TonnesAxis, YearAxis } from './chart-axes.tsx'
import type { Layout, Place } from './wedge-drawing.tsx'

const shared = { yearsBack: 0, yTicks: 4 } as const
const wide: Layout = {
  ...shared,
  width: 720,
  height: 240,
  margin: { top: 32, right: 8, bottom: 28, left: 40 },
  yearsApart: 5,
  short: false,
}
const narrow: Layout = {
  ...shared,
  width: 360,
  height: 240,
  margin: { top: 32, right: 8, bottom: 28, left: 34 },
  yearsApart: 10,
  short: true,
}

type Props = {
  readonly name: string
  readonly unit: AmountUnit
  readonly years: readonly OccupancyYear[]
  readonly minimumTake: number | null
  readonly tableId: string
}

export function OccupancyChart({ name, unit, years, minimumTake, tableId }: Props) {
  const scale = occupancyScale(unit, years, minimumTake)
  const title = `Capacity and bookings of ${name}`
  const description = describe(years, scale)
  const drawing = { years, scale, minimumTake, title, description }
  const isKnown = years.some(({ booked }) => booked !== null)
  return (
    <figure>
      <figcaption className="mb-3">
        <h2 className="text-lg">Occupancy by year</h2>
        <p className="figures mt-0.5 max-w-prose text-sm text-soft">{description}</p>
      </figcaption>
      <Drawing {...drawing} layout={wide} id={`${tableId}-wide`} className="hidden sm:block" />
      <Drawing {...drawing} layout={narrow} id={`${tableId}-narrow`} className="sm:hidden" />
      <p className="mt-2 flex flex-wrap items-center gap-x-5 gap-y-1 text-xs text-faint">
        <Key className="fill-sunk stroke-edge">Capacity</Key>
        {isKnown && <Key className="fill-accent">Booked</Key>}
        {years.some(({ subscription }) => subscription === 'over') && <Key className="fill-bad">▲ Beyond capacity</Key>}
        {minimumTake !== null && (
          <span className="inline-flex items-center gap-1.5">
            <svg viewBox="0 0 20 12" aria-hidden="true" className="h-3 w-5">
              <path d="M0 6H20" className="stroke-ink" strokeWidth="1.5" strokeDasharray="5 3" />
            </svg>
            Minimum take
          </span>
        )}
        {years.some(({ subscription }) => subscription === 'under') && <span>▽ Booked below it</span>}
        <a href={`#${tableId}`} className="text-accent underline underline-offset-3 print:hidden">
          The same figures as a table
        </a>
      </p>
    </figure>
  )
}

/** One unit for the chart and its table. */
export const occupancyScale = (
  unit: AmountUnit,
  years: readonly OccupancyYear[],
  minimumTake: number | null,
): AmountScale =>
  amountScale(unit, [...years.flatMap(({ capacity, booked }) => [capacity, booked ?? 0]), minimumTake ?? 0])

const Key = ({ className, children }: { readonly className: string; readonly children: React.ReactNode }) => (
  <span className="inline-flex items-center gap-1.5">
    <svg viewBox="0 0 12 12" aria-hidden="true" className="size-3">
      <rect x="0.5" y="0.5" width="11" height="11" className={className} />
    </svg>
    {children}
  </span>
)

function Drawing({
  years,
  scale,
  minimumTake,
  title,
  description,
  layout,
  id,
  className,
}: Pick<Props, 'years' | 'minimumTake'> & {
  readonly scale: AmountScale
  readonly title: string
  readonly description: string
  readonly layout: Layout
  readonly id: string
  readonly className: string
}) {
  const { width, height, margin } = layout
  const first = years[0]?.year ?? 0
  const last = years.at(-1)?.year ?? first
  const floor = height - margin.bottom
  const most = Math.max(...years.flatMap(({ capacity, booked }) => [capacity, booked ?? 0]), minimumTake ?? 0, 1)
  const vertical = scaleLinear([0, most / scale.divisor], [floor, margin.top]).nice(layout.yTicks)
  const band = (width - margin.left - margin.right) / Math.max(1, years.length)
  const place: Place = {
    x: scaleLinear([first, Math.max(last, first + 1)], [margin.left + band / 2, width - margin.right - band / 2]),
    y: (amount) => vertical(amount / scale.divisor),
  }
  const opened = years.find(({ capacity }) => capacity > 0)?.year ?? last
  const least = `M${place.x(opened) - band / 2} ${place.y(minimumTake ?? 0)}H${width - margin.right}`
  return (
    <svg
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      viewBox={`0 0 ${width} ${height}`}
      className={classNames('figures h-auto w-full max-w-190 overflow-visible font-sans text-[12px]', className)}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      <TonnesAxis scale={vertical} unit={scale.unit} of="" ticks={layout.yTicks} layout={layout} />
      <Capacity years={years} band={band} place={place} />
      {years.map((year) => (
        <YearBar key={year.year} year={year} left={place.x(year.year) - band / 2} band={band} y={place.y} />
      ))}
      {minimumTake !== null && (
        <>
          <path d={least} className="stroke-paper" strokeWidth="4" />
          <path d={least} className="stroke-ink" strokeWidth="1.5" strokeDasharray="5 3" />
        </>
      )}
      <YearAxis first={first} base={first} last={last} layout={layout} place={place} />
    </svg>
  )
}

/** A pale area that steps up with each phase. */
function Capacity({
  years,
  band,
  place,
}: {
  readonly years: readonly OccupancyYear[]
  readonly band: number
  readonly place: Place
}) {
  const standing = years.filter(({ capacity }) => capacity > 0)
  const [first] = standing
  const last = standing.at(-1)
  if (!first || !last) return null
  const steps = standing.map(({ year, capacity }) => `V${place.y(capacity)}H${place.x(year) + band / 2}`).join('')
  const left = place.x(first.year) - band / 2
  return (
    <>
      <path d={`M${left} ${place.y(0)}${steps}V${place.y(0)}Z`} className="fill-sunk" />
      <path d={`M${left} ${place.y(0)}${steps}`} fill="none" className="stroke-edge" strokeWidth="1.5" />
    </>
  )
}

/** What is booked as a bar, and what lies beyond the capacity in red with a mark above. */
function YearBar({
  year: { capacity, booked, subscription },
  left,
  band,
  y,
}: {
  readonly year: OccupancyYear
  readonly left: number
  readonly band: number
  readonly y: (amount: number) => number
}) {
  const inset = band * 0.18
  const bar = { x: left + inset, width: band - 2 * inset }
  const within = Math.min(booked ?? 0, capacity)
  const middle = { x: left + band / 2, textAnchor: 'middle' as const }
  return (
    <>
      {within > 0 && <rect {...bar} y={y(within)} height={y(0) - y(within)} className="fill-accent" />}
      {booked !== null && booked > capacity && (
        <rect {...bar} y={y(booked)} height={y(capacity) - y(booked)} className="fill-bad" />
      )}
      {subscription === 'over' && (
        <text {...middle} y={y(booked ?? 0) - 3} className="fill-bad text-[10px]" aria-hidden="true">
          ▲
        </text>
      )}
      {subscription === 'under' && (
        <text {...middle} y={y(booked ?? 0) - 3} className="fill-warn text-[10px]" aria-hidden="true">
          ▽
        </text>
      )}
    </>
  )
}

/** The chart in a sentence or two, for its description and for whoever reads no charts. */
function describe(years: readonly OccupancyYear[], scale: AmountScale): string {
  const last = years.at(-1)
  const opened = years.find(({ capacity }) => capacity > 0)
  if (!last || !opened) return 'No capacity stands within the years of the roadmap.'
  const from = `${scale.withUnit(opened.capacity)} a year from ${opened.year}`
  const to = last.capacity === opened.capacity ? '' : `, ${scale.withUnit(last.capacity)} in ${last.year}`
  if (last.booked === null) return `${from}${to}.`
  const fullest = years.reduce((most, year) => ((year.booked ?? 0) > (most.booked ?? 0) ? year : most), last)
  const booked =
    (fullest.booked ?? 0) === 0
      ? 'Nothing is booked yet'
      : `Most is booked in ${fullest.year}: ${scale.withUnit(fullest.booked)}`
  const inState = (state: OccupancyYear['subscription']) =>
    years.filter(({ subscription }) => subscription === state).map(({ year }) => year)
  const [over, under] = [inState('over'), inState('under')]
  const beyond = over.length === 0 ? '' : ` Beyond its capacity in ${yearsInWords(over)}.`
  const below = under.length === 0 ? '' : ` Below its minimum take in ${yearsInWords(under)}.`
  return `${from}${to}. ${booked}.${beyond}${below}`
}
