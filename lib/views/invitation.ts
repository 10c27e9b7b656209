import { accountExists } from '#db/accounts'
import { findInvitation } from '#db/invitations'
import { currentActor } from '#lib/auth/current-actor'
import { lookAs } from '#lib/auth/open-look'
import { hashToken } from '#lib/auth/token'

/** What a link invites to, and what its reader has to do about it. Null for a link that no longer opens. */
export async function seeInvitation(token: string) {
  const actor = await currentActor()
  return lookAs('auth', async (tx, now) => {
    const found = await findInvitation(tx, hashToken(token), now)
    if (!found) return null
    const { email, role, organisationName, clusterName, submissionNumber, inviterName, expiresAt } = found
    const known = await accountExists(tx, email)
    const step = actor?.email === email ? 'accept' : known ? 'sign-in' : 'open-account'
    return {
      email,
      role,
      organisationName,
      clusterName,
      submissionNumber,
      inviterName,
      expiresAt,
      step: step,
      /** Somebody else sits at this browser. */
      signedInAs: actor && actor.email !== email ? actor.email : null,
    }
  })
}
