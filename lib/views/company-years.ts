import { findDrafted } from '#db/company-draft'
import { listLinesOfAllSites } from '#db/inventory-lines'
import { findInventoryYear } from '#db/inventory-years'
import { findLastAccepted } from '#db/submissions'
import { findDisclosure } from '#db/year-disclosures'
import { defaultYear } from '#lib/domain/inventory/inventory-year'
import { gradeOfAll } from '#lib/domain/inventory/quality'
import { reportedSums } from '#lib/domain/inventory/reported-sums'
import { defaultThresholdPercent } from '#lib/domain/inventory/restatement'
import { exceeds, movesBetween } from '#lib/domain/inventory/scope-moves'
import { findRoom } from './company-room.ts'
import { inCompanyRoom, type CompanyPlace } from './in-company.ts'
import { view, type Look } from './view.ts'

/** The years of an inventory with what was chosen for each, newest first. The base year and this year stand there in any case. */
export const companyYears = view({
  permission: 'company:read',
  scope: inCompanyRoom,
  async run(look: Look<'company:read', CompanyPlace>) {
    const { tx, grant, now } = look
    const room = await findRoom(look)
    const found = await findDrafted(tx, grant, now)
    if (!room || !found) return null
    const { document } = found
    const chosen = new Map(document.years.map((each) => [each.year, each]))
    const years = [...new Set([...chosen.keys(), room.baseYear, now.getUTCFullYear() - 1])]
    return {
      ...room,
      years: years
        .toSorted((a, b) => b - a)
        .map((year) => {
          const lines = document.lines.filter((line) => line.year === year)
          return {
            ...(chosen.get(year) ?? defaultYear(year)),
            lines: lines.length,
            sums: reportedSums(document, year),
            grade: gradeOfAll(lines),
            restatements: document.restatements.filter((each) => each.year === year).length,
          }
        }),
      restatements: document.restatements.toReversed(),
    }
  },
})

export type OfYear = CompanyPlace & { readonly year: string }
export const yearIn = (text: unknown): number | null => (/^(19|20|21)\d\d$/.test(String(text)) ? Number(text) : null)

/** One year: its choices, what is disclosed of it, its sums beside those that were accepted last, and every restatement of it. */
export const companyYear = view({
  permission: 'company:read',
  scope: inCompanyRoom,
  async run(look: Look<'company:read', OfYear>) {
    const { tx, grant, params, now } = look
    const year = yearIn(params.year)
    const room = await findRoom(look)
    const found = year === null ? null : await findDrafted(tx, grant, now)
    if (!room || !found || year === null) return null
    const { document, checks } = found
    const accepted = await findLastAccepted(tx, grant)
    const sums = reportedSums(document, year)
    const before = accepted && reportedSums(accepted.document, year)
    const moves = before === null ? [] : movesBetween(before, sums)
    const lines = await listLinesOfAllSites(tx, grant, year)
    return {
      ...room,
      year,
      isBaseYear: year === room.baseYear,
      chosen: await findInventoryYear(tx, grant, year),
      disclosure: await findDisclosure(tx, grant, year),
      sites: document.sites.map(({ id, name }) => ({ id, name })),
      lines: lines.length,
      open: lines.filter((line) => line.content.kind === 'open').length,
      sums,
      accepted: accepted && before && { number: accepted.number, sums: before },
      moves,
      mustSay: exceeds(moves, defaultThresholdPercent),
      thresholdPercent: defaultThresholdPercent,
      checks: checks.filter((check) => check.item === `year:${year}`),
      restatements: document.restatements.filter((each) => each.year === year).toReversed(),
    }
  },
})
