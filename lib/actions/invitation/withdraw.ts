import { z } from 'zod'
import { voidClusterInvitation, voidColleagueInvitation, voidLeadInvitation } from '#db/invitations'
import type { AuditEvent } from '#lib/domain/audit'
import { wrongState } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { uuid } from '../fields.ts'

/** Taking an invitation back, by whoever may send it. */
export const withdrawColleagueInvitation = action({
  permission: 'colleague:invite',
  input: z.strictObject({ organisationId: uuid, clusterId: uuid, invitationId: uuid }),
  scope: (input) => ({ organisationId: input.organisationId, clusterId: input.clusterId }),
  run: async ({ tx, grant, input, now }) =>
    taken(await voidColleagueInvitation(tx, grant, input.invitationId, now), {
      organisationId: grant.organisationId,
      ...withdrawn(input.invitationId),
    }),
})

export const withdrawClusterInvitation = action({
  permission: 'member:invite',
  input: z.strictObject({ clusterId: uuid, invitationId: uuid }),
  scope: (input) => ({ clusterId: input.clusterId }),
  run: async ({ tx, grant, input, now }) =>
    taken(await voidClusterInvitation(tx, grant, input.invitationId, now), {
      clusterId: grant.clusterId,
      ...withdrawn(input.invitationId),
    }),
})

export const withdrawLeadInvitation = action({
  permission: 'lead:invite',
  input: z.strictObject({ clusterId: uuid, invitationId: uuid }),
  scope: () => ({}),
  run: async ({ tx, grant, input, now }) =>
    taken(await voidLeadInvitation(tx, grant, input.clusterId, input.invitationId, now), {
      clusterId: input.clusterId,
      ...withdrawn(input.invitationId),
    }),
})

const withdrawn = (invitationId: string) => ({ type: 'invitation.withdrawn', subject: { invitation: invitationId } })

const taken = (was: boolean, audit: AuditEvent) =>
  was
    ? ok({ audit, message: 'The invitation is taken back: its link no longer works.' })
    : no(wrongState('Nothing was changed: this invitation had been used or taken back already.'))
