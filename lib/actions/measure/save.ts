import { z } from 'zod'
import { findMeasure, insertMeasure, listMeasures, updateMeasure } from '#db/measures'
import { findSite } from '#db/sites'
import { withEarlierStart } from '#lib/domain/measures/earlier-starts'
import { invalid } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { uuid } from '../fields.ts'
import { company, companyPath, eventPlace, inCompany, seenVersion } from '../in-company.ts'
import { staleRow } from '../stale-row.ts'
import { measureFields } from './measure-fields.ts'

const input = z.strictObject({
  ...company,
  id: uuid.optional(),
  rowVersion: seenVersion.optional(),
  ...measureFields,
})

/** Adds a measure, or changes one that nobody else has changed since. A start that moves leaves its earlier year behind. */
export const saveMeasure = action({
  permission: 'company:edit',
  input,
  scope: inCompany,
  async run({ tx, grant, input: { organisationId: _, clusterId: __, id, rowVersion, ...values }, now }) {
    if ((await findSite(tx, grant, values.siteId)) === null)
      return no(invalid('siteId', 'Choose one of your own sites.'))
    const others = new Set((await listMeasures(tx, grant)).map((measure) => measure.id))
    if (values.prerequisites.some((each) => each === id || !others.has(each)))
      return no(invalid('prerequisites', 'Choose other measures of your company.'))
    if (id === undefined) {
      const made = await insertMeasure(tx, grant, { ...values, earlierStarts: [] })
      return ok({
        audit: { type: 'measure.added', ...eventPlace(grant), subject: { measure: made } },
        next: await companyPath(tx, grant, '/measures'),
        made: { id: made },
      })
    }
    const before = await findMeasure(tx, grant, id)
    const earlierStarts = before === null ? [] : withEarlierStart(before, values.start, now)
    if (!(await updateMeasure(tx, grant, id, rowVersion ?? 0, { ...values, earlierStarts })))
      return no(staleRow('this measure', await findMeasure(tx, grant, id), values))
    return ok({
      audit: { type: 'measure.saved', ...eventPlace(grant), subject: { measure: id } },
      message: 'Saved.',
    })
  },
})
