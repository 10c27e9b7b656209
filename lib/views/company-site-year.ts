import { listLinesOfYear, listYearsOfSite } from '#db/inventory-lines'
import { findInventoryYear } from '#db/inventory-years'
import { listRegisterFiguresOfSite } from '#db/register-figures'
import { findSite } from '#db/sites'
import { findFactor } from '#lib/domain/factors/library'
import { frozenFactor } from '#lib/domain/inventory/freeze'
import type { FrozenFactor } from '#lib/domain/inventory/line'
import { sentLine } from '#lib/domain/inventory/draft-line'
import { figuresOf } from '#lib/domain/inventory/figures'
import { registersBeside } from '#lib/domain/inventory/register-beside'
import { gridRow } from '#lib/domain/inventory/grid-row'
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
    const factors = new Map<string, FrozenFactor>()
    for (const { content } of lines) {
      if (content.kind === 'calculated') factors.set(content.factor.id, content.factor)
      const typed = content.kind === 'open' ? findFactor(content.cells.factor ?? '') : null
      if (typed) factors.set(typed.id, frozenFactor(typed))
    }
    return {
      ...room,
      site: { id: site.id, name: site.name },
      year,
      years,
      thisYear: now.getUTCFullYear(),
      gwp: (await findInventoryYear(tx, grant, year)).gwp,
      rows: lines.map(gridRow),
      factors: [...factors.values()],
      register: registersBeside(
        await listRegisterFiguresOfSite(tx, grant, site.id, year),
        figuresOf(lines.flatMap((line) => sentLine(line) ?? [])),
      ),
    }
  },
})
