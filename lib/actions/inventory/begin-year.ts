import { z } from 'zod'
import { findFactors } from '#db/factor-library'
import { insertLines, listLinesOfYear, lockSiteYear } from '#db/inventory-lines'
import { findInventoryYear } from '#db/inventory-years'
import { findSite } from '#db/sites'
import { cellsOf } from '#lib/domain/inventory/grid-cells'
import { nextYearCells } from '#lib/domain/inventory/next-year'
import { readCells } from '#lib/domain/inventory/read-cells'
import { wrongState } from '#lib/domain/refusal'
import { no, ok } from '#lib/domain/result'
import { action } from '../action.ts'
import { uuid, year } from '../fields.ts'
import { company, eventPlace, inCompany } from '../in-company.ts'

/** Begins a year with the streams, units, factors and methods of an earlier one; the amounts are still to be filled in. */
export const beginYear = action({
  permission: 'company:edit',
  input: z.strictObject({ ...company, siteId: uuid, year: year('the year'), from: year('the year to begin from') }),
  scope: inCompany,
  async run({ tx, grant, input, now }) {
    const { siteId, from } = input
    if ((await findSite(tx, grant, siteId)) === null) return no({ kind: 'not-found' })
    await lockSiteYear(tx, grant, input)
    if ((await listLinesOfYear(tx, grant, siteId, input.year)).length > 0)
      return no(wrongState(`Nothing was added: ${input.year} has lines already.`))
    const { gwp } = await findInventoryYear(tx, grant, input.year)
    const earlier = (await listLinesOfYear(tx, grant, siteId, from)).map((line) => ({ line, cells: cellsOf(line) }))
    const library = await findFactors(
      tx,
      grant,
      earlier.map(({ cells }) => cells.factor),
    )
    const lines = earlier.map(({ line, cells }) => {
      // A factor of one's own that was changed since goes on as it stands now.
      const next = nextYearCells({ ...cells, factor: library.get(cells.factor)?.id ?? cells.factor })
      return {
        id: crypto.randomUUID(),
        values: { ...readCells(next, { gwp, findFactor: () => null }), place: line.place },
      }
    })
    await insertLines(tx, grant, input, lines, now)
    return ok({
      audit: {
        type: 'inventory.year-begun',
        ...eventPlace(grant),
        subject: { site: siteId, year: input.year, lines: lines.length },
      },
      message: `Added ${lines.length} ${lines.length === 1 ? 'line' : 'lines'} of ${from}. Fill in the amounts.`,
    })
  },
})
