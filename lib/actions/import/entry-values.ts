import type { CommitmentValues } from '#db/commitments'
import type { FlowValues } from '#db/flows'
import type { MeasureValues } from '#db/measures'
import type { SiteValues } from '#db/sites'
import type { CommitmentRow } from '#lib/domain/goals/commitment-row'
import { flatTerms, termsOfFlat, type FlatTerms } from '#lib/domain/goals/flat-terms'
import type { FlowRow, FlowSaid } from '#lib/domain/inventory/flow-row'
import { fittingFlow } from '#lib/domain/inventory/flow-rules'
import type { TemplateSiteRow } from '#lib/domain/inventory/template-site-row'
import type { MeasureRow } from '#lib/domain/measures/measure-row'
import { noTerms } from '#lib/domain/submission/commitment-terms'

// Entries as they are written: picked field by field, so that nothing else that a row carries is stored.

export const siteValues = (site: SiteValues): SiteValues => ({
  key: site.key,
  name: site.name,
  permits: site.permits,
  sector: site.sector,
  nace: site.nace,
  naics: site.naics,
  latitude: site.latitude,
  longitude: site.longitude,
  ownerShares: site.ownerShares,
  growthPercent: site.growthPercent,
  closesIn: site.closesIn,
  source: site.source,
})

/** A site that is new: what the file says, and nothing else known. */
export const siteOfRow = (row: TemplateSiteRow): SiteValues => ({
  key: row.key,
  name: row.name,
  permits: row.permits ?? [],
  sector: row.sector ?? null,
  nace: row.nace ?? null,
  naics: row.naics ?? null,
  latitude: row.latitude ?? null,
  longitude: row.longitude ?? null,
  ownerShares: [],
  growthPercent: row.growthPercent ?? null,
  closesIn: row.closesIn ?? null,
  source: row.source ?? null,
})

export const commitmentValues = (commitment: CommitmentValues & FlatTerms): CommitmentValues => ({
  title: commitment.title,
  type: commitment.type,
  scopes: commitment.scopes,
  baseYear: commitment.baseYear,
  baseTonnes: commitment.baseTonnes,
  targetYear: commitment.targetYear,
  reductionPercent: commitment.reductionPercent,
  interim: commitment.interim,
  status: commitment.status,
  source: commitment.source,
  illustrative: commitment.illustrative,
  class: commitment.class,
  // Which of two numbers holds is no word of a file: the owner's answer stays.
  terms: termsOfFlat(commitment, commitment.type, commitment.terms.ownersWord),
})

/** A commitment that is new is shown to the members, as the form has it when nothing is chosen. */
export const commitmentOfRow = (row: CommitmentRow): CommitmentValues => ({
  title: row.title,
  type: row.type,
  scopes: row.scopes,
  baseYear: row.baseYear ?? null,
  baseTonnes: row.baseTonnes ?? null,
  targetYear: row.targetYear,
  reductionPercent: row.reductionPercent ?? null,
  interim: row.interim ?? [],
  status: row.status,
  source: row.source ?? null,
  illustrative: row.illustrative ?? false,
  class: row.class ?? 'members',
  terms: termsOfFlat(termsOfRow(row), row.type, null),
})

const notSaid = flatTerms(noTerms)

const termsOfRow = (row: CommitmentRow): FlatTerms => ({
  gases: row.gases ?? notSaid.gases,
  boundary: row.boundary ?? null,
  baseBoundary: row.baseBoundary ?? null,
  unit: row.unit ?? null,
  targetValue: row.targetValue ?? null,
  residualPercent: row.residualPercent ?? null,
  coverage: row.coverage ?? notSaid.coverage,
  offsets: row.offsets ?? notSaid.offsets,
  validatedBy: row.validatedBy ?? null,
  validatedOn: row.validatedOn ?? null,
  committedOn: row.committedOn ?? null,
  plan: row.plan ?? null,
  planOn: row.planOn ?? null,
  report: row.report ?? null,
  neutralisation: row.neutralisation ?? null,
})

export const measureValues = (measure: Omit<MeasureValues, 'siteId'>, siteId: string): MeasureValues => ({
  title: measure.title,
  description: measure.description,
  siteId,
  owners: measure.owners,
  pillar: measure.pillar,
  level: measure.level,
  readiness: measure.readiness,
  start: measure.start,
  leadYears: measure.leadYears,
  rampYears: measure.rampYears,
  lifetimeYears: measure.lifetimeYears,
  tonnesPerYear: measure.tonnesPerYear,
  capex: measure.capex,
  opexPerYear: measure.opexPerYear,
  energy: measure.energy,
  prerequisites: measure.prerequisites,
  exclusiveGroup: measure.exclusiveGroup,
  enablers: measure.enablers,
  jobs: measure.jobs,
  confidence: measure.confidence,
  earlierStarts: measure.earlierStarts,
  source: measure.source,
  illustrative: measure.illustrative,
  class: measure.class,
  sources: measure.sources ?? [],
})

/** A measure that is new reaches its full effect in its first year unless the file says otherwise. */
export const measureOfRow = (row: MeasureRow, siteId: string): MeasureValues => ({
  title: row.title,
  description: row.description ?? null,
  siteId,
  owners: row.owners ?? [],
  pillar: row.pillar,
  level: row.level,
  readiness: row.readiness ?? null,
  start: row.start,
  leadYears: row.leadYears ?? null,
  rampYears: row.rampYears ?? 1,
  lifetimeYears: row.lifetimeYears ?? null,
  tonnesPerYear: row.tonnesPerYear,
  capex: row.capex ?? null,
  opexPerYear: row.opexPerYear ?? null,
  energy: row.energy ?? [],
  prerequisites: [],
  exclusiveGroup: row.exclusiveGroup ?? null,
  enablers: row.enablers ?? [],
  jobs: row.jobs ?? null,
  confidence: row.confidence ?? null,
  earlierStarts: [],
  source: row.source ?? null,
  illustrative: row.illustrative ?? false,
  class: row.class ?? 'members',
  sources: row.sources ?? [],
})

/** What a row says of a flow, with everything that it leaves open. */
export const flowOfRow = (row: FlowRow): FlowSaid => ({
  year: row.year,
  side: row.side,
  kind: row.kind,
  origin: row.origin ?? null,
  quantity: row.quantity,
  unit: row.unit,
  scope1: row.scope1 ?? null,
  location: row.location ?? null,
  market: row.market ?? null,
  inFigures: row.inFigures ?? false,
  note: row.note ?? null,
})

export const flowValues = (flow: FlowSaid, siteId: string, counterpart: FlowValues['counterpart']): FlowValues =>
  fittingFlow({
    siteId,
    counterpart,
    year: flow.year,
    side: flow.side,
    kind: flow.kind,
    origin: flow.origin,
    quantity: flow.quantity,
    unit: flow.unit,
    scope1: flow.scope1,
    location: flow.location,
    market: flow.market,
    inFigures: flow.inFigures,
    note: flow.note,
  })
