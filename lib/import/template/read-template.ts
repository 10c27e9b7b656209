import type { LineRow } from '#lib/domain/inventory/line-row'
import type { TemplateSiteRow } from '#lib/domain/inventory/template-site-row'
import { ok, type Result } from '#lib/domain/result'
import { columnKey } from '#lib/domain/template/columns'
import type { SheetRows } from '#lib/domain/template/sheet-rows'
import { templateSheets, type TemplateSheetKey } from '#lib/domain/template/sheets'
import type { ReadFile, ReadRow } from '../csv-rows.ts'
import { shown, type FileRefusal, type RowProblem } from '../file-refusal.ts'
import type { Sheet, Workbook } from '../workbook/workbook.ts'
import { readCommitmentRow } from './commitment-rows.ts'
import { isOf, readVersion, type sheetsSince } from './file-version.ts'
import { readDisclosureRow, tradingShareReader } from './disclosure-rows.ts'
import { flowRowReader } from './flow-rows.ts'
import { lineRowReader, type LineOptions } from './line-rows.ts'
import { measureRowReader } from './measure-rows.ts'
import { readBookingRow, readLevelEvidenceRow, readMeasureFlowRow, readPrerequisiteRow } from './need-rows.ts'
import { ownerShareReader } from './owner-share-rows.ts'
import { siteFinder, type KnownSite } from './site-finder.ts'
import { readSiteRow } from './site-rows.ts'
import { readTable } from './table.ts'
import { onlyOnce } from './twice.ts'

/** A cell, or a whole row, of a sheet that cannot be taken in. `row` and `column` are as the spreadsheet shows them. */
export type SheetProblem = RowProblem & { readonly sheet: string }

export type TemplateFile = { readonly [Key in TemplateSheetKey]: ReadFile<SheetRows[Key]> } & {
  /** Every bad cell of every sheet. Import nothing while there is one. */
  readonly problems: readonly SheetProblem[]
  /** Sheets of the template that the file does not have: what they hold stays as it is. */
  readonly missingSheets: readonly string[]
  /** Sheets that are not the template's. */
  readonly unknownSheets: readonly string[]
  readonly notes: readonly string[]
}

export type TemplateOptions = {
  /** Sites the company has already; those of the sheet Sites are known too. */
  readonly sites: readonly KnownSite[]
  readonly knowsUnit: (text: string) => boolean
  /** Source streams of the lines that the company has already. */
  readonly streams: readonly KnownStream[]
}
export type KnownStream = { readonly siteKey: string; readonly stream: string }

/**
 * Reads the template that Concord issued. Every bad cell of every sheet is named at once. Refused as a whole is a workbook that is not
 * the template, that is of a later version, or whose sheet lacks a heading.
 */
export function readTemplate(workbook: Workbook, options: TemplateOptions): Result<TemplateFile, FileRefusal> {
  const version = readVersion(workbook)
  if (!version.ok) return version
  const find = (key: TemplateSheetKey) =>
    workbook.sheets.find((sheet) => columnKey(sheet.name) === columnKey(templateSheets[key].name))
  const read = <Row extends IdRow>(key: TemplateSheetKey, reader: ReadRow<Row>) => {
    const sheet = find(key)
    if (sheet === undefined) return ok(nothing)
    const { heading } = templateSheets[key].columns.id
    return readTable(
      sheet,
      templateSheets[key],
      onlyOnce(reader, namedColumn(heading), ({ id }) => id),
    )
  }
  // A site with a bad cell is known all the same: its lines are not at fault.
  const seen: KnownSite[] = []
  const readSite: ReadRow<TemplateSiteRow> = (row, cells, problems) => {
    const site = readSiteRow(row, cells, problems)
    if (site !== null) seen.push({ key: site.key, name: site.name })
    return site
  }
  const keyColumn = namedColumn(templateSheets.sites.columns.key.heading)
  const sites = read(
    'sites',
    onlyOnce(readSite, keyColumn, ({ key }) => key),
  )
  if (!sites.ok) return sites
  const rowOptions: LineOptions = {
    findSite: siteFinder(knownSites(options.sites, seen)),
    knowsUnit: options.knowsUnit,
  }
  const lines = read('lines', lineRowReader(rowOptions))
  if (!lines.ok) return lines
  const commitments = read('commitments', readCommitmentRow)
  if (!commitments.ok) return commitments
  const streams = [...options.streams, ...lines.value.rows.flatMap(streamOf)]
  // While a line cannot be read, its stream may be the one that a measure names.
  const streamsAt = (siteKey: string) =>
    lines.value.counts.bad > 0 ? null : streams.filter((each) => each.siteKey === siteKey).map(({ stream }) => stream)
  const measures = read('measures', measureRowReader(rowOptions.findSite, streamsAt))
  if (!measures.ok) return measures
  const flows = isOf(version.value.number, 'flows') ? read('flows', flowRowReader(rowOptions)) : ok(nothing)
  if (!flows.ok) return flows
  const later = readLater(
    (key, reader) => (isOf(version.value.number, key) ? read(key, reader) : ok(nothing)),
    rowOptions,
  )
  if (!later.ok) return later
  const files = {
    ...later.value,
    sites: sites.value,
    lines: lines.value,
    commitments: commitments.value,
    measures: measures.value,
    flows: flows.value,
  }
  const keys = Object.keys(templateSheets) as TemplateSheetKey[]
  const asked = keys.filter((key) => isOf(version.value.number, key))
  return ok({
    ...files,
    problems: keys.flatMap((key) =>
      files[key].problems.map((problem) => ({ sheet: templateSheets[key].name, ...problem })),
    ),
    missingSheets: asked.filter((key) => find(key) === undefined).map((key) => templateSheets[key].name),
    unknownSheets: unknownSheets(workbook),
    notes: [
      ...version.value.notes,
      ...(!isOf(version.value.number, 'flows') && holdsEntries(find('flows')) ? [otherFlows] : []),
      ...keys.flatMap((key) => files[key].notes.map((note) => `${templateSheets[key].name}: ${note}`)),
    ],
  })
}

