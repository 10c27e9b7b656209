import type { Decimal } from '../decimal.ts'
import type { Digest } from '../digest.ts'
import type { FactorEvidence } from '../evidence/factor-evidence.ts'
import type { EvidenceRef, InventoryLine } from '../inventory/line.ts'
import type { HubBooking, LevelEvidence, MeasureFlow } from '../measures/needs.ts'
import type { ActivityEntry } from '../inventory/site-activity.ts'
import type { RecordedOpinion } from '../verification/opinion.ts'
import type { InventoryStatements } from './inventory-statements.ts'
import type { YearDisclosure } from '../inventory/year-disclosure.ts'
import type { StatedTerms } from './commitment-terms.ts'

/** Who may read a field (METHODS 8). `public` is anyone, `members` the cluster, `confidential` its owner and the stewards. */
export type FieldClass = 'public' | 'members' | 'confidential'

export const pillars = ['efficiency', 'electrification', 'hydrogen', 'capture', 'removals', 'other'] as const
export type Pillar = (typeof pillars)[number]

export const levels = ['idea', 'feasibility', 'engineering', 'permit', 'decision', 'building', 'operating'] as const
/** How far a measure is committed, from a mere idea to operating (METHODS 4.1). `decision` is the final investment decision. */
export type Level = (typeof levels)[number]
/** Levels from the final investment decision on are firm; earlier ones are conditional. */
export const firmLevels: readonly Level[] = ['decision', 'building', 'operating']

export const commitmentTypes = ['absolute', 'intensity', 'business-as-usual', 'peak', 'net-zero'] as const
export type CommitmentType = (typeof commitmentTypes)[number]
export const commitmentStatuses = ['announced', 'adopted', 'validated'] as const
export type CommitmentStatus = (typeof commitmentStatuses)[number]

export const scopes = ['1', '2-location', '2-market', '3'] as const
export type Scope = (typeof scopes)[number]

export const enablerKinds = ['policy', 'finance', 'partnership', 'technology'] as const
export type EnablerKind = (typeof enablerKinds)[number]
export const carriers = ['power', 'hydrogen', 'heat', 'natural-gas', 'biomass', 'oil', 'coal'] as const
export type Carrier = (typeof carriers)[number]

export type OwnerShare = { readonly owner: string; readonly percent: Decimal }

/** One site as its company submits it. `key` is the company's or register's own id, unique in the cluster's company. */
export type SiteEntry = {
  readonly id: string
  readonly key: string
  readonly name: string
  readonly permits: readonly string[]
  readonly sector: string | null
  readonly nace: string | null
  readonly naics: string | null
  readonly latitude: Decimal | null
  readonly longitude: Decimal | null
  readonly ownerShares: readonly OwnerShare[]
  /** Activity growth in per cent a year after the base year; absent means flat (METHODS 2.1). */
  readonly growthPercent: Decimal | null
  /** First year in which the site no longer runs, if a closure is known. */
  readonly closesIn: number | null
  readonly source: string | null
  /** What a register's file says of the site beyond our own fields, by its column, so that an export gives the same file back. */
  readonly register: Readonly<Record<string, string>>
}

/** Emissions of one site, year, scope and gas, in tonnes of CO2e. */
export type EmissionEntry = {
  readonly siteId: string
  readonly year: number
  readonly scope: Scope
  readonly gas: string
  readonly tonnes: Decimal
  readonly source: string
  readonly note: string | null
  readonly class: FieldClass
}

export type InterimTarget = { readonly year: number; readonly reductionPercent: Decimal }

export type CommitmentEntry = {
  readonly id: string
  readonly title: string
  readonly type: CommitmentType
  readonly scopes: readonly Scope[]
  readonly baseYear: number | null
  readonly baseTonnes: Decimal | null
  readonly targetYear: number
  /** Reduction against the base in per cent; 100 for net zero. Null where the type gives none. */
  readonly reductionPercent: Decimal | null
  readonly interim: readonly InterimTarget[]
  readonly status: CommitmentStatus
  readonly source: string | null
  /** True where the commitment was not published and stands here as an example. */
  readonly illustrative: boolean
  readonly class: FieldClass
}

