import { acceptInvitation } from './accept-invitation.ts'
import { changePassword } from './change-password.ts'
import { endSession } from './end-session.ts'
import { requestReset } from './request-reset.ts'
import { resetPassword } from './reset-password.ts'

/** What can be done without a role, by the name its forms post. */
export const openings = {
  'invitation.accept': acceptInvitation,
  'password.ask-reset': requestReset,
  'password.change': changePassword,
  'password.reset': resetPassword,
  'session.end': endSession,
} as const

export type OpeningName = keyof typeof openings
