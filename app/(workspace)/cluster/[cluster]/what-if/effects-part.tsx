/** EffectsPart { answer, names }   what a change does: tonnes by year and by measure, hubs and their tariffs, what follows, cost */
import { milestonesOf } from '#lib/domain/goals/milestones'
import type { Effects } from '#lib/domain/whatif/effects'
import type { HubEffect } from '#lib/domain/whatif/hub-effects'
import type { WhatIf } from '#lib/domain/whatif/what-if'
import { dash, formatMoney, formatNumber, tonnesScale } from '#lib/format'
import { DataTable } from '#ui/data-table'
import { Facts } from '#ui/facts'
import { changeInWords } from './change-words.ts'
import { MeasuresTable } from './measures-table.tsx'

type Names = Readonly<Record<string, string>>

export function EffectsPart({ answer, names }: { readonly answer: WhatIf; readonly names: Names }) {
  const { direct, knockOn } = answer
  const { effects, steps } = knockOn
  const scale = tonnesScale([Number(effects.tonnes.budget.planned)])
  const { cost } = effects
  return (
    <div className="space-y-10">
      <Facts
        items={[
          {
            term: 'Emitted to the horizon',
            value: scale.withUnit(Number(effects.tonnes.budget.after)),
            note: `${changeInWords(effects.tonnes.budget, (tonnes) => scale.withUnit(tonnes))} against the plan, ${changeInWords(direct.tonnes.budget, (tonnes) => scale.withUnit(tonnes))} of it by the change alone`,
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
      <MeasuresTable measures={effects.measures} names={names} />
      <HubsTable direct={direct.hubs} followed={effects.hubs} currency={cost.currency} />
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
          Nobody gave the whole cost of {cost.uncosted.after.map((id) => names[id] ?? id).join('; ')}: the present cost
          holds none of it, the capital as far as it is stated.
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
        { key: 'change', head: 'Change', figures: true, cell: (row) => changeInWords(row, scale.format) },
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

function HubsTable({
  direct,
  followed,
  currency,
}: {
  readonly direct: readonly HubEffect[]
  readonly followed: readonly HubEffect[]
  readonly currency: string
}) {
  if (direct.length === 0) return null
  const after = new Map(followed.map((hub) => [hub.id, hub.tariff]))
  const tariff = (value: string | null | undefined) => (value ? formatMoney(Number(value), currency) : dash)
  return (
    <section aria-labelledby="hubs">
      <h2 id="hubs" className="mb-1 text-lg">
        Shared infrastructure
      </h2>
      <p className="mb-2 max-w-prose text-sm text-soft">
        The tariff is what earns a hub’s cost back from those who book it: with fewer takers it rises for those who
        stay. A hub that misses its minimum take waits or falls, and with it what books it.
      </p>
      <DataTable
        caption="Hubs"
        captionHidden
        rows={direct}
        rowKey={(hub) => hub.id}
        columns={[
          { key: 'name', head: 'Hub', rowHead: true, cell: (hub) => hub.name },
          { key: 'unit', head: 'Tariff a unit of', cell: (hub) => hub.unit },
          { key: 'planned', head: 'As planned', figures: true, cell: (hub) => tariff(hub.tariff.planned) },
          { key: 'direct', head: 'By the change alone', figures: true, cell: (hub) => tariff(hub.tariff.after) },
          {
            key: 'after',
            head: 'With all that follows',
            figures: true,
            cell: (hub) => tariff(after.get(hub.id)?.after),
          },
          { key: 'minimum', head: 'Minimum take missed', cell: missedWords },
          {
            key: 'why',
            head: '',
            cell: (hub) => <span className="text-faint">{after.get(hub.id)?.reason ?? hub.tariff.reason}</span>,
          },
        ]}
      />
    </section>
  )
}

/** From which year on the change alone leaves a hub below its minimum take. */
function missedWords({ minimumTakeBroken: broken, unit }: HubEffect): string {
  const [first] = broken
  if (first === undefined) return dash
  const short = `short by ${formatNumber(Number(first.short))} ${unit} in ${first.year}`
  if (broken.length === 1) return short
  return `${short}, and in ${broken.length - 1} later ${broken.length === 2 ? 'year' : 'years'}`
}
