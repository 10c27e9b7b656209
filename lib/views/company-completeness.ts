import { findDrafted } from '#db/company-draft'
import { completenessOf, coverageIn } from '#lib/domain/inventory/completeness'
import { gradeOfAll } from '#lib/domain/inventory/quality'
import { findRoom } from './company-room.ts'
import { inCompanyRoom, type CompanyPlace } from './in-company.ts'
import { view, type Look } from './view.ts'

/** What each site tells of each year, and how much of the company each year stands on. */
export const companyCompleteness = view({
  permission: 'company:read',
  scope: inCompanyRoom,
  async run(look: Look<'company:read', CompanyPlace>) {
    const { tx, grant, now } = look
    const room = await findRoom(look)
    const found = await findDrafted(tx, grant, now)
    if (!room || !found) return null
    const { sites, lines } = found.document
    const told = [...lines.map((line) => line.year), room.baseYear]
    const first = told.reduce((a, b) => Math.min(a, b))
    const last = told.reduce((a, b) => Math.max(a, b))
    const years = Array.from({ length: last - first + 1 }, (_, at) => last - at)
    const cells = completenessOf(sites, lines, years)
    const bySite = Map.groupBy(cells, (cell) => cell.siteId)
    return {
      ...room,
      years: years.map((year) => ({
        coverage: coverageIn(cells, year),
        grade: gradeOfAll(lines.filter((line) => line.year === year)),
      })),
      sites: sites
        .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
        .map(({ id, name }) => ({ id, name, cells: bySite.get(id) ?? [] })),
      names: Object.fromEntries(sites.map(({ id, name }) => [id, name])),
      grade: gradeOfAll(lines),
    }
  },
})
