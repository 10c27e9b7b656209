import { z } from 'zod'
import { updatePassword } from '#db/accounts'
import { claimReset, endResets, findReset } from '#db/password-resets'
import { removeSessionsOf } from '#db/sessions'
import { forgetAttempts } from '#lib/auth/attempts'
import { opening } from '#lib/auth/open-door'
import { hashPassword } from '#lib/auth/password-hash'
import { hashToken } from '#lib/auth/token'
import { passwordFault } from '#lib/domain/access/password'
import { invalid, wrongState } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { passwordChangedLetter } from '#lib/mail/account-letters'
import { queueMail } from '#lib/mail/queue'
import { passwordField } from './password-field.ts'

/** Sets a new password by the link from a letter. Every session of the account ends, and guesses made meanwhile are forgotten. */
export const resetPassword = opening({
  input: z.strictObject({
    token: z.string().max(100),
    newPassword: passwordField,
  }),
  async run({ tx, input, now }) {
    const tokenHash = hashToken(input.token)
    const person = await findReset(tx, tokenHash, now)
    if (!person) return no(gone)
    const fault = passwordFault(input.newPassword, person)
    if (fault !== null) return no(invalid('newPassword', fault))
    if (!(await claimReset(tx, tokenHash, now))) return no(gone)
    const { accountId } = person
    await updatePassword(tx, accountId, await hashPassword(input.newPassword), now)
    await endResets(tx, accountId, now)
    await removeSessionsOf(tx, accountId)
    await forgetAttempts(tx, { kind: 'account', email: person.email })
    await queueMail(tx, passwordChangedLetter(person))
    return ok({
      audit: { type: 'password.reset', subject: { account: accountId } },
      accountId,
      session: null,
      next: '/sign-in?notice=password-set',
    })
  },
})

const gone = wrongState(
  'Nothing was changed: this link is no longer open. It may have been used, replaced by a newer one or be older than 72 hours. Ask for a new one.',
)
