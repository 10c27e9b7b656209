import { findFactors } from '#db/factor-library'
import { listFilesOfYear } from '#db/evidence'
import { listLinesOfYear, listYearsOfSite } from '#db/inventory-lines'
import { findInventoryYear } from '#db/inventory-years'
import { findSite } from '#db/sites'
import { frozenFactor } from '#lib/domain/inventory/freeze'
import type { FrozenFactor } from '#lib/domain/inventory/line'
import { sentLine } from '#lib/domain/inventory/draft-line'
import { lineName } from '#lib/domain/inventory/line-sentence'
import { gradeOf, gradeOfAll } from '#lib/domain/inventory/quality'
import { gridRow } from '#lib/domain/inventory/grid-row'
import { draftLineName } from '#lib/domain/inventory/line-sentence'
import { findRoom, isId, type OfOne } from './company-room.ts'
import { inCompanyRoom } from './in-company.ts'
import { view, type Look } from './view.ts'

/** The inventory of one site and year, as the grid shows it; without a year, of the newest that has anything. */
export const companySiteYear = view({
  permission: 'company:read',
  scope: inCompanyRoom,
  async run(look: Look<'company:read', OfOne & { readonly year: number | null }>) {
    const { tx, grant, params, now } = look
    const site = isId(params.id) ? await findSite(tx, grant, params.id) : null
    const room = await findRoom(look)
    if (!room || !site) return null
    const years = await listYearsOfSite(tx, grant, site.id)
    const newest = years.at(-1)?.year ?? room.baseYear
    const year = params.year ?? newest
    const lines = await listLinesOfYear(tx, grant, site.id, year)
    const typed = lines.flatMap(({ content }) => (content.kind === 'open' ? [content.cells.factor ?? ''] : []))
    const factors = new Map<string, FrozenFactor>()
    for (const factor of (await findFactors(tx, grant, typed)).values()) factors.set(factor.id, frozenFactor(factor))
    for (const { content } of lines) {
      if (content.kind === 'calculated') factors.set(content.factor.id, content.factor)
    }
    const whole = lines.map(sentLine).filter((line) => line !== null)
    return {
      ...room,
      site: { id: site.id, name: site.name },
      year,
      years,
      thisYear: now.getUTCFullYear(),
      gwp: (await findInventoryYear(tx, grant, year)).gwp,
      rows: lines.map(gridRow),
      // By the number of its row in the grid, which a reader has before their eyes.
      lines: lines.map((line, at) => ({ id: line.id, name: `Row ${at + 1}: ${draftLineName(line)}` })),
      files: await listFilesOfYear(tx, grant, site.id, year),
      grades: whole.flatMap((line) => {
        const graded = gradeOf(line)
        return graded === null
          ? []
          : [{ id: line.id, name: lineName(line), grade: graded.grade, because: graded.because }]
      }),
      grade: gradeOfAll(whole),
      factors: [...factors.values()],
    }
  },
})
