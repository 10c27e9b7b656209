import type { Actor } from './actor.ts'
import type { WaitingItem } from './waiting.ts'

export type OpenVerification = {
  readonly id: string
  readonly organisationId: string
  readonly clusterId: string
  readonly number: number
  readonly verifierName: string | null
  readonly lastSide: 'verifier' | 'company' | null
  readonly hasOpinion: boolean
}

/**
 * Whose turn it is in the verifications that run: the verifier's, until the opinion is recorded; the company's, for those who may
 * answer, when the verifier spoke last.
 */
export const waitingVerifications = (open: readonly OpenVerification[], actor: Actor): readonly WaitingItem[] =>
  open.flatMap((each): readonly WaitingItem[] => {
    const own = actor.engagements.find((engagement) => engagement.id === each.id)
    if (own && !each.hasOpinion)
      return [
        {
          href: `/verification/${each.id}`,
          task: each.lastSide === 'company' ? 'Read the answer and state your opinion' : 'State your opinion',
          where: `Submission ${own.number} of ${own.organisationName}`,
          until: null,
        },
      ]
    const at = actor.memberships.find(
      (member) => member.organisationId === each.organisationId && member.clusterId === each.clusterId,
    )
    const answers = actor.roles.some(
      ({ role, organisationId }) =>
        organisationId === each.organisationId && (role === 'contributor' || role === 'company-admin'),
    )
    if (!at || !answers || each.lastSide !== 'verifier') return []
    return [
      {
        href: `/company/${at.organisationId}/${at.clusterSlug}/submissions/${each.number}/verification`,
        task: `Answer ${each.verifierName ?? 'the verifier'} on submission ${each.number}`,
        where: `${at.organisationName}, ${at.clusterName}`,
        until: null,
      },
    ]
  })
