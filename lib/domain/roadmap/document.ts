import type { EnergyPrice, PillarRate } from '../schedule/premises.ts'
import type { Decimal } from '../decimal.ts'
import type { Digest } from '../digest.ts'
import type { Funding } from '../economics/funding.ts'
import type { ClusterOutlook } from '../goals/outlook.ts'
import type { Ask, YearBudget } from '../infrastructure/ask.ts'
import type { Hub, HubPhase } from '../infrastructure/hub.ts'
import type { FollowedScenario } from '../scenario/change.ts'
import type { Carrier, CommitmentStatus, CommitmentType, Level, Pillar, Scope } from '../submission/document.ts'

/** A point of the cluster's own target: at most this many tonnes of scope 1 in that year. */
export type TargetPoint = { readonly year: number; readonly tonnes: Decimal }

export type ClusterMember = {
  readonly organisationId: string
  readonly name: string
  /** Companies of one owner group count as one contributor in disclosure (METHODS 8). */
  readonly ownerGroup: string | null
  /** A public register figure for the base year, used only while the member has not submitted; null if none is known. */
  readonly registerTonnes: Decimal | null
}

/** The cluster's own entries: what the lead and the staff keep, beside the members' submissions. */
export type ClusterEntry = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly country: string
  readonly region: string
  readonly boundary: string
  readonly baseYear: number
  readonly horizonYear: number
  readonly currency: string
  readonly cycle: number
  readonly target: readonly TargetPoint[]
  readonly targetSource: string | null
  readonly targetIllustrative: boolean
  /** What moves the reference without measures, as the lead keeps it. Absent where nothing is kept, and in older files. */
  readonly outlook?: ClusterOutlook
  readonly members: readonly ClusterMember[]
  /** What came later may be missing: a bundle without it merges to the same bytes as before. */
  readonly hubs?: readonly Hub[]
  readonly asks?: readonly Ask[]
  /** What can be spent by year; a year that is missing has no limit. */
  readonly capitalBudget?: readonly YearBudget[]
  /** Money for the roadmap that every member may read; what is kept confidential of it is in no entry. */
  readonly funding?: readonly Funding[]
  readonly buildRates?: readonly PillarRate[]
  readonly energyPrices?: readonly EnergyPrice[]
  /** Missing where the draft is made of the plans as they were submitted. */
  readonly scenario?: FollowedScenario
}

/** Yearly figures in the order of `RoadmapDocument.years`. Withheld with its reason where a total is not safe to show. */
export type Series =
  | { readonly state: 'shown'; readonly values: readonly Decimal[] }
  | { readonly state: 'withheld'; readonly reason: string }
export type Figure =
  | { readonly state: 'shown'; readonly value: Decimal }
  | { readonly state: 'withheld'; readonly reason: string }
  | { readonly state: 'unknown'; readonly reason: string }

export type RoadmapMember = {
  readonly organisationId: string
  readonly name: string
  readonly standing: 'included' | 'missing'
  readonly submissionDigest: Digest | null
  readonly baseTonnes: Figure
}

export type RoadmapMeasure = {
  readonly id: string
  readonly organisationId: string
  readonly title: string
  readonly pillar: Pillar
  readonly level: Level
  readonly start: number
  readonly earlierStarts: readonly { readonly start: number; readonly recordedOn: string }[]
  readonly tonnesPerYear: Decimal
  /** What is counted in each year after sequence, exclusion and the never-below-zero rule. */
  readonly counted: Series
  /** True where a decision or a scenario took the measure out of counting; it stays in the list with nothing counted. */
  readonly leftOut: boolean
  readonly illustrative: boolean
  /** Where a scenario, or a hub that comes later, moved the measure: the year from which it counts. */
  readonly countsFrom?: number
}

/** A hub as every member may read it. Prices are withheld where their class says so; amounts are in the hub's unit a year. */
export type RoadmapHub = Omit<Hub, 'phases' | 'tariffPerUnit' | 'fixedCostPerYear' | 'capex'> & {
  readonly phases: readonly HubPhase[]
  readonly tariffPerUnit: Figure
  readonly fixedCostPerYear: Figure
  readonly capex: Figure
  readonly capacity: Series
  readonly booked: Series
}

/** How much more of something the counted measures need than today, by year: MWh of energy, tonnes of CO2 to transport. */
export type RoadmapDemand = {
  readonly of: Carrier | 'co2-transport'
  readonly unit: 'MWh' | 't'
  readonly perYear: Series
}

/** An ask with the tonnes a year that depend on it. */
export type RoadmapAsk = Ask & { readonly dependent: Series }

