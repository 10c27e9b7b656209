import type { Actor } from '#lib/domain/access/actor'
import { holds } from '#lib/domain/access/grant'

/** The company through which somebody reads a cluster's figures as a member; null for whoever is there for the cluster's office. */
export const ownCompanyIn = (actor: Actor, clusterId: string): string | null =>
  actor.memberships.find(
    (own) =>
      own.clusterId === clusterId &&
      holds(actor, 'company:read', { clusterId: own.clusterId, organisationId: own.organisationId }),
  )?.organisationId ?? null
