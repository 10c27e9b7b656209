import { z } from 'zod'
import type { Tx } from '#db/client'
import {
  findKnownCompany,
  findMemberByName,
  findOffice,
  insertInvitedCompany,
  insertInvitedMember,
  type KnownCompany,
} from '#db/membership'
import { refreshReleasedFigures } from '#db/released-figures'
import type { Grant } from '#lib/domain/access/grant'
import { invalid, type Refusal } from '#lib/domain/refusal'
import { no, ok, type Result } from '#lib/domain/result'
import { action } from '../action.ts'
import { emailAddress, optionalText, uuid } from '../fields.ts'
import { sendInvitation } from './send.ts'

/**
 * A lead invites a company's first admin. The company is one the lead can see, or a new one by name; it counts as a member when
 * the first of its people accepts.
 */
export const inviteCompany = action({
  permission: 'member:invite',
  input: z.strictObject({
    clusterId: uuid,
    organisationId: z.union([z.literal(''), uuid]).optional(),
    company: optionalText('the company’s name', 120),
    ownerGroup: optionalText('the group', 120),
    email: emailAddress,
  }),
  scope: (input) => ({ clusterId: input.clusterId }),
  async run({ tx, grant, input, now }) {
    const office = await findOffice(tx, grant.clusterId)
    if (!office) return no({ kind: 'not-found' })
    const company = input.organisationId
      ? await known(tx, grant, input.organisationId)
      : await fresh(tx, grant, input.company, input.ownerGroup)
    if (!company.ok) return company
    const { organisationId, name } = company.value
    const words = { email: input.email, organisationId, clusterId: grant.clusterId, role: 'company-admin' } as const
    const invited = { ...words, organisation: name, cluster: office.clusterName }
    const { id, audit } = await sendInvitation(tx, grant, invited, now)
    await refreshReleasedFigures(tx, grant.clusterId, now)
    return ok({
      audit,
      message: `${name} is invited: a letter is on its way to ${input.email}.`,
      made: { invitationId: id, organisationId },
    })
  },
})

type Company = Pick<KnownCompany, 'organisationId' | 'name'>

async function known(tx: Tx, grant: Grant<'member:invite'>, organisationId: string): Promise<Result<Company, Refusal>> {
  const company = await findKnownCompany(tx, grant, organisationId)
  if (!company) return no({ kind: 'not-found' })
  if (company.status === 'active')
    return no({
      kind: 'taken',
      field: 'organisationId',
      sentence: `${company.name} is a member already; its own admin invites colleagues.`,
    })
  await insertInvitedMember(tx, grant, organisationId)
  return ok(company)
}

async function fresh(
  tx: Tx,
  grant: Grant<'member:invite'>,
  name: string | null,
  ownerGroup: string | null,
): Promise<Result<Company, Refusal>> {
  if (name === null) return no(invalid('company', 'Enter the company’s name, or choose a company from the list.'))
  const namesake = await findMemberByName(tx, grant, name)
  if (namesake)
    return no({
      kind: 'taken',
      field: 'company',
      sentence: `${namesake.name} is in this cluster already. Choose it from the list, if it has not come in yet.`,
    })
  return ok({ organisationId: await insertInvitedCompany(tx, grant, { name, ownerGroup }), name })
}
