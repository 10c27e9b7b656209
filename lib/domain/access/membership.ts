import type { Actor, Membership } from './actor.ts'

/** The membership through which a person enters a company's room, by the company's id and the cluster's slug; undefined: they do not. */
export const membershipAt = (
  actor: Actor,
  { org, cluster }: { readonly org: string; readonly cluster: string },
): Membership | undefined => actor.memberships.find((own) => own.organisationId === org && own.clusterSlug === cluster)
