import { inEvidenceOrder } from '../evidence/evidence.ts'
import { factorEvidence, type FactorFile } from '../evidence/factor-evidence.ts'
import { sentLine, type DraftLine } from '../inventory/draft-line.ts'
import { figuresOf } from '../inventory/figures.ts'
import type { EvidenceRef, InventoryLine } from '../inventory/line.ts'
import { activityEntries, type SiteOutput } from '../inventory/site-activity.ts'
import { sentDisclosures, type YearDisclosure } from '../inventory/year-disclosure.ts'
import { byText } from '../text-order.ts'
import { withLevelFiles, type LevelFile } from '../measures/level-files.ts'
import type { MeasureFlow } from '../measures/needs.ts'
import { statedTerms } from './commitment-terms.ts'
import { inventoryStatements } from './draft-statements.ts'
import type { InventoryStatements } from './inventory-statements.ts'
import { levels, type InventoryDocument, type MeasureEntry, type SiteEntry, type StatedCommitment } from './document.ts'

/** A company's live rows. They may carry more than a submission does (row versions, times): only what is named here is sent. */
export type Draft = InventoryStatements & {
  readonly clusterId: string
  readonly cycle: number
  readonly organisation: InventoryDocument['organisation']
  readonly sites: readonly SiteEntry[]
  readonly lines: readonly DraftLine[]
  readonly evidence: readonly EvidenceRef[]
  readonly factorFiles: readonly FactorFile[]
  readonly levelFiles: readonly LevelFile[]
  readonly disclosures: readonly YearDisclosure[]
  readonly commitments: readonly StatedCommitment[]
  readonly measures: readonly MeasureEntry[]
  /** What sites made by year: only its index is sent. */
  readonly outputs?: readonly SiteOutput[]
}

/** The document that would be sent if the company sent its draft now: fields picked by name, arrays in canonical order. */
export function submissionDocument(draft: Draft): InventoryDocument {
  const lines = draft.lines
    .map(sentLine)
    .filter((line) => line !== null)
    .toSorted(byLinePlace)
  const activity = activityEntries(draft.outputs ?? [])
  const disclosures = sentDisclosures(draft.disclosures, new Set(draft.sites.map(({ id }) => id)))
  const ofFactors = factorEvidence(lines, draft.factorFiles)
  return {
    schema: 'concord/submission/2',
    clusterId: draft.clusterId,
    cycle: draft.cycle,
    organisation: {
      id: draft.organisation.id,
      name: draft.organisation.name,
      ownerGroup: draft.organisation.ownerGroup,
    },
    sites: draft.sites.map(siteEntry).toSorted(byId),
    lines,
    evidence: inEvidenceOrder(draft.evidence),
    ...(ofFactors.length > 0 && { factorEvidence: ofFactors }),
    ...inventoryStatements(draft, lines),
    ...(disclosures.length > 0 && { disclosures }),
    emissions: figuresOf(lines),
    commitments: draft.commitments.map(commitmentEntry).toSorted(byId),
    measures: draft.measures.map((measure) => measureEntry(withLevelFiles(measure, draft.levelFiles))).toSorted(byId),
    ...(activity.length === 0 ? {} : { activity }),
  }
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => byText(a.id, b.id)

const byLinePlace = (a: InventoryLine, b: InventoryLine): number =>
  byText(a.siteId, b.siteId) || a.year - b.year || byText(a.scope, b.scope) || byText(a.id, b.id)

const siteEntry = (site: SiteEntry): SiteEntry => ({
  id: site.id,
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
  register: site.register,
})

const commitmentEntry = (commitment: StatedCommitment): StatedCommitment => ({
  id: commitment.id,
  title: commitment.title,
  type: commitment.type,
  scopes: commitment.scopes,
  baseYear: commitment.baseYear,
  baseTonnes: commitment.baseTonnes,
  targetYear: commitment.targetYear,
  reductionPercent: commitment.reductionPercent,
  interim: commitment.interim.toSorted((a, b) => a.year - b.year),
  status: commitment.status,
  source: commitment.source,
  illustrative: commitment.illustrative,
  class: commitment.class,
  terms: statedTerms(commitment.terms),
})

const measureEntry = (measure: MeasureEntry): MeasureEntry => ({
  id: measure.id,
  title: measure.title,
  description: measure.description,
  siteId: measure.siteId,
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
  prerequisites: measure.prerequisites.toSorted(byText),
  exclusiveGroup: measure.exclusiveGroup,
  enablers: measure.enablers,
  jobs: measure.jobs,
  confidence: measure.confidence,
  earlierStarts: measure.earlierStarts,
  source: measure.source,
  illustrative: measure.illustrative,
  class: measure.class,
  ...needsOf(measure),
})

/** What came later stands in a document only where there is some of it: a measure without it keeps its bytes. */
function needsOf({ sources, bookings, flows, levelEvidence }: MeasureEntry): Partial<MeasureEntry> {
  const flowKey = ({ side, kind, counterpart }: MeasureFlow) =>
    `${side} ${kind} ${counterpart.organisationId ?? counterpart.name}`
  return {
    ...(sources?.length ? { sources: sources.toSorted(byText) } : {}),
    ...(bookings?.length ? { bookings: bookings.toSorted((a, b) => byText(a.hubId, b.hubId)) } : {}),
    ...(flows?.length ? { flows: flows.toSorted((a, b) => byText(flowKey(a), flowKey(b))) } : {}),
    ...(levelEvidence?.length
      ? { levelEvidence: levelEvidence.toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level)) }
      : {}),
  }
}
