import { publicUrl } from '#lib/env'
import { roleNames } from '#lib/messages'
import type { InvitedRole } from '#lib/domain/access/roles'
import type { Letter } from './queue.ts'

const lines = (...paragraphs: readonly string[]): string => `${paragraphs.join('\n\n')}\n`

/** What a person typed must never begin a line of its own in somebody's mail. */
const inline = (typed: string): string => typed.replaceAll(/\s+/g, ' ').trim()

/** Invites somebody to a role in a company or a cluster. */
export const invitationLetter = (
  to: string,
  about: {
    readonly inviter: string
    readonly role: InvitedRole
    readonly organisation: string
    readonly cluster: string | null
    readonly token: string
  },
): Letter => {
  const where = inline(about.cluster === null ? about.organisation : `${about.organisation} in ${about.cluster}`)
  return {
    to,
    subject: `Invitation to Concord: ${roleNames[about.role]} for ${where}`,
    body: lines(
      `${inline(about.inviter)} invites you to Concord, where the companies of an industrial cluster agree on one net-zero roadmap.`,
      `Your role: ${roleNames[about.role]} for ${where}.`,
      `Accept within 72 hours, with this address:\n${publicUrl()}/invitation/${about.token}`,
      'The link works once. If you did not expect it, leave it: nothing happens without you.',
    ),
  }
}

/** The way to a new password. */
export const resetLetter = (person: { readonly email: string; readonly name: string }, token: string): Letter => ({
  to: person.email,
  subject: 'Concord: choose a new password',
  body: lines(
    `${inline(person.name)},`,
    `Somebody, probably you, asked for a new password for this address. Choose one within 72 hours:\n${publicUrl()}/reset/${token}`,
    'The link works once. If it was not you, leave it: your password stays as it is.',
  ),
})

/** Tells the owner that the password is another one now. */
export const passwordChangedLetter = (person: { readonly email: string; readonly name: string }): Letter => ({
  to: person.email,
  subject: 'Concord: your password was changed',
  body: lines(
    `${inline(person.name)},`,
    'The password of your account was changed just now, and your other sessions were ended.',
    `If it was not you, choose a new one at once: ${publicUrl()}/reset`,
  ),
})
