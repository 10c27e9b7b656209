import { z } from 'zod'
import { listOtherMembers } from '#db/clusters'
import { findFlow, insertFlow, updateFlow } from '#db/flows'
import { findSite } from '#db/sites'
import { fittingFlow, flowFaults } from '#lib/domain/inventory/flow-rules'
import { invalid } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { uuid } from '../fields.ts'
import { company, companyPath, eventPlace, inCompany, seenVersion } from '../in-company.ts'
import { staleRow } from '../stale-row.ts'
import { flowFields } from './flow-fields.ts'

const input = z.strictObject({
  ...company,
  id: uuid.optional(),
  rowVersion: seenVersion.optional(),
  siteId: z.uuid('Choose your site.'),
  /** A member’s id, or `outside`. */
  counterpart: z.union([z.uuid(), z.literal('outside')], 'Choose who is at the other end.'),
  ...flowFields,
})

/** States what the company sends to somebody or receives from them in a year, or changes what it stated. Both ends are named. */
export const saveFlow = action({
  permission: 'company:edit',
  input,
  scope: inCompany,
  async run({ tx, grant, input: given }) {
    if ((await findSite(tx, grant, given.siteId)) === null) return no({ kind: 'not-found' })
    const faults = flowFaults(given)
    if (Object.keys(faults).length > 0) return no({ kind: 'invalid', fields: faults })
    const others = await listOtherMembers(tx, grant)
    const member = others.find((each) => each.organisationId === given.counterpart)
    if (given.counterpart !== 'outside' && member === undefined)
      return no(invalid('counterpart', 'Choose another member of the cluster, or somebody outside it.'))
    if (member === undefined && given.outsideName === null)
      return no(invalid('outsideName', 'Enter the name of the company outside the cluster.'))
    const counterpart = member ? member : { organisationId: null, name: given.outsideName ?? '' }
    const { organisationId: _, clusterId: __, id: ___, rowVersion: ____, outsideName: _____, ...said } = given
    const values = fittingFlow({ ...said, counterpart })
    if (given.id === undefined) {
      const made = await insertFlow(tx, grant, values)
      return ok({
        audit: { type: 'flow.added', ...eventPlace(grant), subject: { flow: made } },
        next: await companyPath(tx, grant, '/transfers'),
        made: { id: made },
      })
    }
    if (!(await updateFlow(tx, grant, given.id, given.rowVersion ?? 0, values))) {
      const stands = await findFlow(tx, grant, given.id)
      return no(staleRow('this statement', stands, values))
    }
    return ok({
      audit: { type: 'flow.saved', ...eventPlace(grant), subject: { flow: given.id } },
      message: 'Saved.',
    })
  },
})
