import { z } from 'zod'
import { findEmission, insertEmission, updateEmission } from '#db/emissions'
import { findSite } from '#db/sites'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { decimal, text } from '../fields.ts'
import { eventPlace, inCompany, seenVersion } from '../in-company.ts'
import { staleRow } from '../stale-row.ts'
import { chosenClass, emissionNote, emissionPlace } from './emission-fields.ts'

const input = z.strictObject({
  ...emissionPlace,
  /** Absent where the cell was empty. */
  rowVersion: seenVersion.optional(),
  tonnes: decimal('the emissions', { min: 0 }),
  source: text('the source, such as the register or report the figure comes from', 2000),
  note: emissionNote,
  class: chosenClass,
})

/** Writes one cell of the inventory: the figure of a site, year, scope and gas. */
export const saveEmission = action({
  permission: 'company:edit',
  input,
  scope: inCompany,
  async run({ tx, grant, input: { siteId, year, scope, gas, rowVersion, tonnes, source, note, class: chosen }, now }) {
    const place = { siteId, year, scope, gas }
    const values = { tonnes, source, note, class: chosen }
    if ((await findSite(tx, grant, siteId)) === null) return no({ kind: 'not-found' })
    const saved =
      rowVersion === undefined
        ? await insertEmission(tx, grant, place, values, now)
        : await updateEmission(tx, grant, place, rowVersion, values, now)
    if (!saved) return no(staleRow(`the figure of ${year}`, await findEmission(tx, grant, place), values))
    return ok({
      audit: { type: 'emission.saved', ...eventPlace(grant), subject: { site: siteId, year, scope, gas } },
      message: `Saved ${year}.`,
    })
  },
})
