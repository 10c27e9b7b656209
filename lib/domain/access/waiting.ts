import type { Membership } from './actor.ts'
import type { Role } from './roles.ts'

/** Where a cluster stands in its cycle, as far as every member may see it. */
export type ClusterStanding = {
  readonly submitBy: Date | null
  /** State of each company's newest submission of the cycle. */
  readonly submissions: ReadonlyMap<string, 'submitted' | 'returned' | 'accepted' | 'superseded'>
  readonly merged: boolean
  /** Conflicts of the newest draft that are open and keep it from being frozen. */
  readonly blocking: number
  readonly frozen: {
    readonly number: number
    readonly state: 'in-signature' | 'agreed' | 'adopted' | 'replaced'
    readonly deadline: Date
  } | null
  /** Companies with a stance on the newest frozen version. */
  readonly signed: ReadonlySet<string>
}

export type WaitingItem = {
  readonly href: string
  /** What to do, as a verb and its object. */
  readonly task: string
  readonly where: string
  readonly until: Date | null
}

/** What waits for somebody who is in a cluster through one organisation, in these roles. Each item is one click from the thing. */
export function waitingItems(
  cluster: ClusterStanding,
  own: Membership,
  roles: readonly Role[],
): readonly WaitingItem[] {
  const clusterRoom = `/cluster/${own.clusterSlug}`
  const companyRoom = `/company/${own.organisationId}/${own.clusterSlug}`
  const inCluster = { where: own.clusterName }
  const inCompany = { where: `${own.organisationName}, ${own.clusterName}` }
  const items: WaitingItem[] = []
  const state = cluster.submissions.get(own.organisationId) ?? null
  const inSignature = cluster.frozen?.state === 'in-signature'

  if (roles.includes('contributor') && state === 'returned')
    items.push({
      href: companyRoom,
      task: 'Correct the submission that was returned',
      ...inCompany,
      until: cluster.submitBy,
    })
  if (roles.includes('contributor') && state === null && !inSignature)
    items.push({ href: companyRoom, task: 'Prepare and send the submission', ...inCompany, until: cluster.submitBy })
  if (roles.includes('company-admin') && !roles.includes('contributor') && state === null && !inSignature)
    items.push({
      href: `${companyRoom}/people`,
      task: 'See who keeps the data and who signs, and invite them',
      ...inCompany,
      until: cluster.submitBy,
    })
  if (roles.includes('signatory') && inSignature && !cluster.signed.has(own.organisationId))
    items.push({ ...signing(cluster, clusterRoom), ...inCompany })
  const unread = [...cluster.submissions.values()].filter((each) => each === 'submitted').length
  if (roles.includes('steward') && unread > 0)
    items.push({
      href: `${clusterRoom}/members`,
      task: `Read ${counted(unread, 'submission')} and decide`,
      ...inCluster,
      until: null,
    })
  if (roles.includes('lead')) items.push(...leading(cluster, clusterRoom, own.clusterName))
  return items
}

const signing = (cluster: ClusterStanding, room: string) => ({
  href: `${room}/sign-off`,
  task: `Take your company’s stance on version ${cluster.frozen?.number}`,
  until: cluster.frozen?.deadline ?? null,
})

function leading(cluster: ClusterStanding, room: string, where: string): readonly WaitingItem[] {
  const { frozen } = cluster
  if (frozen?.state === 'agreed')
    return [{ href: `${room}/sign-off`, task: `Approve version ${frozen.number}, which is agreed`, where, until: null }]
  if (frozen?.state === 'in-signature') return []
  if (cluster.blocking > 0)
    return [
      {
        href: `${room}/conflicts`,
        task: `Settle ${counted(cluster.blocking, 'blocking conflict')}`,
        where,
        until: null,
      },
    ]
  const accepted = [...cluster.submissions.values()].filter((state) => state === 'accepted').length
  if (!cluster.merged && accepted > 0)
    return [{ href: `${room}/roadmap`, task: `Merge ${counted(accepted, 'accepted submission')}`, where, until: null }]
  return []
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`
