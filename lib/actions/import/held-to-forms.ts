import { z } from 'zod'
import type { CommitmentRow } from '#lib/domain/goals/commitment-row'
import type { TemplateSiteRow } from '#lib/domain/inventory/template-site-row'
import type { MeasureRow } from '#lib/domain/measures/measure-row'
import { columnKey, type TemplateColumn } from '#lib/domain/template/columns'
import { templateSheets } from '#lib/domain/template/sheets'
import { shown } from '#lib/import/file-refusal'
import type { SheetProblem } from '#lib/import/template/read-template'
import { commitmentFields } from '../commitment/commitment-fields.ts'
import { goalFaults } from '../commitment/goal-faults.ts'
import { measureFields } from '../measure/measure-fields.ts'
import { siteFields } from '../site/site-fields.ts'
import { commitmentOfRow } from './entry-values.ts'

type FormSheet = 'sites' | 'commitments' | 'measures'

const site = z.object(siteFields)
const commitment = z.object(commitmentFields)
// The site of a row may be as new as the measure: the file's reader knows it by its key.
const { siteId: _, ...ofMeasure } = measureFields
const measure = z.object(ofMeasure)

/** What the forms would refuse of the template's rows: a file has no other rules than they have. */
export function heldToForms(file: {
  readonly sites: readonly TemplateSiteRow[]
  readonly commitments: readonly CommitmentRow[]
  readonly measures: readonly MeasureRow[]
}): readonly SheetProblem[] {
  return [
    ...file.sites.flatMap((row) => problemsOf('sites', row.row, site, siteForm(row))),
    ...file.commitments.flatMap((row) => commitmentProblems(row)),
    ...file.measures.flatMap((row) => problemsOf('measures', row.row, measure, measureForm(row))),
  ]
}

function commitmentProblems(row: CommitmentRow): readonly SheetProblem[] {
  const form = commitmentForm(row)
  const ofFields = problemsOf('commitments', row.row, commitment, form)
  if (ofFields.length > 0) return ofFields
  return Object.entries(goalFaults(commitmentOfRow(row))).map(([field, reason]) =>
    problemAt('commitments', row.row, field, form, reason),
  )
}

type Form = Readonly<Record<string, unknown>>

function problemsOf(sheet: FormSheet, row: number, fields: z.ZodType, form: Form): readonly SheetProblem[] {
  const parsed = fields.safeParse(form)
  if (parsed.success) return []
  return parsed.error.issues.map(({ path: [field], message }) => problemAt(sheet, row, String(field), form, message))
}

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
  class: 'members',
})

const measureForm = (row: MeasureRow): Form => ({
  title: row.title,
  description: text(row.description),
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
  class: 'members',
})
