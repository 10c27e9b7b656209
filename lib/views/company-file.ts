import { listOtherMembers } from '#db/clusters'
import { findCompany, findCompanyDraft } from '#db/company-draft'
import { listHubs } from '#db/hubs'
import { listFiguresByKey } from '#db/inventory-lines'
import { listSites } from '#db/sites'
import { sentLine, type DraftLine } from '#lib/domain/inventory/draft-line'
import { keptDisclosure, keptTradingShares } from '#lib/domain/inventory/disclosure-row'
import { keptOwnerShares } from '#lib/domain/inventory/owner-shares'
import { keyedFlow } from '#lib/domain/inventory/flow-row'
import { hubPlaces, keptNeeds } from '#lib/domain/measures/need-rows'
import { unitsOfTable } from '#lib/domain/units/unit-table'
import { emissionsCsv } from '#lib/export/emissions-csv'
import { linesCsv } from '#lib/export/lines-csv'
import { sitesCsv } from '#lib/export/sites-csv'
import { templateWorkbook } from '#lib/export/template'
import type { ExportedLine } from '#lib/export/template/template-data'
import { inCompanyRoom, type CompanyPlace } from './in-company.ts'
import { view, type Look } from './view.ts'

const nothing = {
  sites: [],
  lines: [],
  commitments: [],
  measures: [],
  flows: [],
  needs: { bookings: [], measureFlows: [], levelEvidence: [], prerequisites: [] },
  disclosures: [],
  tradingShares: [],
  ownerShares: [],
}

type File = { readonly body: string | Uint8Array<ArrayBuffer>; readonly type: string }

const units = unitsOfTable.map(({ unit }) => unit.symbol)
const csvType = 'text/csv; charset=utf-8'
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The draft as a file that can be imported again: as CSV of one kind, or whole as the template. */
export const companyFile = view({
  permission: 'company:read',
  scope: inCompanyRoom,
  async run({
    tx,
    grant,
    params,
  }: Look<'company:read', CompanyPlace & { readonly file: string }>): Promise<File | null> {
    const company = await findCompany(tx, grant)
    if (!company) return null
    const name = company.organisation.name
    switch (params.file) {
      case 'sites.csv':
        return { body: sitesCsv(name, await listSites(tx, grant)), type: csvType }
      case 'emissions.csv':
        return { body: emissionsCsv(await listFiguresByKey(tx, grant)), type: csvType }
      case 'blank-template.xlsx': {
        const members = (await listOtherMembers(tx, grant)).map((member) => member.name)
        const hubs = hubPlaces(await listHubs(tx, grant)).map((place) => place.text)
        return workbook({ ...nothing, company: name, members, hubs })
      }
      case 'lines.csv':
      case 'template.xlsx': {
        const draft = (await findCompanyDraft(tx, grant))?.draft
        if (draft === undefined) return null
        const keys = new Map(draft.sites.map((site) => [site.id, site.key]))
        const lines = draft.lines.flatMap((line) => exported(line, keys))
        if (params.file === 'lines.csv') return { body: linesCsv(lines), type: csvType }
        const { sites, commitments } = draft
        const measures = draft.measures.map((measure) => ({ ...measure, siteKey: keys.get(measure.siteId) ?? '' }))
        const others = await listOtherMembers(tx, grant)
        const names = new Map(others.map((member) => [member.organisationId, member.name]))
        const flows = draft.transfers.map((flow) => keyedFlow(flow, keys.get(flow.siteId) ?? '', names))
        const hubs = await listHubs(tx, grant)
        return workbook({
          company: name,
          sites,
          lines,
          commitments,
          measures,
          flows,
          needs: keptNeeds(draft.measures, { hubs, memberNames: names }),
          disclosures: draft.disclosures.map(keptDisclosure),
          tradingShares: draft.disclosures.flatMap((said) => keptTradingShares(said, keys)),
          ownerShares: sites.flatMap(keptOwnerShares),
          members: [...names.values()],
          hubs: hubPlaces(hubs).map((place) => place.text),
        })
      }
      default:
        return null
    }
  },
})

function workbook(data: Omit<Parameters<typeof templateWorkbook>[0], 'units'>): File {
  // A fresh copy, since a response takes only bytes that are nobody else's.
  return { body: Uint8Array.from(templateWorkbook({ ...data, units })), type: workbookType }
}

/** A line that is not whole stays in the grid: no file can say of it what it is. */
function exported(line: DraftLine, keys: ReadonlyMap<string, string>): readonly ExportedLine[] {
  const sent = sentLine(line)
  return sent === null ? [] : [{ ...sent, siteKey: keys.get(line.siteId) ?? '' }]
}
