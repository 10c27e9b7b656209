import { z } from 'zod'
import { findOwnFactor, insertOwnFactor, mostOwnFactors, updateOwnFactor } from '#db/own-factors'
import { ownFactor, type OwnFactorFaults } from '#lib/domain/factors/own-factor'
import { wrongState } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { uuid } from '../fields.ts'
import { company, companyPath, eventPlace, inCompany, seenVersion } from '../in-company.ts'
import { staleRow } from '../stale-row.ts'
import { factorDraft, factorFields } from './factor-fields.ts'

/** Adds a factor of the company's own, or changes one that nobody else has changed since. Lines that took it keep what they took. */
export const saveFactor = action({
  permission: 'company:edit',
  input: z.strictObject({ ...company, id: uuid.optional(), rowVersion: seenVersion.optional(), ...factorFields }),
  scope: inCompany,
  async run({ tx, grant, input: { organisationId: _, clusterId: __, id, rowVersion, ...typed }, now }) {
    const draft = factorDraft(typed)
    const made = draft.ok ? ownFactor(draft.value) : draft
    if (!made.ok) return no({ kind: 'invalid', fields: asInForm(made.refusal, typed.otherGas) })
    if (id === undefined) {
      const added = await insertOwnFactor(tx, grant, made.value, now)
      if (added === null)
        return no(
          wrongState(`Nothing was saved: there are ${mostOwnFactors} factors of your own already. Remove some first.`),
        )
      return ok({
        audit: { type: 'factor.added', ...eventPlace(grant), subject: { factor: added } },
        next: await companyPath(tx, grant, '/factors/own'),
        made: { id: added },
      })
    }
    if (!(await updateOwnFactor(tx, grant, id, rowVersion ?? 0, made.value, now))) {
      const stands = await findOwnFactor(tx, grant, id)
      return no(staleRow('this factor', stands && { ...stands.factor, evidence: stands.evidence }, shown(made.value)))
    }
    return ok({
      audit: { type: 'factor.saved', ...eventPlace(grant), subject: { factor: id } },
      message: 'Saved. Lines that took this factor before keep what they took.',
    })
  },
})

const shown = ({ factor, evidence }: { readonly factor: object; readonly evidence: string }) => ({
  ...factor,
  evidence,
})

/** The one gas whose name is typed has a field of another name in the form. */
const asInForm = (faults: OwnFactorFaults, otherGas: string): OwnFactorFaults =>
  Object.fromEntries(
    Object.entries(faults).map(([field, sentence]) => [
      field === `gases.${otherGas.trim()}` ? 'otherGas' : field,
      sentence,
    ]),
  )
