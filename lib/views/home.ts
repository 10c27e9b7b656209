import { findCluster } from '#db/clusters'
import { findNewestDraftHeading } from '#db/drafts'
import { findNewestFrozen, listSubmissionStandings } from '#db/standings'
import { listStances } from '#db/stances'
import type { Tx } from '#db/client'
import { listOpenVerifications } from '#db/verification'
import type { Actor, Engagement, Membership } from '#lib/domain/access/actor'
import type { InvitedRole, Role } from '#lib/domain/access/roles'
import { waitingVerifications } from '#lib/domain/access/waiting-verifications'
import { waitingItems, type ClusterStanding, type WaitingItem } from '#lib/domain/access/waiting'
import { view } from './view.ts'

export type Room = {
  readonly href: string
  readonly name: string
  readonly note: string
  readonly roles: readonly InvitedRole[]
}

/** What waits for this person in every room of theirs, the nearest deadline first, and the rooms themselves. */
export const home = view({
  permission: 'account:own',
  scope: () => ({}),
  async run({ tx, grant, actor, now }) {
    const waiting: WaitingItem[] = [...waitingVerifications(await listOpenVerifications(tx, grant), actor)]
    for (const clusterId of new Set(actor.memberships.map((own) => own.clusterId))) {
      const standing = await clusterStanding(tx, clusterId)
      if (!standing) continue
      for (const own of actor.memberships.filter((membership) => membership.clusterId === clusterId)) {
        waiting.push(...waitingItems(standing, own, rolesThrough(actor, own)))
      }
    }
    return { name: actor.name, waiting: waiting.toSorted(nearestFirst), rooms: rooms(actor), now }
  },
})

async function clusterStanding(tx: Tx, clusterId: string): Promise<ClusterStanding | null> {
  const scope = { clusterId }
  const [cluster, submissions, draft, frozen] = await Promise.all([
    findCluster(tx, scope),
    listSubmissionStandings(tx, scope),
    findNewestDraftHeading(tx, scope),
    findNewestFrozen(tx, scope),
  ])
  if (!cluster) return null
  const stances = frozen ? await listStances(tx, scope, frozen.versionId) : []
  return {
    submitBy: cluster.submitBy,
    submissions: new Map([...submissions].map(([id, row]) => [id, row.state])),
    merged: draft !== null,
    blocking: draft?.blockingConflicts ?? 0,
    frozen: frozen ? { number: frozen.number, state: frozen.state, deadline: frozen.deadline } : null,
    signed: new Set(stances.map((stance) => stance.organisationId)),
  }
}

const rolesThrough = (actor: Actor, own: Membership): readonly Role[] =>
  actor.roles
    .filter((role) => role.organisationId === own.organisationId)
    .filter((role) => role.clusterId === null || role.clusterId === own.clusterId)
    .map((role) => role.role)

const nearestFirst = (a: WaitingItem, b: WaitingItem): number =>
  (a.until?.getTime() ?? Infinity) - (b.until?.getTime() ?? Infinity) || a.href.localeCompare(b.href)

function rooms(actor: Actor): readonly Room[] {
  const inClusters = actor.memberships.map((own): Room => {
    const roles = rolesThrough(actor, own)
    const isOffice = roles.some((role) => role === 'lead' || role === 'steward')
    return isOffice
      ? { href: `/cluster/${own.clusterSlug}`, name: own.clusterName, note: own.organisationName, roles }
      : {
          href: `/company/${own.organisationId}/${own.clusterSlug}`,
          name: own.organisationName,
          note: own.clusterName,
          roles,
        }
  })
  const isStaff = actor.roles.some((role) => role.role === 'staff')
  const forum: Room = { href: '/forum', name: 'All clusters', note: 'The Forum', roles: ['staff'] }
  return [...(isStaff ? [forum] : []), ...inClusters, ...actor.engagements.map(verifying)]
}

const verifying = (engagement: Engagement): Room => ({
  href: `/verification/${engagement.id}`,
  name: `Submission ${engagement.number} of ${engagement.organisationName}`,
  note: engagement.clusterName,
  roles: ['verifier'],
})
