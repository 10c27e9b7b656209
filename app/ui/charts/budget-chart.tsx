/**
 * BudgetChart { budgets: RoadmapBudgets, id }   tonnes from the base year to the horizon under each path, as bars and as a table
 */
import type { Budget, RoadmapBudgets } from '#lib/domain/goals/roadmap-budget'
import { tonnesScale } from '#lib/format'
import { DataTable, type Column } from '../data-table.tsx'
import { Verdict } from '../status.tsx'
import { Withheld } from '../withheld.tsx'

type Row = { readonly key: string; readonly name: string; readonly fill: string; readonly budget: Budget }

export function BudgetChart({ budgets, id }: { readonly budgets: RoadmapBudgets; readonly id: string }) {
  const rows: readonly Row[] = [
    { key: 'reference', name: 'Reference', fill: 'fill-sunk stroke-edge', budget: budgets.reference },
    { key: 'committed', name: 'Committed', fill: 'fill-accent', budget: budgets.committed },
    { key: 'roadmap', name: 'On course', fill: 'fill-accent-wash stroke-accent', budget: budgets.roadmap },
    { key: 'target', name: 'Target', fill: 'fill-ink', budget: budgets.target },
  ]
  const shown = rows.flatMap(({ budget }) => budget.tonnes ?? [])
  const scale = tonnesScale(shown)
  const most = Math.max(...shown, 1)
  const title = `Budget ${budgets.from}–${budgets.to}`
  const target = budgets.target.tonnes
  const columns: readonly Column<Row>[] = [
    { key: 'path', head: 'Path', cell: (row) => row.name },
    {
      key: 'tonnes',
      head: 'Tonnes',
      unit: scale.unit,
      figures: true,
      cell: ({ budget }) =>
        budget.tonnes === null ? <Withheld reason={budget.reason} /> : scale.format(budget.tonnes),
    },
    {
      key: 'gap',
      head: 'Against the target',
      cell: ({ key, budget }) => {
        if (key === 'target' || key === 'reference' || budget.tonnes === null || target === null) return '–'
        const gap = budget.tonnes - target
        if (scale.format(gap) === scale.format(0)) return <Verdict verdict="aligned" />
        return <Verdict verdict={gap > 0 ? 'short' : 'ahead'} tonnes={gap} />
      },
    },
  ]
  const description = rows
    .flatMap(({ name, budget }) => (budget.tonnes === null ? [] : [`${name} ${scale.withUnit(budget.tonnes)}`]))
    .join(', ')
  return (
    <figure>
      <figcaption className="mb-3">
        <h2 className="text-lg">{title}</h2>
        <p className="mt-0.5 max-w-prose text-sm text-soft">
          All that is emitted from {budgets.from} to {budgets.to}: the area under each line.
        </p>
      </figcaption>
      {shown.length > 0 && (
        <svg
          role="img"
          aria-labelledby={`${id}-title ${id}-desc`}
          viewBox={`0 0 320 ${rows.length * 44}`}
          className="figures mb-4 h-auto w-full max-w-96 overflow-visible font-sans text-[12px]"
        >
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-desc`}>{description}</desc>
          {rows.map(({ key, name, fill, budget }, index) => (
            <g key={key}>
              <text x={0} y={index * 44 + 12} className="fill-soft">
                <tspan>{name}</tspan>
                <tspan dx="6" className="fill-ink font-semibold">
                  {budget.tonnes === null ? 'withheld or not known' : scale.withUnit(budget.tonnes)}
                </tspan>
              </text>
              {budget.tonnes !== null && (
                <rect
                  x={0.5}
                  y={index * 44 + 18.5}
                  width={Math.max(0, (budget.tonnes / most) * 318)}
                  height={13}
                  className={fill}
                />
              )}
            </g>
          ))}
        </svg>
      )}
      <DataTable id={id} caption={title} captionHidden columns={columns} rows={rows} rowKey={(row) => row.key} />
    </figure>
  )
}
