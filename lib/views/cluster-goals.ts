import { findCluster } from '#db/clusters'
import { findSplitRelease } from '#db/ledgers'
import { listAnswers, listProposals } from '#db/proposals'
import { findLadderInputs } from '#db/wider-actors'
import { holds } from '#lib/domain/access/grant'
import { budgetLeftOf } from '#lib/domain/goals/budget-left'
import { gridReferenceOf } from '#lib/domain/goals/grid-reference'
import { netZeroYearsOf } from '#lib/domain/goals/goals-in-order'
import { budgetsOf } from '#lib/domain/goals/roadmap-budget'
import { ladderOfRoadmap } from '#lib/domain/goals/roadmap-ladder'
import { findGoalsSource } from './goals-source.ts'
import { inCluster } from './in-cluster.ts'
import { view, type Look } from './view.ts'

export type ClusterGoalsParams = {
  readonly cluster: string
  /** A frozen version; without it the newest draft. */
  readonly version?: number | undefined
}

/**
 * How the goals of a cluster's companies, its own, its region's and its nation's line up. Made of the roadmap every member reads
 * and of public goals alone.
 */
export const clusterGoals = view({
  permission: 'cluster:read',
  scope: inCluster,
  async run({ tx, grant, actor, params }: Look<'cluster:read', ClusterGoalsParams>) {
    const cluster = await findCluster(tx, grant)
    if (!cluster) return null
    const { source, versions } = await findGoalsSource(tx, grant, params.version)
    if (source === null && params.version !== undefined) return null
    const shared = { clusterId: cluster.id, slug: cluster.slug, name: cluster.name, versions }
    if (source === null) return { ...shared, source: null }
    const { document, draftId, ...of } = source
    const against = await findLadderInputs(tx, grant, document.cluster)
    const { wider, choice } = against
    return {
      ...shared,
      source: of,
      draftId,
      cluster: document.cluster,
      ladder: ladderOfRoadmap(document, against),
      budgets: budgetsOf(document),
      budgetLeft: budgetLeftOf(document),
      grid: gridReferenceOf(document),
      chosen: choice && { number: choice.number, chooserName: choice.chooserName, chosenAt: choice.chosenAt },
      /** Where the emissions come from that a wider goal is rebased with, by the id of its rung. */
      emissionsFrom: Object.fromEntries(wider.map((each) => [each.id, each.emissionsFrom ?? null])),
      /** What changed by cause since the base year, as the newest merge released it; null before one told it. */
      split: (await findSplitRelease(tx, grant))?.split ?? null,
      netZero: netZeroYearsOf(document, wider),
      proposals: await listProposals(tx, grant),
      /** What members said to their parts: leads and stewards read all, a company its own. */
      answers: (await listAnswers(tx, grant)).map(({ proposalId, organisationId, answer }) => ({
        proposalId,
        answer,
        name: document.members.find((each) => each.organisationId === organisationId)?.name ?? 'A company that left',
      })),
      may: {
        propose: draftId !== null && holds(actor, 'gap:propose', grant),
        readParts: holds(actor, 'submission:decide', grant),
      },
      /** Companies of this cluster that the reader works for: each has a card of its own. */
      companies: actor.memberships
        .filter(
          ({ clusterId, organisationId }) =>
            clusterId === cluster.id && holds(actor, 'company:read', { clusterId, organisationId }),
        )
        .map(({ organisationId, organisationName }) => ({ organisationId, name: organisationName })),
    }
  },
})

export type ClusterGoals = NonNullable<Awaited<ReturnType<typeof clusterGoals.run>>>
export type ShownGoals = Exclude<ClusterGoals, { readonly source: null }>
