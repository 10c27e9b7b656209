import type { Figure, RoadmapDocument, RoadmapHub } from '#lib/domain/roadmap/document'
import { hubKindNames, hubUnitNames } from '#lib/domain/infrastructure/words'
import { carrierNames, levelNames } from '#lib/domain/submission/words'
import { amountScale, formatMoney } from '#lib/format'
import { DataTable } from '../data-table.tsx'
import { Illustrative, IllustrativeNote } from '../status.tsx'
import { Withheld } from '../withheld.tsx'
import { SeriesByYear } from './series-by-year.tsx'

/** Hubs with their phases, prices and years, and what the measures need more of. */
export function InfrastructurePart({
  roadmap: { hubs = [], demand = [], years, cluster },
}: {
  readonly roadmap: RoadmapDocument
}) {
  return (
    <div className="space-y-6">
      <DataTable
        caption="Hubs"
        rows={hubs}
        rowKey={(hub) => hub.id}
        columns={[
          {
            key: 'name',
            head: 'Hub',
            className: 'min-w-36',
            cell: (hub) => (
              <>
                {hub.name}
                {hub.illustrative && <Illustrative />}
                <span className="block text-xs font-normal text-faint">{hubKindNames[hub.kind]}</span>
              </>
            ),
          },
          { key: 'owner', head: 'Owner', className: 'min-w-32', cell: (hub) => hub.owner.name },
          { key: 'level', head: 'Level', cell: (hub) => levelNames[hub.level] },
          { key: 'phases', head: 'Capacity a year', className: 'min-w-48', cell: (hub) => <Phases hub={hub} /> },
          {
            key: 'minimum',
            head: 'Minimum take',
            figures: true,
            cell: ({ minimumTakePerYear, unit }) =>
              minimumTakePerYear === null
                ? null
                : amountScale(unit, [Number(minimumTakePerYear)]).withUnit(Number(minimumTakePerYear)),
          },
          {
            key: 'tariff',
            head: 'Tariff',
            figures: true,
            cell: ({ tariffPerUnit, unit }) => money(tariffPerUnit, cluster.currency, `/${hubUnitNames[unit]}`),
          },
          {
            key: 'fixed',
            head: 'Fixed cost a year',
            figures: true,
            cell: (hub) => money(hub.fixedCostPerYear, cluster.currency),
          },
          { key: 'capex', head: 'Capital cost', figures: true, cell: (hub) => money(hub.capex, cluster.currency) },
        ]}
      />
      {hubs.map(({ id, name, source }) =>
        source === null ? null : (
          <p key={id} className="max-w-prose text-xs text-faint">
            {name}: {source}
          </p>
        ),
      )}
      {hubs.some((hub) => hub.illustrative) && <IllustrativeNote />}
      <SeriesByYear
        caption="Hubs by year"
        years={years}
        series={hubs.flatMap(({ id, name, unit, capacity, booked }) => [
          { key: `${id} capacity`, head: `${name}, capacity`, unit, series: capacity },
          { key: `${id} booked`, head: `${name}, booked`, unit, series: booked },
        ])}
      />
      <SeriesByYear
        caption="What the measures need more of than today"
        years={years}
        series={demand.map(({ of, unit, perYear }) => ({
          key: of,
          head: of === 'co2-transport' ? 'CO₂ to transport' : carrierNames[of],
          unit,
          series: perYear,
        }))}
      />
    </div>
  )
}

function Phases({ hub: { unit, phases } }: { readonly hub: RoadmapHub }) {
  const scale = amountScale(
    unit,
    phases.map((phase) => Number(phase.capacityPerYear)),
  )
  return phases
    .toSorted((a, b) => a.from - b.from)
    .map((phase) => (
      <span key={phase.id} className="block">
        {phase.name}: {scale.withUnit(Number(phase.capacityPerYear))} from{' '}
        {phase.earlierStarts.map(({ start, recordedOn }) => (
          <s key={`${start} ${recordedOn}`} className="mr-1 text-faint">
            {start}
          </s>
        ))}
        {phase.from}
      </span>
    ))
}

function money(figure: Figure, currency: string, per = '') {
  if (figure.state === 'withheld') return <Withheld reason={figure.reason} />
  return figure.state === 'shown' ? `${formatMoney(Number(figure.value), currency)}${per}` : null
}
