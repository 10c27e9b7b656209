import { z } from 'zod'
import { removeSession } from '#db/sessions'
import { opening } from '#lib/auth/open-door'
import { ok } from '#lib/domain/result'

/** Signs out here. The cookie goes even when the session had ended already. */
export const endSession = opening({
  input: z.strictObject({}),
  async run({ tx, visitor }) {
    const accountId = visitor.session === null ? null : await removeSession(tx, visitor.session)
    return ok({
      audit: accountId === null ? [] : { type: 'session.ended', subject: { account: accountId } },
      accountId,
      session: null,
      next: '/sign-in?notice=signed-out',
    })
  },
})
