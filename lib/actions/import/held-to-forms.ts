import { z } from 'zod'
import type { CommitmentRow } from '#lib/domain/goals/commitment-row'
import type { FlowRow } from '#lib/domain/inventory/flow-row'
import { flowFaults, misplacedFields } from '#lib/domain/inventory/flow-rules'
import type { TemplateSiteRow } from '#lib/domain/inventory/template-site-row'
import type { MeasureRow } from '#lib/domain/measures/measure-row'
import { columnKey, type TemplateColumn } from '#lib/domain/template/columns'
import { templateSheets } from '#lib/domain/template/sheets'
import { shown } from '#lib/import/file-refusal'
import type { SheetProblem } from '#lib/import/template/read-template'
import { commitmentFields } from '../commitment/commitment-fields.ts'
import { termsFaults, termsFields } from '../commitment/terms-fields.ts'
import { flowFields } from '../flow/flow-fields.ts'
import { goalFaults } from '../commitment/goal-faults.ts'
import { measureFields } from '../measure/measure-fields.ts'
import { missingCoordinate, oneCoordinate, siteFields } from '../site/site-fields.ts'
import { commitmentOfRow, flowOfRow } from './entry-values.ts'

type FormSheet = 'sites' | 'commitments' | 'measures' | 'flows'

const site = z.object(siteFields)
const commitment = z.object({ ...commitmentFields, ...termsFields })
// The site of a row may be as new as the measure: the file's reader knows it by its key.
const { siteId: _, ...ofMeasure } = measureFields
const measure = z.object(ofMeasure)
const flow = z.object(flowFields)

/** What the forms would refuse of the template's rows: a file has no other rules than they have. */
export function heldToForms(file: {
  readonly sites: readonly TemplateSiteRow[]
  readonly commitments: readonly CommitmentRow[]
  readonly measures: readonly MeasureRow[]
  readonly flows: readonly FlowRow[]
}): readonly SheetProblem[] {
  return [
    ...file.sites.flatMap((row) => siteProblems(row)),
    ...file.commitments.flatMap((row) => commitmentProblems(row)),
    ...file.measures.flatMap((row) => problemsOf('measures', row.row, measure, measureForm(row))),
    ...file.flows.flatMap((row) => flowProblems(row)),
  ]
}

function siteProblems(row: TemplateSiteRow): readonly SheetProblem[] {
  const form = siteForm(row)
  const ofFields = problemsOf('sites', row.row, site, form)
  // Where the file lacks one of the two columns, what is stored of it stays.
  if (ofFields.length > 0 || row.latitude === undefined || row.longitude === undefined) return ofFields
  const missing = missingCoordinate({ latitude: row.latitude, longitude: row.longitude })
  return missing === null ? [] : problemsAt('sites', row.row, { [missing]: oneCoordinate }, form)
}

function commitmentProblems(row: CommitmentRow): readonly SheetProblem[] {
  const form = commitmentForm(row)
  const parsed = commitment.safeParse(form)
  if (!parsed.success) return problemsIn('commitments', row.row, parsed.error, form)
  const ofTerms = termsFaults(
    parsed.data,
    row.type,
    parsed.data.baseTonnes !== null || parsed.data.targetValue !== null,
  )
  // A column that the file does not have leaves what is stored alone, so nothing is missing in it.
  const said = Object.entries(ofTerms).filter(([field]) => row[field as keyof CommitmentRow] !== undefined)
  return problemsAt('commitments', row.row, { ...goalFaults(commitmentOfRow(row)), ...Object.fromEntries(said) }, form)
}

function flowProblems(row: FlowRow): readonly SheetProblem[] {
  const form = flowForm(row)
  const ofFields = problemsOf('flows', row.row, flow, form)
  if (ofFields.length > 0) return ofFields
  const said = flowOfRow(row)
  return problemsAt('flows', row.row, { ...flowFaults(said), ...misplacedFields(said) }, form)
}

type Form = Readonly<Record<string, unknown>>

function problemsOf(sheet: FormSheet, row: number, fields: z.ZodType, form: Form): readonly SheetProblem[] {
  const parsed = fields.safeParse(form)
  return parsed.success ? [] : problemsIn(sheet, row, parsed.error, form)
}

