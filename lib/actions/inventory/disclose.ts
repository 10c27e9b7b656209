import { z } from 'zod'
import { listSites } from '#db/sites'
import { findDisclosure, saveDisclosure } from '#db/year-disclosures'
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
    const faults = faultsOf(given)
    if (Object.keys(faults).length > 0) return no({ kind: 'invalid', fields: faults })
    const own = new Set((await listSites(tx, grant)).map(({ id }) => id))
    const shares = Object.entries(given.regulated)
    if (shares.some(([siteId]) => !own.has(siteId))) return no({ kind: 'not-found' })
    const { perName: name, perUnit: unit, perAmount: amount } = given
    const said = {
      year: given.year,
      netRevenue: given.netRevenue,
      revenueSource: given.revenueSource,
      per: name === null || unit === null || amount === null ? null : { name, unit, amount },
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
const inFields = ({
  netRevenue,
  revenueSource,
  per,
  regulated,
}: YearDisclosure): Readonly<Record<string, string | null>> => ({
  netRevenue,
  revenueSource,
  perName: per?.name ?? null,
  perUnit: per?.unit ?? null,
  perAmount: per?.amount ?? null,
  ...Object.fromEntries(regulated.map(({ siteId, percent }) => [`regulated.${siteId}`, percent])),
})

/** Three fields make one denominator; a source without a revenue belongs to nothing. */
function faultsOf(given: z.infer<typeof input>): Readonly<Record<string, string>> {
  const per = [given.perName, given.perUnit, given.perAmount]
  const some = per.some((part) => part !== null)
  const faults: Record<string, string> = {}
  if (some && given.perName === null) faults['perName'] = 'Say what the intensity is per, such as cement.'
  if (some && given.perUnit === null) faults['perUnit'] = 'Name the unit of the amount, such as t.'
  if (some && given.perAmount === null) faults['perAmount'] = 'Enter the amount of the year.'
  if (given.perAmount !== null && Number(given.perAmount) === 0) faults['perAmount'] = 'Nothing can be told per zero.'
  if (given.revenueSource !== null && given.netRevenue === null)
    faults['netRevenue'] = 'Enter the revenue, or empty its source.'
  return faults
}
