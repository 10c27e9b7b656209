import { z } from 'zod'
import { updatePassword } from '#db/accounts'
import { endResets } from '#db/password-resets'
import { removeSessionsOf } from '#db/sessions'
import { opening } from '#lib/auth/open-door'
import { hashPassword } from '#lib/auth/password-hash'
import { passwordFault } from '#lib/domain/access/password'
import { invalid } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { passwordChangedLetter } from '#lib/mail/account-letters'
import { queueMail } from '#lib/mail/queue'
import { passwordField } from './password-field.ts'

/** Changes one's own password, after proving the old one; every other session ends. */
export const changePassword = opening({
  fresh: true,
  input: z.strictObject({ newPassword: passwordField }),
  async run({ tx, input, visitor, now }) {
    if (!visitor.actor || visitor.session === null) return no({ kind: 'signed-out' })
    const { accountId, email, name } = visitor.actor
    const fault = passwordFault(input.newPassword, { name, email })
    if (fault !== null) return no(invalid('newPassword', fault))
    await updatePassword(tx, accountId, await hashPassword(input.newPassword), now)
    await endResets(tx, accountId, now)
    await removeSessionsOf(tx, accountId, visitor.session)
    await queueMail(tx, passwordChangedLetter({ email, name }))
    return ok({
      audit: { type: 'password.changed', subject: { account: accountId } },
      accountId,
      message: 'Your password is changed, and your other sessions have ended.',
    })
  },
})
