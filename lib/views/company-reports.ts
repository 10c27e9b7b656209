import { findDrafted } from '#db/company-draft'
import { reportKinds, reportOf, type ReportKind } from '#lib/domain/inventory/reports/of-document'
import { reportCsv, reportWorkbook } from '#lib/export/report-file'
import { workbookType } from '#lib/export/workbook/write-workbook'
import { findRoom } from './company-room.ts'
import { yearIn } from './company-years.ts'
import { inCompanyRoom, type CompanyPlace } from './in-company.ts'
import { view, type Look } from './view.ts'

/** The years of which there are lines, for the choice of a report. */
export const companyReports = view({
  permission: 'company:read',
  scope: inCompanyRoom,
  async run(look: Look<'company:read', CompanyPlace>) {
    const room = await findRoom(look)
    const found = await findDrafted(look.tx, look.grant, look.now)
    return room && found && { ...room, years: yearsOf(found.document) }
  },
})

type OfReport = CompanyPlace & { readonly report: string; readonly year: unknown }
const kindOf = (text: string): ReportKind | null => reportKinds.find((kind) => kind === text) ?? null
const yearsOf = ({ years }: { readonly years: readonly { readonly year: number }[] }): readonly number[] =>
  years.map(({ year }) => year).toReversed()

async function findReport({ tx, grant, params, now }: Look<'company:read', OfReport>) {
  const kind = kindOf(params.report)
  const found = kind === null ? null : await findDrafted(tx, grant, now)
  if (kind === null || found === null) return null
  const years = yearsOf(found.document)
  const year = yearIn(params.year) ?? years[0] ?? found.cluster.baseYear
  const report = reportOf(kind, found.document, year, found.cluster.baseYear, found.cluster.currency)
  return { kind, year, years, report }
}

/** One report of a year, from the draft as it stands; without a year, of the newest. */
export const companyReport = view({
  permission: 'company:read',
  scope: inCompanyRoom,
  async run(look: Look<'company:read', OfReport>) {
    const room = await findRoom(look)
    const found = await findReport(look)
    return room && found && { ...room, ...found, now: look.now }
  },
})

/** The same as a file: `2024.xlsx` or `2024.csv`. */
export const companyReportFile = view({
  permission: 'company:read',
  scope: inCompanyRoom,
  async run(look: Look<'company:read', Omit<OfReport, 'year'> & { readonly file: string }>) {
    const [, year, form] = /^(\d{4})\.(xlsx|csv)$/.exec(look.params.file) ?? []
    if (year === undefined) return null
    const found = await findReport({ ...look, params: { ...look.params, year } })
    if (!found) return null
    const name = `${found.kind}-${year}.${form}`
    return form === 'csv'
      ? { name, type: 'text/csv; charset=utf-8', body: reportCsv(found.report) }
      : { name, type: workbookType, body: reportWorkbook(found.report) }
  },
})
