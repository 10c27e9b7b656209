import { no, ok, type Result } from '../result.ts'
import type { Actor, Engagement, HeldRole } from './actor.ts'
import { permissions, type Permission } from './permissions.ts'

declare const granted: unique symbol

/** Proof that a permission was checked, and for what. Database functions take it as their scope: no grant, no call. */
export type Grant<P extends Permission = Permission> = {
  readonly permission: P
  readonly accountId: string
  readonly name: string
  readonly provedAt: Date
  /** Empty where the permission is not about a cluster (or a company). */
  readonly clusterId: string
  readonly organisationId: string
  /** Empty where the permission is not about an engagement. */
  readonly engagementId: string
  readonly submissionId: string
  readonly [granted]: true
}

export type Scope = {
  readonly clusterId?: string | undefined
  readonly organisationId?: string | undefined
  readonly engagementId?: string | undefined
}

/** A grant, or `not-found`: whoever may not see a thing is not told that it exists. */
export function authorise<P extends Permission>(
  actor: Actor,
  permission: P,
  scope: Scope,
): Result<Grant<P>, { readonly kind: 'not-found' }> {
  if (!holds(actor, permission, scope)) return no({ kind: 'not-found' })
  // Where an engagement leads is known of the engagement itself, whatever else was asked for.
  const engaged = permissions[permission].in === 'engagement' ? engagementOf(actor, scope) : null
  const grant = {
    permission,
    accountId: actor.accountId,
    name: actor.name,
    provedAt: actor.provedAt,
    clusterId: engaged?.clusterId ?? scope.clusterId ?? '',
    organisationId: engaged?.organisationId ?? scope.organisationId ?? '',
    engagementId: engaged?.id ?? '',
    submissionId: engaged?.submissionId ?? '',
  }
  return ok(grant as Grant<P>)
}

/** The same question for the screen: whether a link or button makes sense for this person. */
export function holds(actor: Actor, permission: Permission, scope: Scope): boolean {
  const rule = permissions[permission]
  if (rule.in === 'self') return true
  if (rule.in === 'engagement') return engagementOf(actor, scope) !== null
  const held = actor.roles.filter((role) => (rule.roles as readonly string[]).includes(role.role))
  if (rule.in === 'forum') return held.length > 0
  if (rule.in === 'cluster') return held.some((role) => countsInCluster(actor, role, scope.clusterId))
  return held.some((role) => role.organisationId === scope.organisationId && isMember(actor, role, scope.clusterId))
}

function countsInCluster(actor: Actor, role: HeldRole, clusterId: string | undefined): boolean {
  if (clusterId === undefined) return false
  return role.clusterId === null ? isMember(actor, role, clusterId) : role.clusterId === clusterId
}

const engagementOf = (actor: Actor, { engagementId }: Scope): Engagement | null =>
  actor.engagements.find((engagement) => engagement.id === engagementId) ?? null

const isMember = (actor: Actor, role: HeldRole, clusterId: string | undefined): boolean =>
  actor.memberships.some((member) => member.organisationId === role.organisationId && member.clusterId === clusterId)
