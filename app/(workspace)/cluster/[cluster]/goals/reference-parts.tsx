/** ReferenceParts { seen }   what moves the reference of this roadmap: growth and closures, policies, the grid with what it does to scope 2 */
import type { GridReference } from '#lib/domain/goals/grid-reference'
import { formatSignificant, tonnesScale } from '#lib/format'
import type { ShownGoals } from '#lib/views/cluster-goals'
import { TextLink } from '#ui/button'
import { DataTable } from '#ui/data-table'
import { OutlookParts } from '#ui/goals/outlook-parts'
import { Illustrative, IllustrativeNote } from '#ui/status'
import { Sparkline } from '#ui/charts/sparkline'

export function ReferenceParts({ seen }: { readonly seen: ShownGoals }) {
  const { outlook } = seen.cluster
  return (
    <section className="mt-10" aria-label="Reference">
      <h2 className="mb-2 text-lg">What moves the reference</h2>
      <p className="mb-4 max-w-prose text-sm text-soft">
        Base-year emissions with the growth and the closures that companies give for their sites
        {outlook !== undefined && outlook.policies.length > 0 && ', less what policies in force take off'}.{' '}
        <TextLink href={`/cluster/${seen.slug}/outlook`}>
          {outlook === undefined ? 'Nothing else is kept' : 'The outlook that the lead keeps'}
        </TextLink>
      </p>
      {outlook !== undefined && (
        <OutlookParts
          outlook={{ ...outlook, gridFactor: null }}
          schemeNames={new Map(seen.ladder.lines.map(({ rung }) => [rung.id, rung.name]))}
        />
      )}
      {seen.grid !== null && (
        <Grid grid={seen.grid} baseYear={seen.cluster.baseYear} isExample={outlook?.illustrative ?? false} />
      )}
    </section>
  )
}

/** The base year and every fifth year: a course is read at a few points. */
function Grid({
  grid,
  baseYear,
  isExample,
}: {
  readonly grid: GridReference
  readonly baseYear: number
  readonly isExample: boolean
}) {
  const shown = grid.years.filter(({ year }) => year === baseYear || year % 5 === 0)
  const scale = tonnesScale(grid.years.map(({ tonnes }) => tonnes ?? 0))
  const [first, last] = [grid.years[0], grid.years.at(-1)]
  const label = `Grid factor, ${first?.factor ?? 0} in ${first?.year ?? 0} to ${last?.factor ?? 0} in ${last?.year ?? 0} ${grid.unit}`
  return (
    <figure className="mt-6 max-w-xl">
      <figcaption className="mb-2 flex flex-wrap items-end justify-between gap-4">
        <span>
          <b className="font-medium">Grid factor</b> {isExample && <Illustrative />}{' '}
          <span className="block text-sm text-soft">
            It moves bought power, which is scope 2, and none of the tonnes of this ladder.
          </span>
        </span>
        <Sparkline points={grid.years.map(({ year, factor }) => ({ year, tonnes: factor }))} label={label} />
      </figcaption>
      <DataTable
        id="grid"
        caption="Grid factor by year"
        captionHidden
        columns={[
          { key: 'year', head: 'Year', cell: (row) => row.year },
          {
            key: 'factor',
            head: 'Grid factor',
            unit: grid.unit,
            figures: true,
            cell: (row) => formatSignificant(row.factor, 3),
          },
          ...(grid.reason === null
            ? [
                {
                  key: 'tonnes',
                  head: 'Scope 2 of the base year under it',
                  unit: scale.unit,
                  figures: true,
                  cell: (row: GridReference['years'][number]) => scale.format(row.tonnes),
                },
              ]
            : []),
        ]}
        rows={shown}
        rowKey={(row) => String(row.year)}
      />
      <p className="mt-1 text-xs text-faint">
        {grid.source}. {grid.reason !== null && `What it does to bought power is not shown: ${grid.reason}`}
      </p>
      {isExample && <IllustrativeNote />}
    </figure>
  )
}
