import { z } from 'zod'
import { removeOwnSession, removeOwnSessions } from '#db/sessions'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { digest } from '../fields.ts'

/** Signs out everywhere, here too. */
export const endAllSessions = action({
  permission: 'account:own',
  input: z.strictObject({}),
  scope: () => ({}),
  async run({ tx, grant }) {
    await removeOwnSessions(tx, grant)
    return ok({
      audit: { type: 'session.ended-everywhere', subject: { account: grant.accountId } },
      next: '/sign-in?notice=signed-out',
    })
  },
})

/** Signs out one device. */
export const endOneSession = action({
  permission: 'account:own',
  input: z.strictObject({ session: digest }),
  scope: () => ({}),
  async run({ tx, grant, input }) {
    if (!(await removeOwnSession(tx, grant, input.session))) return no({ kind: 'not-found' })
    return ok({
      audit: { type: 'session.ended', subject: { account: grant.accountId } },
      message: 'That session has ended.',
    })
  },
})
