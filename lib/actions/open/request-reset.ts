import { z } from 'zod'
import { findSignIn } from '#db/accounts'
import { appendAudit } from '#db/audit'
import { insertReset } from '#db/password-resets'
import { countWithin } from '#lib/auth/attempts'
import { opening } from '#lib/auth/open-door'
import { hashToken, newToken } from '#lib/auth/token'
import { invitationLife } from '#lib/domain/access/invitation-life'
import { ok } from '#lib/domain/result'
import { resetLetter } from '#lib/mail/account-letters'
import { queueMail } from '#lib/mail/queue'
import { emailAddress } from '../fields.ts'

/** Sends a link to a new password, if the address has an account. Nobody learns here whether it has: not by words, not by time. */
export const requestReset = opening({
  input: z.strictObject({ email: emailAddress }),
  async run({ tx, input: { email }, visitor, now }) {
    const counted = await countWithin(
      tx,
      [
        { kind: 'reset', email },
        { kind: 'address', address: visitor.networkAddress },
      ],
      now,
    )
    if (!counted.ok) return counted
    return ok({
      audit: [],
      accountId: null,
      message: 'If this address has an account, a letter with a link is on its way. The link works once, for 72 hours.',
      async later(inTx, at) {
        const person = await findSignIn(inTx, email)
        if (!person) return
        const token = newToken()
        const { accountId } = person
        await insertReset(inTx, { tokenHash: hashToken(token), accountId, expiresAt: invitationLife(at) }, at)
        await queueMail(inTx, resetLetter(person, token))
        await appendAudit(inTx, { type: 'password.reset-asked', subject: { account: accountId } }, accountId, at)
      },
    })
  },
})
