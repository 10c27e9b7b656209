import { z } from 'zod'
import { findSlug } from '#db/clusters'
import { findFunding, insertFunding, keepsConfidential, updateFunding, type KeptFunding } from '#db/funding'
import { fundingKinds, fundingStates } from '#lib/domain/economics/funding'
import { fundingKindNames, fundingStateNames } from '#lib/domain/economics/funding-words'
import { invalid } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { classNames } from '#lib/domain/submission/words'
import { action } from '../action.ts'
import { optionalText, text, ticked, uuid } from '../fields.ts'
import { seenVersion } from '../in-company.ts'
import { partyFields, partyOf } from '../infrastructure/party-fields.ts'
import { amountLines, yearAmounts } from '../infrastructure/year-amounts.ts'
import { staleRow } from '../stale-row.ts'

const input = z.strictObject({
  clusterId: uuid,
  id: uuid.optional(),
  rowVersion: seenVersion.optional(),
  title: text('what the money is'),
  kind: z.enum(fundingKinds, 'Choose a kind.'),
  state: z.enum(fundingStates, 'Choose how sure it is.'),
  ...partyFields,
  years: text('the years and amounts', 5000),
  class: z.enum(['members', 'confidential'], 'Choose who may see this.'),
  source: optionalText('the source', 500),
  illustrative: ticked,
})

/** Adds money for the roadmap, or changes what nobody else has changed since. What is confidential is the stewards' to keep. */
export const keepFunding = action({
  permission: 'funding:keep',
  input,
  scope: (given) => ({ clusterId: given.clusterId }),
  async run({ tx, grant, input: { clusterId, id, rowVersion, owner, outsideName, years: typed, ...values } }) {
    const whose = await partyOf(tx, grant, { owner, outsideName })
    if (!whose.ok) return whose
    const years = yearAmounts(typed)
    if (!years.ok) return no(invalid('years', years.refusal))
    if (values.class === 'confidential' && !(await keepsConfidential(tx, grant)))
      return no(
        invalid('class', 'Only a steward keeps money that is confidential. Ask one, or let the members see it.'),
      )
    const kept: KeptFunding = { ...values, id: id ?? crypto.randomUUID(), owner: whose.value, years: years.value }
    if (id === undefined) {
      await insertFunding(tx, grant, kept)
      return ok({
        audit: { type: 'funding.added', clusterId, subject: { funding: kept.id } },
        next: `/cluster/${await findSlug(tx, grant)}/funding`,
        made: { id: kept.id },
      })
    }
    if (!(await updateFunding(tx, grant, rowVersion ?? 0, kept))) {
      const stands = await findFunding(tx, grant, id)
      return no(staleRow('this money', stands && inFields(stands), inFields(kept)))
    }
    return ok({ audit: { type: 'funding.saved', clusterId, subject: { funding: id } }, message: 'Saved.' })
  },
})

const inFields = ({ title, kind, state, owner, years, class: readers, source, illustrative }: KeptFunding) => ({
  title,
  kind: fundingKindNames[kind],
  state: fundingStateNames[state],
  owner: owner.name,
  years: amountLines(years),
  class: classNames[readers],
  source,
  illustrative,
})
