import type { RoadmapDocument } from '../roadmap/document.ts'
import { goalFrom, type Goal } from './goal.ts'
import { netZeroOrder, type NetZeroYear } from './net-zero-order.ts'
import type { WiderActor } from './ladder-rungs.ts'

/** The net-zero years of everybody a roadmap may name: nation, region, cluster, and the members whose commitments it lists. */
export function netZeroYearsOf(
  { cluster, commitments, members }: Pick<RoadmapDocument, 'cluster' | 'commitments' | 'members'>,
  wider: readonly WiderActor[],
): readonly NetZeroYear[] {
  const names = new Map(members.map((member) => [member.organisationId, member.name]))
  const ofCluster = cluster.target.map((point): Goal => {
    const actor = { level: 'cluster', id: cluster.id, name: cluster.name } as const
    const type = Number(point.tonnes) === 0 ? 'net-zero' : 'absolute'
    return goalFrom({ id: `${cluster.id}/${point.year}`, actor, title: 'Target', type, targetYear: point.year })
  })
  const ofMembers = commitments.map(({ id, organisationId, title, type, targetYear }): Goal => {
    const name = names.get(organisationId) ?? title
    return goalFrom({ id, actor: { level: 'company', id: organisationId, name }, title, type, targetYear })
  })
  return netZeroOrder([...wider.flatMap(({ goals }) => goals), ...ofCluster, ...ofMembers])
}
