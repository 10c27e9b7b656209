import type { Tally } from '../roadmap/tally.ts'
import { byText } from '../text-order.ts'
import type { Claim } from '../roadmap/claims.ts'
import type { ClusterEntry, RoadmapScenario } from '../roadmap/document.ts'
import type { Following } from './follow.ts'

/**
 * The scenario that a roadmap follows, with every difference from the members' own plans by name. A measure that a scenario moves or
 * leaves out is one that every member may read; of a confidential one that has to wait for it nothing is said.
 */
export function scenarioOf(
  entry: ClusterEntry,
  { followed, cluster }: Pick<Tally, 'followed' | 'cluster'>,
): { readonly scenario?: RoadmapScenario } {
  if (entry.scenario === undefined) return {}
  const { id, name, reason } = entry.scenario
  return {
    scenario: {
      id,
      name,
      reason,
      measures: measuresMoved(followed),
      phases: phasesMoved(entry, cluster),
    },
  }
}

function measuresMoved({ claims, setAside }: Following): RoadmapScenario['measures'] {
  const differenceOf = ({ measure: { id, title, start: submitted }, organisationId }: Claim, start: number | null) => ({
    id,
    organisationId,
    title,
    submitted,
    start,
  })
  return [
    ...claims
      .filter(({ confidential, start, measure }) => !confidential && start !== measure.start)
      .map((claim) => differenceOf(claim, claim.start)),
    ...setAside.map((claim) => differenceOf(claim, null)),
  ].toSorted((a, b) => byText(a.id, b.id))
}

function phasesMoved(entry: ClusterEntry, cluster: ClusterEntry): RoadmapScenario['phases'] {
  const later = new Map(
    (cluster.hubs ?? []).flatMap((hub) => hub.phases.map((phase) => [`${hub.id} ${phase.id}`, phase.from] as const)),
  )
  return (entry.hubs ?? [])
    .toSorted((a, b) => byText(a.id, b.id))
    .flatMap((hub) =>
      hub.phases
        .toSorted((a, b) => byText(a.id, b.id))
        .flatMap((phase) => {
          const from = later.get(`${hub.id} ${phase.id}`) ?? phase.from
          return from === phase.from
            ? []
            : [{ hubId: hub.id, phaseId: phase.id, hub: hub.name, phase: phase.name, submitted: phase.from, from }]
        }),
    )
}
