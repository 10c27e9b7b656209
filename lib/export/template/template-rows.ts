import { flatTerms } from '#lib/domain/goals/flat-terms'
import { termsOf } from '#lib/domain/submission/commitment-terms'
import { streamText } from '#lib/domain/measures/streams'
import { choiceText, yesOrNo } from '#lib/domain/template/columns'
import type { LineColumn } from '#lib/domain/template/lines-sheet'
import type { templateSheets, TemplateSheetKey } from '#lib/domain/template/sheets'
import { byText } from '../csv-line.ts'
import type { ExportedLine, TemplateData } from './template-data.ts'

/** A row of a sheet by column: text or digits as they are written, null for an empty cell. */
export type WrittenRow<Key extends string> = Readonly<Record<Key, string | number | null>>

type ColumnsOf<Sheet extends TemplateSheetKey> = keyof (typeof templateSheets)[Sheet]['columns'] & string
type RowsOf<Sheet extends TemplateSheetKey> = readonly WrittenRow<ColumnsOf<Sheet>>[]

export type TemplateRows = { readonly [Sheet in TemplateSheetKey]: RowsOf<Sheet> }

/** A company's entries as the rows of its template, each kind in one fixed order. */
export const templateRows = (data: TemplateData): TemplateRows => ({
  sites: data.sites
    .toSorted((a, b) => byText(a.key, b.key))
    .map((site) => ({ ...site, permits: site.permits.join('; ') })),
  lines: data.lines.toSorted(inLineOrder).map(lineRow),
  commitments: data.commitments
    .toSorted((a, b) => byText(a.id, b.id))
    .map((commitment) => ({ ...commitment, ...flatTerms(termsOf(commitment)) }))
    .map((commitment) => ({
      ...commitment,
      type: choiceText(commitment.type),
      status: choiceText(commitment.status),
      scopes: commitment.scopes.join('; '),
      interim: commitment.interim.map((step) => `${step.year}: ${step.reductionPercent}`).join('; '),
      gases: commitment.gases.join('; '),
      coverage: commitment.coverage.map(({ scope, percent }) => `${scope}: ${percent}`).join('; '),
      offsets: choiceText(commitment.offsets),
      neutralisation: commitment.neutralisation === null ? null : choiceText(commitment.neutralisation),
      illustrative: commitment.illustrative ? yesOrNo[0] : null,
    })),
  measures: data.measures
    .toSorted((a, b) => byText(a.id, b.id))
    .map((measure) => ({
      ...measure,
      site: measure.siteKey,
      owners: measure.owners.join('; '),
      illustrative: measure.illustrative ? yesOrNo[0] : null,
      pillar: choiceText(measure.pillar),
      level: choiceText(measure.level),
      sources: (measure.sources ?? []).map(streamText).join('; '),
      energy: measure.energy.map(({ carrier, mwhPerYear }) => `${choiceText(carrier)}: ${mwhPerYear}`).join('; '),
      enablers: measure.enablers.map(({ kind, text }) => `${kind}: ${text.replaceAll(';', ',')}`).join('; '),
    })),
  flows: data.flows
    .toSorted((a, b) => byText(a.id, b.id))
    .map((flow) => ({
      ...flow,
      site: flow.siteKey,
      kind: choiceText(flow.kind),
      inFigures: flow.inFigures ? yesOrNo[0] : null,
    })),
  bookings: data.needs.bookings,
  measureFlows: data.needs.measureFlows.map((flow) => ({ ...flow, what: choiceText(flow.what) })),
  levelEvidence: data.needs.levelEvidence.map((reached) => ({ ...reached, level: choiceText(reached.level) })),
  prerequisites: data.needs.prerequisites,
  disclosures: data.disclosures,
  tradingShares: data.tradingShares.map((share) => ({ ...share, site: share.siteKey })),
  ownerShares: data.ownerShares.map((share) => ({ ...share, site: share.siteKey })),
})

export const inLineOrder = (a: ExportedLine, b: ExportedLine): number =>
  byText(a.siteKey, b.siteKey) ||
  a.year - b.year ||
  byText(a.scope, b.scope) ||
  byText(a.category ?? '', b.category ?? '') ||
  byText(a.stream ?? '', b.stream ?? '') ||
  byText(a.id, b.id)

/** A line as a row, for the workbook and for CSV alike. */
export function lineRow(line: ExportedLine): WrittenRow<LineColumn> {
  const { content } = line
  const calculated = content.kind === 'calculated' ? content : null
  const reported = content.kind === 'reported' ? content : null
  const noted = content.kind === 'noted' ? content : null
  return {
    id: line.id,
    site: line.siteKey,
    year: line.year,
    scope: line.scope,
    category: line.category === null ? null : choiceText(line.category),
    stream: line.stream,
    quantity: calculated?.quantity.value ?? null,
    unit: calculated?.quantity.unit ?? null,
    factor: calculated?.factor.name ?? null,
    factorId: calculated?.factor.id ?? null,
    gwp: calculated?.gwp ?? null,
    oxidation: calculated?.oxidation ?? null,
    biogenicShare: calculated?.biogenicShare ?? null,
    gas: reported?.gas ?? null,
    tonnes: reported?.tonnes ?? null,
    source: reported?.source ?? null,
    notation: noted === null ? null : choiceText(noted.notation),
    reason: noted?.reason ?? null,
    method: line.method === null ? null : choiceText(line.method),
    quality: line.quality,
    uncertainty: line.uncertaintyPercent,
    note: line.note,
    result: calculated?.result.tonnes ?? null,
  }
}
