import { z } from 'zod'
import { listMembers } from '#db/clusters'
import { findFlow, insertFlow, updateFlow, type FlowValues } from '#db/flows'
import { findSite } from '#db/sites'
import { flowAmount } from '#lib/domain/inventory/flow-amount'
import { invalid } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { energyFlowKinds, flowKinds } from '#lib/domain/submission/inventory-statements'
import { action } from '../action.ts'
import { decimal, optionalDecimal, optionalText, text, ticked, uuid, year } from '../fields.ts'
import { company, companyPath, eventPlace, inCompany, seenVersion } from '../in-company.ts'
import { staleRow } from '../stale-row.ts'

const input = z.strictObject({
  ...company,
  id: uuid.optional(),
  rowVersion: seenVersion.optional(),
  siteId: z.uuid('Choose your site.'),
  year: year('the year'),
  side: z.enum(['sent', 'received'], 'Say whether you send or receive it.'),
  kind: z.enum(flowKinds, 'Choose what is handed over.'),
  origin: z.enum(['', 'fossil', 'biogenic']).default(''),
  /** A member’s id, or `outside`. */
  counterpart: z.union([z.uuid(), z.literal('outside')], 'Choose who is at the other end.'),
  outsideName: optionalText('the name', 200),
  quantity: decimal('The quantity', { min: 0 }),
  unit: text('a unit, such as MWh or t', 30),
  scope1: optionalDecimal('The tonnes', { min: 0 }),
  location: optionalDecimal('The tonnes', { min: 0 }),
  market: optionalDecimal('The tonnes', { min: 0 }),
  inFigures: ticked,
  note: optionalText('the note', 500),
})
type Input = z.infer<typeof input>

/** States what the company sends to somebody or receives from them in a year, or changes what it stated. Both ends are named. */
export const saveFlow = action({
  permission: 'company:edit',
  input,
  scope: inCompany,
  async run({ tx, grant, input: given }) {
    if ((await findSite(tx, grant, given.siteId)) === null) return no({ kind: 'not-found' })
    const amount = flowAmount(given)
    if (!amount.ok) return no(invalid('unit', amount.refusal))
    const isCarbon = given.kind.startsWith('co2')
    if (isCarbon && given.origin === '')
      return no(invalid('origin', 'Say whether the carbon is fossil or biogenic: only fossil CO2 can be subtracted.'))
    const others = (await listMembers(tx, grant)).filter((each) => each.organisationId !== grant.organisationId)
    const member = others.find((each) => each.organisationId === given.counterpart)
    if (given.counterpart !== 'outside' && member === undefined)
      return no(invalid('counterpart', 'Choose another member of the cluster, or somebody outside it.'))
    if (member === undefined && given.outsideName === null)
      return no(invalid('outsideName', 'Enter the name of the company outside the cluster.'))
    const counterpart = member
      ? { organisationId: member.organisationId, name: member.name }
      : { organisationId: null, name: given.outsideName ?? '' }
    const values = { ...valuesOf(given), counterpart }
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

/** What belongs to another kind of flow, or to the other end of it, is left out. */
function valuesOf(given: Input): Omit<FlowValues, 'counterpart'> {
  const { siteId, year: of, side, kind, quantity, unit, note } = given
  const isEnergy = energyFlowKinds.some((each) => each === kind)
  const isCarbon = kind.startsWith('co2')
  return {
    siteId,
    year: of,
    side,
    kind,
    origin: isCarbon && given.origin !== '' ? given.origin : null,
    quantity,
    unit,
    scope1: isEnergy && side === 'sent' ? given.scope1 : null,
    location: isEnergy && side === 'received' ? given.location : null,
    market: isEnergy && side === 'received' ? given.market : null,
    inFigures: isCarbon && given.inFigures,
    note,
  }
}
