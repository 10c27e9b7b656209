import type { AcceptedSubmission } from '../submission/document.ts'
import { byText } from '../text-order.ts'
import { lastAnswer } from '../last-answer.ts'
import type { ClusterEntry, ClusterMember } from './document.ts'

/** A member of the cluster with what it brought: its newest accepted submission, or null while there is none. */
export type Participant = {
  readonly member: ClusterMember
  readonly submission: AcceptedSubmission | null
  /** The owner group that counts as one contributor in disclosure (METHODS 8). */
  readonly contributor: string
}

const remembered = lastAnswer<object, Participant>()

/** The members in id order, each with its submission. A submission of a company that is no member takes no part. */
export function participantsOf(
  cluster: ClusterEntry,
  submissions: readonly AcceptedSubmission[],
): readonly Participant[] {
  const newest = new Map<string, AcceptedSubmission>()
  for (const submission of submissions.toSorted(oldestFirst))
    newest.set(submission.document.organisation.id, submission)
  const participants = cluster.members
    .toSorted((a, b) => byText(a.organisationId, b.organisationId))
    .map((member) => {
      const submission = newest.get(member.organisationId) ?? null
      const group = member.ownerGroup ?? submission?.document.organisation.ownerGroup ?? null
      return { member, submission, contributor: group ?? member.organisationId }
    })
  return withJointVenturesMerged(participants)
}

const oldestFirst = (a: AcceptedSubmission, b: AcceptedSubmission): number =>
  a.document.cycle - b.document.cycle || byText(a.digest, b.digest)

/** Members that hold shares of one site know its figures: they count as one contributor. */
function withJointVenturesMerged(participants: readonly Participant[]): readonly Participant[] {
  const shares = participants.flatMap(sharesOf)
  const groupByName = new Map<string, string>()
  if (shares.length > 0)
    for (const { member, contributor } of participants)
      for (const name of namesOf(member, contributor)) groupByName.set(name, contributor)
  const parent = new Map<string, string>()
  const rootOf = (group: string): string => {
    const above = parent.get(group)
    return above === undefined ? group : rootOf(above)
  }
  for (const { contributor, owner } of shares) {
    const [low, high] = [rootOf(contributor), rootOf(groupByName.get(nameKey(owner)) ?? contributor)].toSorted(byText)
    if (low !== undefined && high !== undefined && low !== high) parent.set(high, low)
  }
  return participants.map(({ member, submission, contributor }) => {
    const root = rootOf(contributor)
    return remembered(submission ?? member, [member, submission, root], () => ({
      member,
      submission,
      contributor: root,
    }))
  })
}

/** Who holds a share of a site of the company, by name. */
const sharesOf = ({ submission, contributor }: Participant) => {
  const held = (submission?.document.sites ?? []).filter(({ ownerShares }) => ownerShares.length > 0)
  return held.flatMap(({ ownerShares }) => ownerShares.map(({ owner }) => ({ contributor, owner })))
}

export const nameKey = (name: string): string => name.trim().toLowerCase()

const namesOf = (member: ClusterMember, contributor: string): readonly string[] =>
  [member.organisationId, member.name, contributor].map(nameKey)
