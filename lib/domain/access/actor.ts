import type { Role } from './roles.ts'

export type HeldRole = {
  readonly role: Role
  readonly organisationId: string
  readonly organisationName: string
  /** Set for lead and steward. */
  readonly clusterId: string | null
}

/** A cluster the person can enter, through a company of theirs or through a role in the cluster itself. */
export type Membership = {
  readonly clusterId: string
  readonly clusterSlug: string
  readonly clusterName: string
  /** The company through which, or the cluster's own office. */
  readonly organisationId: string
  readonly organisationName: string
}

/** One submission that the person was invited to verify, as long as its company does not withdraw it. No role comes with it. */
export type Engagement = {
  readonly id: string
  readonly submissionId: string
  readonly number: number
  readonly organisationId: string
  readonly organisationName: string
  readonly clusterId: string
  readonly clusterName: string
}

/** Who is asking: looked up anew on each request, so that a role taken away is gone on the next click. */
export type Actor = {
  readonly accountId: string
  readonly email: string
  readonly name: string
  /** When the person last proved who they are. */
  readonly provedAt: Date
  readonly roles: readonly HeldRole[]
  readonly memberships: readonly Membership[]
  readonly engagements: readonly Engagement[]
}
