import { z } from 'zod'
import { saveSiteOutput } from '#db/site-outputs'
import { listSites } from '#db/sites'
import { toDecimal } from '#lib/domain/decimal'
import { yearTable } from '#lib/domain/goals/year-table'
import { outputFault } from '#lib/domain/inventory/site-activity'
import { invalid, wrongState } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { optionalText, ticked, uuid } from '../fields.ts'
import { company, eventPlace, inCompany, seenVersion } from '../in-company.ts'

/** Saves what a site made or ran by year. It stays in the company's own room: only its index is sent with the submission. */
export const saveOutput = action({
  permission: 'company:edit',
  input: z.strictObject({
    ...company,
    siteId: uuid,
    rowVersion: seenVersion,
    unit: optionalText('the unit', 60),
    points: optionalText('years and output', 3000),
    illustrative: ticked,
  }),
  scope: inCompany,
  async run({ tx, grant, input: { siteId, rowVersion, unit, points: typed, illustrative } }) {
    const site = (await listSites(tx, grant)).find(({ id }) => id === siteId)
    if (!site) return no({ kind: 'not-found' })
    const table = yearTable(typed ?? '')
    if (!table.ok) return no(invalid('points', table.refusal))
    const points = table.value
      .map(({ year, value }) => ({ year, output: toDecimal(value, 6) }))
      .toSorted((a, b) => a.year - b.year)
    const fault = outputFault(points)
    if (fault !== null) return no(invalid('points', fault))
    if (points.length > 0 && unit === null) return no(invalid('unit', 'Enter the unit, such as t cement; or index.'))
    if (points.length === 0 && rowVersion === 0) return no(invalid('points', 'Enter a year and an output.'))
    const saved = await saveSiteOutput(tx, grant, { siteId, unit: unit ?? '', points, illustrative }, rowVersion)
    if (!saved)
      return no(wrongState('Nothing was changed: a colleague saved this site meanwhile. Look at it again first.'))
    return ok({
      audit: { type: 'output.saved', ...eventPlace(grant), subject: { site: siteId, years: points.length } },
      message:
        points.length === 0 ? `The output of ${site.name} is taken away.` : `The output of ${site.name} is saved.`,
    })
  },
})
