import type { Tx } from '#db/client'
import { insertInvitation, type Invited, type Inviting } from '#db/invitations'
import { hashToken, newToken } from '#lib/auth/token'
import type { Grant } from '#lib/domain/access/grant'
import { invitationLife } from '#lib/domain/access/invitation-life'
import type { AuditEvent } from '#lib/domain/audit'
import { invitationLetter } from '#lib/mail/account-letters'
import { queueMail } from '#lib/mail/queue'

/** The part all invitations share: a token of which only the hash stays, the letter that carries it, and the entry for the trail. */
export async function sendInvitation<P extends Inviting>(
  tx: Tx,
  grant: Grant<P>,
  invited: Invited & { readonly organisation: string; readonly cluster: string | null },
  now: Date,
): Promise<{ readonly id: string; readonly audit: AuditEvent }> {
  const { organisation, cluster, ...words } = invited
  const token = newToken()
  const row = { ...words, tokenHash: hashToken(token), expiresAt: invitationLife(now) }
  const id = await insertInvitation(tx, grant, row, now)
  await queueMail(
    tx,
    invitationLetter(invited.email, { inviter: grant.name, role: invited.role, organisation, cluster, token }),
  )
  const subject = { invitation: id, role: invited.role, organisation: invited.organisationId }
  const place =
    invited.clusterId === null ? { organisationId: invited.organisationId } : { clusterId: invited.clusterId }
  return { id, audit: { type: 'invitation.sent', ...place, subject } }
}
