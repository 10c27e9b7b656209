/** EffectsPart { answer, names }   what a change does: tonnes by year, hubs and their tariffs, what follows, cost */
import { milestonesOf } from '#lib/domain/goals/milestones'
import type { Effects, Shift } from '#lib/domain/whatif/effects'
import type { HubEffect } from '#lib/domain/whatif/hub-effects'
import type { WhatIf } from '#lib/domain/whatif/what-if'
import { dash, formatMoney, formatNumber, formatSigned, tonnesScale } from '#lib/format'
import { DataTable } from '#ui/data-table'
import { Facts } from '#ui/facts'

type Names = Readonly<Record<string, string>>

export function EffectsPart({ answer, names }: { readonly answer: WhatIf; readonly names: Names }) {
  const { effects, steps } = answer.knockOn
  const scale = tonnesScale([Number(effects.tonnes.budget.planned)])
  const { cost } = effects
  return (
    <div className="space-y-10">
      <Facts
        items={[
          {
            term: 'Emitted to the horizon',
            value: scale.withUnit(Number(effects.tonnes.budget.after)),
            note: `${change(effects.tonnes.budget, (tonnes) => scale.withUnit(tonnes))} against the plan`,
          },
          {
            term: 'Capital',
            value: formatMoney(Number(cost.capex.after), cost.currency),
            note: `planned ${formatMoney(Number(cost.capex.planned), cost.currency)}`,
          },
          {
            term: 'Present cost',
            value: formatMoney(Number(cost.presentCost.after), cost.currency),
            note: `planned ${formatMoney(Number(cost.presentCost.planned), cost.currency)}`,
          },
        ]}
      />
      <YearsTable effects={effects} />
      <HubsTable hubs={effects.hubs} currency={cost.currency} />
      <section aria-labelledby="follows">
        <h2 id="follows" className="mb-2 text-lg">
          What follows
        </h2>
        {steps.length === 0 ? (
          <p className="text-soft">Nothing else falls or comes later.</p>
        ) : (
          <ol className="list-decimal space-y-1 pl-6">
            {steps.map((step, at) => (
              <li key={`${step.id} ${at}`}>
                <span className="font-medium">{names[step.id] ?? step.id}</span>: {step.because}
              </li>
            ))}
          </ol>
        )}
      </section>
      {cost.uncosted.after.length > 0 && (
        <p className="max-w-prose text-sm text-faint">
          Nobody has costed {cost.uncosted.after.map((id) => names[id] ?? id).join('; ')}: the money above holds none of
          it.
        </p>
      )}
    </div>
  )
}

function YearsTable({ effects }: { readonly effects: Effects }) {
  const { byYear } = effects.tonnes
  const at = new Set(milestonesOf(byYear.map(({ year }) => year)))
  const rows = byYear.filter(({ year }) => at.has(year))
  const scale = tonnesScale(rows.flatMap((row) => [Number(row.planned), Number(row.after)]))
  return (
    <DataTable
      caption={`The roadmap path, ${scale.unit} CO₂e`}
      rows={rows}
      rowKey={(row) => String(row.year)}
      columns={[
        { key: 'year', head: 'Year', cell: (row) => row.year },
        { key: 'planned', head: 'As planned', figures: true, cell: (row) => scale.format(Number(row.planned)) },
        { key: 'after', head: 'Then', figures: true, cell: (row) => scale.format(Number(row.after)) },
        { key: 'change', head: 'Change', figures: true, cell: (row) => change(row, scale.format) },
        {
          key: 'target',
          head: 'Target',
          figures: true,
          cell: (row) => (row.target === null ? dash : scale.format(Number(row.target))),
        },
      ]}
    />
  )
}

function HubsTable({ hubs, currency }: { readonly hubs: readonly HubEffect[]; readonly currency: string }) {
  if (hubs.length === 0) return null
  const tariff = (value: string | null) => (value === null ? dash : formatMoney(Number(value), currency))
  return (
    <section aria-labelledby="hubs">
      <h2 id="hubs" className="mb-1 text-lg">
        Shared infrastructure
      </h2>
      <p className="mb-2 max-w-prose text-sm text-soft">
        The tariff is what earns a hub’s cost back from those who book it: with fewer takers it rises for those who
        stay.
      </p>
      <DataTable
        caption="Hubs"
        captionHidden
        rows={hubs}
        rowKey={(hub) => hub.id}
        columns={[
          { key: 'name', head: 'Hub', rowHead: true, cell: (hub) => hub.name },
          { key: 'planned', head: 'Tariff as planned', figures: true, cell: (hub) => tariff(hub.tariff.planned) },
          { key: 'after', head: 'Then', figures: true, cell: (hub) => tariff(hub.tariff.after) },
          { key: 'unit', head: 'A unit of', cell: (hub) => hub.unit },
          {
            key: 'minimum',
            head: 'Minimum take missed',
            cell: ({ minimumTakeBroken: broken, unit }) => {
              const [first] = broken
              if (first === undefined) return dash
              const short = `short by ${formatNumber(Number(first.short))} ${unit} in ${first.year}`
              return broken.length === 1 ? short : `${short}, and in ${broken.length - 1} later years`
            },
          },
          {
            key: 'why',
            head: '',
            cell: (hub) => <span className="text-faint">{hub.tariff.reason}</span>,
          },
        ]}
      />
    </section>
  )
}

/** The difference with its sign; nothing is nothing. */
function change({ planned, after }: Pick<Shift, 'planned' | 'after'>, format: (tonnes: number) => string): string {
  const difference = Number(after) - Number(planned)
  if (difference === 0) return formatSigned(0)
  return difference > 0 ? `+${format(difference)}` : format(difference)
}
