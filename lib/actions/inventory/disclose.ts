import { z } from 'zod'
import { listSites } from '#db/sites'
import { findDisclosure, saveDisclosure } from '#db/year-disclosures'
import { basisOf, disclosureFaults, keptDisclosure } from '#lib/domain/inventory/disclosure-row'
import type { YearDisclosure } from '#lib/domain/inventory/year-disclosure'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { optionalDecimal, optionalText, uuid, year } from '../fields.ts'
import { company, eventPlace, inCompany, seenVersion } from '../in-company.ts'
import { staleRow } from '../stale-row.ts'

const input = z.strictObject({
  ...company,
  year: year('the year'),
  rowVersion: seenVersion,
  netRevenue: optionalDecimal('The net revenue', { min: 0 }),
  revenueSource: optionalText('where the revenue stands', 200),
  perName: optionalText('what the intensity is per', 80),
  perUnit: optionalText('its unit', 30),
  perAmount: optionalDecimal('The amount', { min: 0 }),
  /** By site, in per cent of its scope 1. */
  regulated: z.record(uuid, optionalDecimal('The share', { min: 0, max: 100 })).default({}),
})

/** States what reports need of a year beside its emissions. An empty field is not stated, and the reports say so. */
export const discloseYear = action({
  permission: 'company:edit',
  input,
  scope: inCompany,
  async run({ tx, grant, input: given }) {
    const faults = disclosureFaults(given)
    if (Object.keys(faults).length > 0) return no({ kind: 'invalid', fields: faults })
    const own = new Set((await listSites(tx, grant)).map(({ id }) => id))
    const shares = Object.entries(given.regulated)
    if (shares.some(([siteId]) => !own.has(siteId))) return no({ kind: 'not-found' })
    const said = {
      year: given.year,
      netRevenue: given.netRevenue,
      revenueSource: given.revenueSource,
      per: basisOf(given),
      regulated: shares.flatMap(([siteId, percent]) => (percent === null ? [] : [{ siteId, percent }])),
    }
    if (!(await saveDisclosure(tx, grant, given.rowVersion, said)))
      return no(
        staleRow('what is stated of this year', inFields(await findDisclosure(tx, grant, given.year)), inFields(said)),
      )
    return ok({
      audit: { type: 'inventory.disclosed', ...eventPlace(grant), subject: { year: given.year } },
      message: 'Saved. The reports of the year take it up.',
    })
  },
})

/** By the names of the form's fields, so that each says what stands now. */
function inFields(said: YearDisclosure): Readonly<Record<string, string | null>> {
  const { id: _, year: __, ...fields } = keptDisclosure(said)
  return {
    ...fields,
    ...Object.fromEntries(said.regulated.map(({ siteId, percent }) => [`regulated.${siteId}`, percent])),
  }
}
