import { noTerms } from '#lib/domain/submission/commitment-terms'
import type { CommitmentValues } from '#db/commitments'
import type { MeasureValues } from '#db/measures'
import type { SiteValues } from '#db/sites'
import type { CommitmentRow } from '#lib/domain/goals/commitment-row'
import type { TemplateSiteRow } from '#lib/domain/inventory/template-site-row'
import type { MeasureRow } from '#lib/domain/measures/measure-row'

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

export const commitmentValues = (commitment: CommitmentValues): CommitmentValues => ({
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
  // The template has no columns for terms: they stay as they are.
  terms: commitment.terms,
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
  illustrative: false,
  class: 'members',
  terms: noTerms,
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
})

/** A measure that is new reaches its full effect in its first year unless the file says otherwise. */
export const measureOfRow = (row: MeasureRow, siteId: string): MeasureValues => ({
  title: row.title,
  description: row.description ?? null,
  siteId,
  owners: [],
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
  illustrative: false,
  class: 'members',
})
