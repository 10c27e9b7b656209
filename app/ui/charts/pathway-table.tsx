/**
 * PathwayTable { roadmap: RoadmapDocument, id, caption?, discuss?(figure), years?(year) }   the figures of the WedgeChart, cell by cell, one row a year
 *   discuss: where a figure (`figure:<series>:<year>`) is talked about, and how many threads are open there
 *   years: which years get a row; all of them when it is left out
 *   id: what the chart's tableId points at. Withheld columns say so, with their reasons below.
 */
import { fromDecimal } from '#lib/domain/decimal'
import type { Figure, RoadmapDocument, Series } from '#lib/domain/roadmap/document'
import { pillars } from '#lib/domain/submission/document'
import { tonnesScale, type TonnesScale } from '#lib/format'
import { DataTable, type Column } from '../data-table.tsx'
import { Withheld } from '../withheld.tsx'
import { pillarLook } from './pillar-look.ts'
import { shownValues } from '#lib/charts/wedge-model'

type Row = { readonly year: number; readonly index: number; readonly recorded: Figure | null }

export function PathwayTable({
  roadmap,
  id,
  caption = 'Pathway by year',
  discuss,
  years,
}: {
  readonly roadmap: RoadmapDocument
  readonly id: string
  readonly caption?: string
  readonly discuss?: Discuss
  readonly years?: (year: number) => boolean
}) {
  const columns = seriesOf(roadmap)
  const scale = tonnesScale([
    ...roadmap.recorded.flatMap(({ tonnes }) => (tonnes.state === 'shown' ? [fromDecimal(tonnes.value)] : [])),
    ...columns.flatMap((column) => shownValues(column.series) ?? []),
  ])
  const told = [...columns.map((column) => column.series), ...roadmap.recorded.map((point) => point.tonnes)]
  const reasons = new Set(told.flatMap((figure) => (figure.state === 'withheld' ? [figure.reason] : [])))
  return (
    <>
      <DataTable
        id={id}
        caption={`${caption}, ${scale.unit} CO₂e`}
        columns={[
          { key: 'year', head: 'Year', cell: (row) => row.year },
          {
            key: 'recorded',
            head: 'Recorded',
            figures: true,
            cell: (row) => <Recorded figure={row.recorded} scale={scale} />,
          },
          ...columns.map((column) => seriesColumn(column, scale, discuss)),
        ]}
        rows={rowsOf(roadmap).filter((row) => years?.(row.year) ?? true)}
        rowKey={(row) => String(row.year)}
      />
      {[...reasons].map((reason) => (
        <p key={reason} className="mt-2 max-w-prose text-xs text-faint">
          Withheld: {reason}
        </p>
      ))}
    </>
  )
}

type Discuss = (figure: string) => { readonly href: string; readonly open: number }
type SeriesColumn = { readonly key: string; readonly head: string; readonly series: Series; readonly wedge?: true }

function seriesOf(roadmap: RoadmapDocument): readonly SeriesColumn[] {
  const wedges = roadmap.wedges
    .toSorted((a, b) => pillars.indexOf(a.pillar) - pillars.indexOf(b.pillar))
    .flatMap(({ pillar, firm, conditional }): readonly SeriesColumn[] => [
      { key: `${pillar} firm`, head: `${pillarLook[pillar].name}, decided`, series: firm, wedge: true },
      { key: `${pillar} conditional`, head: `${pillarLook[pillar].name}, open`, series: conditional, wedge: true },
    ])
  return [
    { key: 'reference', head: 'Reference', series: roadmap.reference },
    ...wedges.filter(({ series }) => shownValues(series)?.some((value) => value !== 0) ?? true),
    { key: 'roadmap', head: 'Roadmap', series: roadmap.roadmap },
    { key: 'committed', head: 'Committed', series: roadmap.committed },
    { key: 'target', head: 'Target', series: roadmap.target },
    { key: 'gap', head: 'Gap', series: roadmap.gap.measures },
  ]
}

function seriesColumn(
  { key, head, series, wedge }: SeriesColumn,
  scale: TonnesScale,
  discuss: Discuss | undefined,
): Column<Row> {
  const values = shownValues(series)
  return {
    key,
    head,
    figures: true,
    className: key === 'roadmap' || key === 'target' ? 'font-medium' : undefined,
    cell: (row) => {
      if (row.index < 0) return null
      if (series.state === 'withheld') return <Withheld reason={series.reason} />
      const value = values?.[row.index] ?? null
      if (value === null || (wedge && value === 0)) return null
      if (!discuss) return scale.format(value)
      const thread = discuss(`figure:${key.replace(' ', '-')}:${row.year}`)
      return (
        <DiscussedFigure {...thread} name={`${head} ${row.year}`}>
          {scale.format(value)}
        </DiscussedFigure>
      )
    },
  }
}

/** A figure that leads to its discussion; marked while something about it is open. A bare link, for a page has hundreds. */
function DiscussedFigure({
  href,
  open,
  name,
  children,
}: {
  readonly href: string
  readonly open: number
  readonly name: string
  readonly children: string
}) {
  const marked = open > 0
  return (
    <a
      href={href}
      aria-label={`${children}, ${name}, ${marked ? `${open} open` : 'open it'}`}
      className={marked ? 'font-medium text-accent underline underline-offset-3' : 'figure-link'}
    >
      {children}
    </a>
  )
}

function rowsOf(roadmap: RoadmapDocument): readonly Row[] {
  const recorded = new Map(roadmap.recorded.map((point) => [point.year, point.tonnes]))
  const years = [...new Set([...recorded.keys(), ...roadmap.years])].toSorted((a, b) => a - b)
  return years.map((year) => ({ year, index: roadmap.years.indexOf(year), recorded: recorded.get(year) ?? null }))
}

function Recorded({ figure, scale }: { readonly figure: Figure | null; readonly scale: TonnesScale }) {
  if (figure?.state === 'shown') return scale.format(fromDecimal(figure.value))
  if (figure?.state === 'withheld') return <Withheld reason={figure.reason} />
  return null
}
