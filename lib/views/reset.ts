import { findReset } from '#db/password-resets'
import { lookAs } from '#lib/auth/open-look'
import { hashToken } from '#lib/auth/token'

/** Whose password a link sets; null for a link that no longer opens. */
export const seeReset = (token: string): Promise<{ readonly email: string } | null> =>
  lookAs('auth', async (tx, now) => {
    const found = await findReset(tx, hashToken(token), now)
    return found ? { email: found.email } : null
  })
