import { z } from 'zod'
import { accountExists, insertAccount } from '#db/accounts'
import type { Tx } from '#db/client'
import { activateMember, claimInvitation, findInvitation, lockCompany, type OpenInvitation } from '#db/invitations'
import { beginEngagement } from '#db/engagements'
import { companyStanding, insertRole } from '#db/role-grants'
import { opening, type OpenDone, type Visitor } from '#lib/auth/open-door'
import { hashPassword } from '#lib/auth/password-hash'
import { startSession } from '#lib/auth/sign-in'
import { hashToken } from '#lib/auth/token'
import { passwordFault } from '#lib/domain/access/password'
import type { AuditEvent } from '#lib/domain/audit'
import { invalid, wrongState, type Refusal } from '#lib/domain/refusal'
import { no, ok, type Result } from '#lib/domain/result'
import { text } from '../fields.ts'
import { passwordField } from './password-field.ts'

/** Takes up the role of an invitation. Whoever is new gives a name and a password; whoever has an account is signed in with it. */
export const acceptInvitation = opening({
  input: z.strictObject({
    token: z.string().max(100),
    name: text('your name', 120).optional(),
    newPassword: passwordField.optional(),
  }),
  async run({ tx, input, visitor, now }) {
    const found = await findInvitation(tx, hashToken(input.token), now)
    // The claim comes first: of two that accept at once, the second waits here and then finds nothing left to claim.
    if (!found || !(await claimInvitation(tx, found.id, now))) return no(gone)
    const person = await whoAccepts(tx, found, { ...input, visitor }, now)
    if (!person.ok) return person
    const { accountId, isNew } = person.value
    if (found.role === 'verifier') return await takeUpEngagement(tx, found, { ...person.value, visitor }, now)
    const fit = await fitsCompany(tx, found, accountId)
    if (!fit.ok) return fit
    const { organisationId, clusterId, role } = found
    const isCompanyRole = role !== 'lead' && role !== 'steward'
    const held = { accountId, organisationId, clusterId: isCompanyRole ? null : clusterId, role }
    await insertRole(tx, { ...held, grantedBy: found.inviterId }, now)
    const joined = isCompanyRole && clusterId !== null && (await activateMember(tx, clusterId, organisationId, now))
    const session = isNew ? await startSession(tx, accountId, visitor.userAgent, now) : undefined
    return ok({
      audit: events(found, accountId, { isNew, joined }),
      accountId,
      next: '/home',
      ...(session === undefined ? {} : { session }),
    })
  },
})

/** A verifier gets no role: the engagement that the invitation names becomes theirs. */
async function takeUpEngagement(
  tx: Tx,
  found: OpenInvitation,
  person: { readonly accountId: string; readonly isNew: boolean; readonly visitor: Visitor },
  now: Date,
): Promise<Result<OpenDone, Refusal>> {
  const { accountId, isNew, visitor } = person
  if ((await companyStanding(tx, found.organisationId, accountId)).own)
    return no(
      wrongState(
        `Nothing was changed: you act for ${found.organisationName} yourself, and a verifier is somebody from outside.`,
      ),
    )
  const { organisationId, engagementId } = found
  if (engagementId === null || !(await beginEngagement(tx, engagementId, accountId, now))) return no(gone)
  const session = isNew ? await startSession(tx, accountId, visitor.userAgent, now) : undefined
  const begun: AuditEvent = {
    type: 'verification.begun',
    organisationId,
    subject: { engagement: engagementId, account: accountId, invitation: found.id },
  }
  const opened: AuditEvent = { type: 'account.opened', subject: { account: accountId } }
  return ok({
    audit: isNew ? [opened, begun] : [begun],
    accountId,
    next: `/verification/${engagementId}`,
    ...(session === undefined ? {} : { session }),
  })
}

const gone = wrongState(
  'Nothing was changed: this invitation is no longer open. It may have been used, taken back or be older than 72 hours. Ask whoever invited you for a new one.',
)

type Given = {
  readonly name?: string | undefined
  readonly newPassword?: string | undefined
  readonly visitor: Visitor
}

async function whoAccepts(
  tx: Tx,
  found: OpenInvitation,
  given: Given,
  now: Date,
): Promise<Result<{ readonly accountId: string; readonly isNew: boolean }, Refusal>> {
  const signedIn = given.visitor.actor
  if (signedIn?.email === found.email) return ok({ accountId: signedIn.accountId, isNew: false })
  if (await accountExists(tx, found.email))
    return no(wrongState('Nothing was changed: this address has an account. Sign in with it, then accept.'))
  if (given.name === undefined) return no(invalid('name', 'Enter your name.'))
  const fault = passwordFault(given.newPassword ?? '', { name: given.name, email: found.email })
  if (fault !== null) return no(invalid('newPassword', fault))
  const passwordHash = await hashPassword(given.newPassword ?? '')
  const accountId = await insertAccount(tx, { email: found.email, name: given.name, passwordHash }, now)
  if (accountId === null)
    return no(wrongState('Nothing was changed: this address has just got an account. Sign in with it, then accept.'))
  return ok({ accountId, isNew: true })
}

/**
 * A lead may bring in a company's first admin, and nobody else of it: once a company has people, only its own admins decide who
 * joins them. An admin of theirs may still take up an invitation into a further cluster.
 */
async function fitsCompany(tx: Tx, found: OpenInvitation, accountId: string): Promise<Result<null, Refusal>> {
  if (found.role !== 'company-admin' || found.clusterId === null) return ok(null)
  await lockCompany(tx, found.organisationId)
  const standing = await companyStanding(tx, found.organisationId, accountId)
  if (!standing.peopled || standing.admin) return ok(null)
  return no(wrongState(`Nothing was changed: ${found.organisationName} has an admin already. Ask them to invite you.`))
}

function events(
  found: OpenInvitation,
  accountId: string,
  happened: { readonly isNew: boolean; readonly joined: boolean },
): readonly AuditEvent[] {
  const inCluster = found.clusterId === null ? {} : { clusterId: found.clusterId }
  const isOffice = found.role === 'lead' || found.role === 'steward'
  const place = isOffice ? inCluster : { organisationId: found.organisationId, ...inCluster }
  const granted: AuditEvent = {
    type: 'role.granted',
    ...place,
    subject: { account: accountId, role: found.role, invitation: found.id },
  }
  const opened: AuditEvent = { type: 'account.opened', subject: { account: accountId } }
  const joined: AuditEvent = { type: 'member.joined', ...inCluster, subject: { organisation: found.organisationId } }
  return [...(happened.isNew ? [opened] : []), granted, ...(happened.joined ? [joined] : [])]
}
