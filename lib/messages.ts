import type { Refusal } from '#lib/domain/refusal'
import type { InvitedRole } from '#lib/domain/access/roles'
import { evidenceSentences } from '#lib/domain/evidence/refusal'

/** The sentence for each refusal: what happened to the data first, then what to do. */
export function refusalSentence(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'not-found':
      return 'Nothing was changed: this does not exist, or it is not open to you.'
    case 'signed-out':
      return 'Nothing was changed: your session has ended. Sign in again and repeat the step.'
    case 'foreign-origin':
      return 'Nothing was changed: the request did not come from this site.'
    case 'not-fresh':
      return 'Nothing was changed: this step asks for your password once more, because the last proof is older than five minutes.'
    case 'wrong-password':
      return 'Nothing was changed: the password is not right.'
    case 'slow-down':
      return `Too many attempts. Wait ${refusal.seconds} seconds, then try again.`
    case 'invalid':
      return 'Nothing was saved yet. Mend what is marked and send it again.'
    case 'stale-row':
      return `Your change to ${refusal.what} was not saved, because somebody saved it meanwhile. What stands now is shown beside each field: take it over or save yours again.`
    case 'stale-version':
      return 'Nothing was recorded: the version you read has been replaced. Read the current one before you decide.'
    case 'wrong-state':
      return refusal.sentence
    case 'file':
      return `Nothing was attached. ${evidenceSentences[refusal.why]}`
    case 'taken':
      return `Nothing was saved yet. ${refusal.sentence}`
  }
}

/** The sentences that stand beside single fields. */
export function refusalFields(refusal: Refusal): Readonly<Record<string, string>> {
  if (refusal.kind === 'invalid') return refusal.fields
  if (refusal.kind === 'taken') return { [refusal.field]: refusal.sentence }
  if (refusal.kind === 'stale-row') return refusal.now
  if (refusal.kind === 'wrong-password') return { password: 'This is not your password.' }
  if (refusal.kind === 'not-fresh') return { password: 'Enter your password.' }
  return {}
}

export const roleNames: Readonly<Record<InvitedRole, string>> = {
  staff: 'Forum staff',
  lead: 'Cluster lead',
  steward: 'Steward',
  contributor: 'Contributor',
  signatory: 'Signatory',
  'company-admin': 'Company admin',
  verifier: 'Verifier',
}
