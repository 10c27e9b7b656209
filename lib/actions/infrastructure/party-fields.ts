import { z } from 'zod'
import { listMembers } from '#db/clusters'
import type { Tx } from '#db/client'
import type { Grant } from '#lib/domain/access/grant'
import type { Party } from '#lib/domain/measures/needs'
import { invalid, type Refusal } from '#lib/domain/refusal'
import { no, ok, type Result } from '#lib/domain/result'
import { optionalText } from '../fields.ts'

/** Whose a hub or an ask is: a member’s id, or `outside` with a name. */
export const partyFields = {
  owner: z.union([z.uuid(), z.literal('outside')], 'Choose whose it is.'),
  outsideName: optionalText('the name', 200),
}

type Entered = { readonly owner: string; readonly outsideName: string | null }

/** The party that was entered, or why there is none: it must be a member of the cluster, or have a name. */
export async function partyOf(
  tx: Tx,
  grant: Grant<'infrastructure:keep' | 'funding:keep'>,
  { owner, outsideName }: Entered,
): Promise<Result<Party, Refusal>> {
  if (owner === 'outside')
    return outsideName === null
      ? no(invalid('outsideName', 'Enter the name of whoever it is outside the cluster.'))
      : ok({ organisationId: null, name: outsideName })
  const member = (await listMembers(tx, grant)).find((each) => each.organisationId === owner)
  if (member === undefined) return no(invalid('owner', 'Choose a member of the cluster, or somebody outside it.'))
  return ok({ organisationId: member.organisationId, name: member.name })
}
