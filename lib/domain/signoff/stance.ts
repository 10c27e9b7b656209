import type { Digest } from '../digest.ts'
import { invalid, wrongState, type Refusal } from '../refusal.ts'
import { no, ok, type Result } from '../result.ts'
import type { FrozenDocument, StanceKind } from './frozen.ts'

export type StanceAsked = {
  readonly standing: {
    readonly number: number
    readonly digest: Digest
    readonly state: 'in-signature' | 'agreed' | 'adopted' | 'replaced'
  }
  /** The digest of the cluster's newest version. */
  readonly current: Digest
  readonly document: FrozenDocument
  readonly organisationId: string
  /** The digest that the signer saw. */
  readonly seen: Digest
  readonly stance: StanceKind
  readonly text: string | null
  readonly now: Date
}

/**
 * Whether this stance may be taken now, and the text that goes with it: a reservation and an objection need one, the other
 * stances carry none. Members who have not signed may do so after the rule is met, until the deadline or the approval.
 */
export function checkStance(asked: StanceAsked): Result<string | null, Refusal> {
  const { standing, document } = asked
  if (standing.state === 'replaced' || asked.seen !== standing.digest)
    return no({ kind: 'stale-version', seen: asked.seen, current: asked.current })
  if (standing.state === 'adopted')
    return no(wrongState(`Nothing was recorded: version ${standing.number} is adopted, and its sign-off is closed.`))
  if (asked.now.getTime() > Date.parse(document.signOff.deadline))
    return no(wrongState(`Nothing was recorded: the deadline of version ${standing.number} has passed.`))
  if (!document.signOff.members.some((member) => member.organisationId === asked.organisationId))
    return no(
      wrongState(`Nothing was recorded: your company is not among the members named in version ${standing.number}.`),
    )
  if (!needsText(asked.stance)) return ok(null)
  if (asked.text !== null) return ok(asked.text)
  return no(invalid('text', asked.stance === 'object' ? 'Say why you object.' : 'Write the reservation.'))
}

export const needsText = (stance: StanceKind): boolean => stance === 'object' || stance === 'endorse-with-reservation'