/** A commitment with all that it says. Documents of figures alone know only the entry. */
export type StatedCommitment = CommitmentEntry & { readonly terms: StatedTerms }

export type EnergyDelta = { readonly carrier: Carrier; readonly mwhPerYear: Decimal }
export type Enabler = { readonly kind: EnablerKind; readonly text: string }
export type EarlierStart = { readonly start: number; readonly recordedOn: string }

/**
 * A measure acts on emission sources of one site and takes `tonnesPerYear` off at full ramp (METHODS 4.1). Fields that may be missing
 * came later: a document without them keeps its bytes.
 */
export type MeasureEntry = {
  readonly id: string
  readonly title: string
  readonly description: string | null
  readonly siteId: string
  readonly owners: readonly string[]
  readonly pillar: Pillar
  readonly level: Level
  readonly readiness: number | null
  readonly start: number
  readonly leadYears: number | null
  /** Years to full effect: 1 means full effect in the start year. */
  readonly rampYears: number
  readonly lifetimeYears: number | null
  readonly tonnesPerYear: Decimal
  readonly capex: Decimal | null
  readonly opexPerYear: Decimal | null
  readonly energy: readonly EnergyDelta[]
  /** Ids of measures that must start first. */
  readonly prerequisites: readonly string[]
  readonly exclusiveGroup: string | null
  readonly enablers: readonly Enabler[]
  readonly jobs: number | null
  readonly confidence: 'low' | 'medium' | 'high' | null
  readonly earlierStarts: readonly EarlierStart[]
  readonly source: string | null
  readonly illustrative: boolean
  /** Class of title, pillar, start and tonnes. Everything else in a measure is confidential. */
  readonly class: FieldClass
  /** The source streams of the site it acts on, as the lines name them. Missing: the whole site. */
  readonly sources?: readonly string[]
  readonly bookings?: readonly HubBooking[]
  readonly flows?: readonly MeasureFlow[]
  readonly levelEvidence?: readonly LevelEvidence[]
}

type Sent = {
  readonly clusterId: string
  readonly cycle: number
  readonly organisation: { readonly id: string; readonly name: string; readonly ownerGroup: string | null }
  readonly sites: readonly SiteEntry[]
  /** What is merged: sums by site, year, scope and gas. */
  readonly emissions: readonly EmissionEntry[]
  readonly commitments: readonly CommitmentEntry[]
  readonly measures: readonly MeasureEntry[]
}

/** A document of figures alone, as files of a register give them. */
export type FiguresDocument = Sent & { readonly schema: 'concord/submission/1' }
/** A document with the inventory behind its figures: `emissions` are the sums of `lines`, no more and no less. */
export type InventoryDocument = Sent &
  InventoryStatements & {
    readonly schema: 'concord/submission/2'
    readonly lines: readonly InventoryLine[]
    readonly commitments: readonly StatedCommitment[]
    /** How much each site ran, as an index. Confidential. Absent where the company tells none, and in older documents. */
    readonly activity?: readonly ActivityEntry[]
    /** Files behind the submission as a whole; those behind one line stand with the line. */
    readonly evidence: readonly EvidenceRef[]
    /** Files behind own factors that lines took, in the order of the factors' ids. Not there without any. */
    readonly factorEvidence?: readonly FactorEvidence[]
    /** What is disclosed of a year beside its emissions, by year. Not there where nothing is. */
    readonly disclosures?: readonly YearDisclosure[]
  }

/**
 * What a company sends: frozen, canonical, digested. Arrays stand in id order (emissions by site, year, scope, gas; lines by
 * site, year, scope, id; evidence by digest, name).
 */
export type SubmissionDocument = FiguresDocument | InventoryDocument

export type AcceptedSubmission = {
  readonly digest: Digest
  readonly document: SubmissionDocument
  /** What verifiers said of exactly these bytes. A merge does not read it. */
  readonly opinions?: readonly RecordedOpinion[]
}