type LaterSheet = Exclude<keyof typeof sheetsSince, 'flows'>

type Read = <Row extends IdRow>(key: TemplateSheetKey, reader: ReadRow<Row>) => Result<ReadFile<Row>, FileRefusal>

function readLater(read: Read, { findSite }: LineOptions): Result<Pick<TemplateFile, LaterSheet>, FileRefusal> {
  const bookings = read('bookings', readBookingRow)
  if (!bookings.ok) return bookings
  const measureFlows = read('measureFlows', readMeasureFlowRow)
  if (!measureFlows.ok) return measureFlows
  const levelEvidence = read('levelEvidence', readLevelEvidenceRow)
  if (!levelEvidence.ok) return levelEvidence
  const prerequisites = read('prerequisites', readPrerequisiteRow)
  if (!prerequisites.ok) return prerequisites
  const disclosures = read('disclosures', readDisclosureRow)
  if (!disclosures.ok) return disclosures
  const tradingShares = read('tradingShares', tradingShareReader(findSite))
  if (!tradingShares.ok) return tradingShares
  const ownerShares = read('ownerShares', ownerShareReader(findSite))
  if (!ownerShares.ok) return ownerShares
  return ok({
    bookings: bookings.value,
    measureFlows: measureFlows.value,
    levelEvidence: levelEvidence.value,
    prerequisites: prerequisites.value,
    disclosures: disclosures.value,
    tradingShares: tradingShares.value,
    ownerShares: ownerShares.value,
  })
}

/** A measure acts on streams of scope 1. */
const streamOf = ({ siteKey, scope, stream }: LineRow): readonly KnownStream[] =>
  scope === '1' && typeof stream === 'string' ? [{ siteKey, stream }] : []

const namedColumn = (heading: string) => ({ key: columnKey(heading), heading })

type IdRow = { readonly row: number; readonly id: string | null }

const nothing: ReadFile<never> = {
  rows: [],
  problems: [],
  counts: { rows: 0, good: 0, bad: 0, blank: 0 },
  columns: [],
  unknownColumns: [],
  notes: [],
}

const otherFlows =
  'The sheet Flows of this earlier template asks for other columns and was left out: download the template again to state flows.'

/** Something stands below the headings and their explanations. */
const holdsEntries = (sheet: Sheet | undefined): boolean => (sheet?.rows.length ?? 0) > 2

/** A site of the file stands for the stored one of the same id, whose name it may change. */
function knownSites(stored: readonly KnownSite[], rows: readonly KnownSite[]): readonly KnownSite[] {
  const inFile = new Set(rows.map((row) => row.key))
  return [...stored.filter((site) => !inFile.has(site.key)), ...rows]
}

function unknownSheets(workbook: Workbook): readonly string[] {
  const known = new Set([...Object.values(templateSheets).map((sheet) => columnKey(sheet.name)), 'read me', 'lists'])
  const isOther = (sheet: Sheet) => !known.has(columnKey(sheet.name)) && sheet.rows.length > 0
  return workbook.sheets.filter(isOther).map((sheet) => shown(sheet.name))
}
