import type { RoadmapScenario } from '#lib/domain/roadmap/document'
import { DataTable } from '../data-table.tsx'

/** ScenarioPart { scenario, names }   the scenario a roadmap follows, with every difference from the plans as submitted */
export function ScenarioPart({
  scenario,
  names,
}: {
  readonly scenario: RoadmapScenario
  readonly names: Readonly<Record<string, string>>
}) {
  const phases = scenario.phases.map(({ hubId, phaseId, hub, phase, submitted, from }) => ({
    key: `${hubId} ${phaseId}`,
    title: `${hub}, ${phase}`,
    of: 'Shared infrastructure',
    submitted,
    now: from,
  }))
  const measures = scenario.measures.map(({ id, title, organisationId, submitted, start }) => ({
    key: id,
    title,
    of: names[organisationId] ?? 'A former member',
    submitted,
    now: start,
  }))
  const rows = [...measures, ...phases]
  return (
    <>
      <p className="mb-4 max-w-prose">
        This roadmap follows the scenario “{scenario.name}”. The members’ own plans stay as they were submitted;{' '}
        {rows.length === 0 ? 'it differs from none of them.' : 'it differs from them in what stands here.'}
      </p>
      <p className="mb-4 max-w-prose text-soft">Reason given: {scenario.reason}</p>
      {rows.length > 0 && (
        <DataTable
          caption="Differences from the submitted plans"
          rows={rows}
          rowKey={({ key }) => key}
          columns={[
            { key: 'title', head: 'What', className: 'min-w-40', cell: ({ title }) => title },
            { key: 'of', head: 'Whose', cell: ({ of }) => of },
            { key: 'submitted', head: 'As submitted', figures: true, cell: ({ submitted }) => submitted },
            { key: 'now', head: 'In this roadmap', figures: true, cell: ({ now }) => now ?? 'left out' },
          ]}
        />
      )}
    </>
  )
}