/** The scenario that a roadmap follows. The members' own plans stay as submitted: here stands every difference from them. */
export type RoadmapScenario = {
  readonly id: string
  readonly name: string
  readonly reason: string
  /** In id order; `start` is null where the scenario leaves the measure out. */
  readonly measures: readonly {
    readonly id: string
    readonly organisationId: string
    readonly title: string
    readonly submitted: number
    readonly start: number | null
  }[]
  /** Phases of hubs that come in another year than the cluster keeps them. */
  readonly phases: readonly {
    readonly hubId: string
    readonly phaseId: string
    readonly hub: string
    readonly phase: string
    readonly submitted: number
    readonly from: number
  }[]
}

export type RoadmapCommitment = {
  readonly id: string
  readonly organisationId: string
  readonly title: string
  readonly type: CommitmentType
  readonly baseYear: number | null
  readonly targetYear: number
  readonly reductionPercent: Decimal | null
  readonly status: CommitmentStatus
  readonly illustrative: boolean
  /** The member's own roadmap path minus its commitment in the target year; positive is short. */
  readonly gapTonnes: Figure
}

/** Totals that can be told from one another by adding and subtracting: they are renewed together or not at all. */
export type LinkedTotals = 'tonnes' | 'hubs' | `demand.${Carrier}` | `inventory.${Scope}`

/** Totals in which an earlier draft stands, since the change of too few companies could be read from new ones (METHODS 8). */
export type CarriedTotals = {
  readonly totals: LinkedTotals
  /** The confidential parts as the draft had them, the totals as a whole as it showed them, or nothing, where neither would do. */
  readonly how: 'parts' | 'whole' | 'withheld'
  /** The number of that draft. */
  readonly draft: number
  /** For every member: from which draft, why, and what would have the newer figures counted. */
  readonly sentence: string
}

/** The common roadmap: what every member reads and signs. Arrays stand in id order; decimals are strings. */
export type RoadmapDocument = {
  readonly schema: 'concord/roadmap/1'
  readonly cluster: Omit<
    ClusterEntry,
    'members' | 'hubs' | 'asks' | 'capitalBudget' | 'funding' | 'buildRates' | 'energyPrices' | 'scenario'
  >
  readonly years: readonly number[]
  readonly members: readonly RoadmapMember[]
  readonly coverage: {
    readonly membersIncluded: number
    readonly members: number
    /** Base-year tonnes of included members over the tonnes known for all members, from 0 to 1. */
    readonly shareOfKnownTonnes: Figure
  }
  readonly inventory: readonly { readonly scope: Scope; readonly baseTonnes: Figure }[]
  /** Scope 1 before the base year, as far as it is safe to show; `recorded` says why a year is not here. */
  readonly history: readonly { readonly year: number; readonly tonnes: Decimal }[]
  /** Scope 1 as the included members report it, for every year with a figure, before and after the base year. */
  readonly recorded: readonly { readonly year: number; readonly sites: number; readonly tonnes: Figure }[]
  readonly reference: Series
  readonly wedges: readonly { readonly pillar: Pillar; readonly firm: Series; readonly conditional: Series }[]
  readonly roadmap: Series
  /** Sum of members' committed paths with the uncovered at reference (METHODS 3.5). */
  readonly committed: Series
  /** The part of the reference whose members have a commitment that stands against tonnes that year. Absent in older files. */
  readonly covered?: Series
  readonly target: Series
  /** Roadmap minus target, and committed minus target: positive is short. */
  readonly gap: { readonly measures: Series; readonly commitments: Series }
  readonly measures: readonly RoadmapMeasure[]
  readonly commitments: readonly RoadmapCommitment[]
  /** Decisions that shaped this version, by conflict key: those that every member may know of. */
  readonly resolutions: readonly { readonly key: string; readonly choice: string; readonly reason: string }[]
  /** How many more there are that rest on what members keep confidential. Missing where there is none, and in older files. */
  readonly keptDecisions?: number
  /** These three are there where the cluster keeps hubs or asks; a roadmap from before there were any has none. */
  readonly hubs?: readonly RoadmapHub[]
  readonly demand?: readonly RoadmapDemand[]
  readonly asks?: readonly RoadmapAsk[]
  /** In id order, where the cluster keeps any that every member may read. */
  readonly funding?: readonly Funding[]
  /** Missing where the roadmap is made of the plans as they were submitted. */
  readonly scenario?: RoadmapScenario
  /** Missing where every total is counted from what is accepted now. */
  readonly carried?: readonly CarriedTotals[]
}
