import { z } from 'zod'
import { findSite, insertSite, isSiteKeyTaken, updateSite } from '#db/sites'
import { invalid, type Refusal } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { uuid } from '../fields.ts'
import { company, companyPath, eventPlace, inCompany, seenVersion } from '../in-company.ts'
import { staleRow } from '../stale-row.ts'
import { missingCoordinate, oneCoordinate, siteFields } from './site-fields.ts'

const input = z.strictObject({
  ...company,
  id: uuid.optional(),
  rowVersion: seenVersion.optional(),
  ...siteFields,
})

/** Adds a site, or changes one that nobody else has changed since the form was opened. */
export const saveSite = action({
  permission: 'company:edit',
  input,
  scope: inCompany,
  async run({ tx, grant, input: { organisationId: _, clusterId: __, id, rowVersion, ...values } }) {
    const missing = missingCoordinate(values)
    if (missing !== null) return no(invalid(missing, oneCoordinate))
    if (id === undefined) {
      const [made, sites] = await Promise.all([insertSite(tx, grant, values), companyPath(tx, grant, '/sites')])
      if (made === null) return no(keyTaken)
      return ok({
        audit: { type: 'site.added', ...eventPlace(grant), subject: { site: made } },
        next: `${sites}/${made}`,
        made: { id: made },
      })
    }
    if (await isSiteKeyTaken(tx, grant, values.key, id)) return no(keyTaken)
    if (!(await updateSite(tx, grant, id, rowVersion ?? 0, values)))
      return no(staleRow('this site', await findSite(tx, grant, id), values))
    return ok({
      audit: { type: 'site.saved', ...eventPlace(grant), subject: { site: id } },
      message: 'Saved.',
    })
  },
})

const keyTaken: Refusal = {
  kind: 'taken',
  field: 'key',
  sentence: 'Another site of your company has this id. Choose another one, or change that site.',
}
