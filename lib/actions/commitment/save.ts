import { z } from 'zod'
import { findCommitment, insertCommitment, updateCommitment, type CommitmentValues } from '#db/commitments'
import { no, ok } from '#lib/domain/result'
import type { StatedTerms } from '#lib/domain/submission/commitment-terms'
import { action } from '../action.ts'
import { uuid } from '../fields.ts'
import { company, companyPath, eventPlace, inCompany, seenVersion } from '../in-company.ts'
import { staleRow } from '../stale-row.ts'
import { commitmentFields } from './commitment-fields.ts'
import { goalFaults } from './goal-faults.ts'
import { termsFaults, termsFields, termsFrom } from './terms-fields.ts'

const input = z.strictObject({
  ...company,
  id: uuid.optional(),
  rowVersion: seenVersion.optional(),
  ...commitmentFields,
  ...termsFields,
})

/** Adds a commitment, or changes one that nobody else has changed since the form was opened. What contradicts itself is refused. */
export const saveCommitment = action({
  permission: 'company:edit',
  input,
  scope: inCompany,
  async run({ tx, grant, input: { organisationId: _, clusterId: __, id, rowVersion, ...typed } }) {
    const standing = id === undefined ? null : await findCommitment(tx, grant, id)
    const values = valuesFrom(typed, standing?.terms.ownersWord ?? null)
    const faults = faultsOf(typed, values)
    if (Object.keys(faults).length > 0) return no({ kind: 'invalid', fields: faults })
    if (id === undefined) {
      const made = await insertCommitment(tx, grant, values)
      return ok({
        audit: { type: 'commitment.added', ...eventPlace(grant), subject: { commitment: made } },
        next: await companyPath(tx, grant, '/commitments'),
        made: { id: made },
      })
    }
    if (!(await updateCommitment(tx, grant, id, rowVersion ?? 0, values)))
      return no(
        staleRow('this commitment', await findCommitment(tx, grant, id), { ...values, scopes: [...values.scopes] }),
      )
    return ok({
      audit: { type: 'commitment.saved', ...eventPlace(grant), subject: { commitment: id } },
      message: 'Saved.',
    })
  },
})

type Typed = Omit<z.infer<typeof input>, 'organisationId' | 'clusterId' | 'id' | 'rowVersion'>

function valuesFrom(typed: Typed, ownersWord: StatedTerms['ownersWord']): CommitmentValues {
  const { title, type, baseYear, baseTonnes, targetYear, reductionPercent, status, source, illustrative } = typed
  return {
    title,
    type,
    scopes: typed.scopes,
    baseYear,
    baseTonnes,
    targetYear,
    reductionPercent,
    interim: typed.interim,
    status,
    source,
    illustrative,
    class: typed.class,
    terms: termsFrom(typed, type, ownersWord),
  }
}

/** One sentence a field. The same rules find it again on review, for whatever came in by another door. */
function faultsOf(typed: Typed, values: CommitmentValues): Readonly<Record<string, string>> {
  const { type, baseTonnes, targetValue } = typed
  return { ...goalFaults(values), ...termsFaults(typed, type, baseTonnes !== null || targetValue !== null) }
}
