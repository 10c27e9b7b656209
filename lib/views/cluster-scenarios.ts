import { findCluster, listMembers } from '#db/clusters'
import type { Tx } from '#db/client'
import { findDraftDocument, findDraftHeading } from '#db/drafts'
import { findScenario, listOutcomes, listScenarios, submittedPlans } from '#db/scenarios'
import { holds, type Grant } from '#lib/domain/access/grant'
import type { RoadmapDocument } from '#lib/domain/roadmap/document'
import { compareRoadmaps } from '#lib/domain/scenario/compare'
import { withoutMeasures } from '#lib/domain/scenario/without-measures'
import { isId } from './company-room.ts'
import { inCluster } from './in-cluster.ts'
import { view, type Look } from './view.ts'

type InCluster = { readonly cluster: string }

/** A way for the cluster to go, as the list and the comparison name it. `of` stands in their addresses. */
export type Way = { readonly of: string; readonly name: string; readonly document: RoadmapDocument }

/** The scenarios of a cluster beside the reference and the plans as submitted, all worked out on the inputs of the newest draft. */
export const clusterScenarios = view({
  permission: 'cluster:read',
  scope: inCluster,
  async run({ tx, grant, actor }: Look<'cluster:read', InCluster>) {
    const room = await roomOf(tx, grant)
    if (!room) return null
    const [rows, ways] = await Promise.all([listScenarios(tx, grant), waysOf(tx, grant, room.draft)])
    const made = new Map(rows.map((row) => [row.id, row]))
    const [reference] = ways
    return {
      ...room,
      ways: reference
        ? ways.map(({ of, name, document }) => ({
            of,
            name,
            row: made.get(of) ?? null,
            figures: figuresOf(reference.document, document),
          }))
        : [],
      /** Made while the draft was another one: the next merge works them out again. */
      waiting: rows.filter(({ id }) => !ways.some(({ of }) => of === id)),
      mayKeep: holds(actor, 'scenario:keep', grant),
      mayFollow: holds(actor, 'roadmap:merge', grant),
    }
  },
})

/** Two ways held side by side, each by its key; null where there is no such way beside the newest draft. */
export const scenarioComparison = view({
  permission: 'cluster:read',
  scope: inCluster,
  async run({
    tx,
    grant,
    actor,
    params,
  }: Look<'cluster:read', InCluster & { readonly a: string; readonly b: string }>) {
    const room = await roomOf(tx, grant)
    if (!room) return null
    const [ways, members] = await Promise.all([waysOf(tx, grant, room.draft), listMembers(tx, grant)])
    const [a, b] = [params.a, params.b].map((of) => ways.find((way) => way.of === of) ?? null)
    return {
      ...room,
      a: a ?? null,
      b: b ?? null,
      comparison: a && b ? compareRoadmaps(a.document, b.document) : null,
      ways: ways.map(({ of, name }) => ({ of, name })),
      names: Object.fromEntries(members.map((member) => [member.organisationId, member.name])),
      readsCosts: holds(actor, 'submission:decide', grant),
    }
  },
})

/** What a form needs to make a scenario or to change one: the plans as submitted, and what it changes of them. `new` is yet to be made. */
export const clusterScenario = view({
  permission: 'scenario:keep',
  scope: inCluster,
  async run({ tx, grant, params }: Look<'scenario:keep', InCluster & { readonly id: string }>) {
    const room = await roomOf(tx, grant)
    if (!room) return null
    const scenario = isId(params.id) ? await findScenario(tx, grant, params.id) : null
    if (scenario === null && params.id !== 'new') return null
    const [ways, members] = await Promise.all([waysOf(tx, grant, room.draft), listMembers(tx, grant)])
    return {
      ...room,
      scenario,
      submitted: ways.find(({ of }) => of === submittedPlans)?.document ?? null,
      names: Object.fromEntries(members.map((member) => [member.organisationId, member.name])),
    }
  },
})

async function roomOf(tx: Tx, grant: Grant<'cluster:read' | 'scenario:keep'>) {
  const cluster = await findCluster(tx, grant)
  if (!cluster) return null
  const heading = await findDraftHeading(tx, grant)
  const followed = heading && ((await findDraftDocument(tx, grant, heading)).scenario ?? null)
  return {
    clusterId: cluster.id,
    home: `/cluster/${cluster.slug}`,
    name: cluster.name,
    currency: cluster.currency,
    draft: heading && { id: heading.id, number: heading.number },
    /** The scenario that the newest draft follows. */
    followed: followed && { id: followed.id, name: followed.name, reason: followed.reason },
  }
}

/** The reference, the plans as submitted and what else was worked out beside the draft, in this order; none before there is a draft. */
async function waysOf(
  tx: Tx,
  grant: Pick<Grant, 'clusterId'>,
  draft: { readonly id: string } | null,
): Promise<readonly Way[]> {
  if (draft === null) return []
  const [outcomes, rows] = await Promise.all([listOutcomes(tx, grant, draft.id), listScenarios(tx, grant)])
  const submitted = outcomes.get(submittedPlans)
  if (submitted === undefined) return []
  return [
    { of: 'reference', name: 'Reference', document: withoutMeasures(submitted) },
    { of: submittedPlans, name: 'Submitted plans', document: submitted },
    ...rows.flatMap(({ id, name }): readonly Way[] => {
      const document = outcomes.get(id)
      return document === undefined ? [] : [{ of: id, name, document }]
    }),
  ]
}

/** What the list says of a way: its gaps, its budget and what it leaves. */
function figuresOf(reference: RoadmapDocument, document: RoadmapDocument) {
  const { gaps, budget, residual, residualShare } = compareRoadmaps(reference, document)
  return {
    gaps: gaps.map(({ year, b }) => ({ year, figure: b })),
    budget: budget.b,
    residual: residual.b,
    residualShare: residualShare.b,
  }
}