const problemsIn = (sheet: FormSheet, row: number, error: z.ZodError, form: Form): readonly SheetProblem[] =>
  error.issues.map(({ path: [field], message }) => problemAt(sheet, row, String(field), form, message))

const problemsAt = (
  sheet: FormSheet,
  row: number,
  faults: Readonly<Record<string, string>>,
  form: Form,
): readonly SheetProblem[] =>
  Object.entries(faults).map(([field, reason]) => problemAt(sheet, row, field, form, reason))

function problemAt(sheet: FormSheet, row: number, field: string, form: Form, reason: string): SheetProblem {
  const columns: Readonly<Record<string, TemplateColumn>> = templateSheets[sheet].columns
  const column = columns[field]
  const typed = form[field]
  return {
    sheet: templateSheets[sheet].name,
    row,
    column: column === undefined ? '' : columnKey(column.heading),
    value: shown(typeof typed === 'string' ? typed : ''),
    reason,
  }
}

const text = (value: string | number | null | undefined): string => String(value ?? '')

const siteForm = (row: TemplateSiteRow): Form => ({
  key: row.key,
  name: row.name,
  permits: (row.permits ?? []).join(';'),
  sector: text(row.sector),
  nace: text(row.nace),
  naics: text(row.naics),
  latitude: text(row.latitude),
  longitude: text(row.longitude),
  growthPercent: text(row.growthPercent),
  closesIn: text(row.closesIn),
  source: text(row.source),
})

const commitmentForm = (row: CommitmentRow): Form => ({
  title: row.title,
  type: row.type,
  scopes: row.scopes,
  baseYear: text(row.baseYear),
  baseTonnes: text(row.baseTonnes),
  targetYear: text(row.targetYear),
  reductionPercent: text(row.reductionPercent),
  interim: (row.interim ?? []).map(({ year, reductionPercent }) => ({ year: text(year), reductionPercent })),
  status: row.status,
  source: text(row.source),
  class: row.class ?? 'members',
  illustrative: row.illustrative === true ? 'on' : undefined,
  gases: (row.gases ?? []).join(' '),
  boundary: text(row.boundary),
  baseBoundary: text(row.baseBoundary),
  unit: text(row.unit),
  targetValue: text(row.targetValue),
  residualPercent: text(row.residualPercent),
  coverage: Object.fromEntries((row.coverage ?? []).map(({ scope, percent }) => [`scope-${scope}`, percent])),
  offsets: row.offsets,
  validatedBy: text(row.validatedBy),
  validatedOn: text(row.validatedOn),
  committedOn: text(row.committedOn),
  plan: text(row.plan),
  planOn: text(row.planOn),
  report: text(row.report),
  neutralisation: text(row.neutralisation),
})

const flowForm = (row: FlowRow): Form => ({
  year: text(row.year),
  side: row.side,
  kind: row.kind,
  origin: text(row.origin),
  outsideName: text(row.outside),
  quantity: row.quantity,
  unit: row.unit,
  scope1: text(row.scope1),
  location: text(row.location),
  market: text(row.market),
  inFigures: row.inFigures === true ? 'on' : undefined,
  note: text(row.note),
})

const measureForm = (row: MeasureRow): Form => ({
  title: row.title,
  description: text(row.description),
  owners: (row.owners ?? []).join(';'),
  pillar: row.pillar,
  level: row.level,
  readiness: text(row.readiness),
  start: text(row.start),
  leadYears: text(row.leadYears),
  rampYears: text(row.rampYears ?? 1),
  lifetimeYears: text(row.lifetimeYears),
  tonnesPerYear: row.tonnesPerYear,
  capex: text(row.capex),
  opexPerYear: text(row.opexPerYear),
  energy: Object.fromEntries((row.energy ?? []).map(({ carrier, mwhPerYear }) => [carrier, mwhPerYear])),
  exclusiveGroup: text(row.exclusiveGroup),
  enablers: Object.fromEntries(
    [...Map.groupBy(row.enablers ?? [], ({ kind }) => kind)].map(([kind, of]) => [
      kind,
      of.map((enabler) => enabler.text).join('\n'),
    ]),
  ),
  jobs: text(row.jobs),
  confidence: text(row.confidence),
  source: text(row.source),
  class: row.class ?? 'members',
  illustrative: row.illustrative === true ? 'on' : undefined,
})
