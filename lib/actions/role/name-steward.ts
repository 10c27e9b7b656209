import { z } from 'zod'
import { findOffice } from '#db/membership'
import { insertRole, listOfficers } from '#db/role-grants'
import { wrongState } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { uuid } from '../fields.ts'

/** A lead names somebody of the cluster's office as steward; that may be the lead. Members see who the stewards are. */
export const nameSteward = action({
  permission: 'steward:name',
  fresh: true,
  input: z.strictObject({ clusterId: uuid, accountId: uuid }),
  scope: (input) => ({ clusterId: input.clusterId }),
  async run({ tx, grant, input: { clusterId, accountId }, now }) {
    const office = await findOffice(tx, clusterId)
    const officers = await listOfficers(tx, clusterId)
    const person = officers.find((officer) => officer.accountId === accountId)
    if (!office || !person) return no({ kind: 'not-found' })
    const named = { accountId, organisationId: office.organisationId, clusterId, role: 'steward' } as const
    const isNew = await insertRole(tx, { ...named, grantedBy: grant.accountId }, now)
    if (!isNew) return no(wrongState(`Nothing was changed: ${person.name} is a steward already.`))
    return ok({
      audit: { type: 'role.granted', clusterId, subject: { account: accountId, role: 'steward' } },
      message: `${person.name} is a steward now. Every member sees it.`,
    })
  },
})
