import type { Actor } from '#lib/domain/access/actor'
import type { Scope } from '#lib/domain/access/grant'

/** The scope of a cluster's page: its slug, looked up among the clusters this person may enter. */
export const inCluster = (params: { readonly cluster: string }, actor: Actor): Scope => ({
  clusterId: actor.memberships.find((membership) => membership.clusterSlug === params.cluster)?.clusterId,
})
