import type {
  CommitmentStatus,
  CommitmentType,
  EarlierStart,
  Enabler,
  Level,
  OwnerShare,
  Scope,
} from '#lib/domain/submission/document'
import type { Funding } from '#lib/domain/economics/funding'
import type { AskStatus } from '#lib/domain/infrastructure/ask'
import type { Hub } from '#lib/domain/infrastructure/hub'
import type { SignOffRule, StanceKind } from '#lib/domain/signoff/frozen'
import type { ConflictKind } from '#lib/domain/roadmap/conflict'
import type { Stage } from '#lib/domain/roadmap/stage'
import type { DemoTable } from './demo-table.ts'
import type { TechnologyName } from './technology.ts'

/** Where a company stands in the running cycle: `missing` has been invited and has joined but has not sent anything. */
export type DemoStanding = 'invited' | 'missing' | 'drafting' | 'submitted' | 'returned' | 'accepted'

export type DemoCommitment = {
  readonly title: string
  readonly type: CommitmentType
  readonly scopes: readonly Scope[]
  /** Null where the commitment has no base year; its base tonnes are the register's sum over the company's sites. */
  readonly baseYear: number | null
  readonly targetYear: number
  readonly reductionPercent: number | null
  readonly interim: readonly (readonly [year: number, percent: number])[]
  readonly status: CommitmentStatus
  /** Where it was published; null makes it an illustrative one. */
  readonly source: string | null
}

/** What a measure books on a hub of its cluster by name, a year at full effect in the hub's unit; `phase` null for its first. */
export type DemoBooking = { readonly hub: string; readonly phase: string | null; readonly perYear: number }

export type DemoMeasure = {
  readonly title: string
  /** Name of the site in the cluster's table. */
  readonly site: string
  readonly how: TechnologyName
  readonly level: Level
  readonly start: number
  readonly rampYears: number
  readonly tonnes: number
  readonly enablers: readonly Enabler[]
  readonly earlier: readonly EarlierStart[]
  /** Titles of the company's measures that must start first. */
  readonly after: readonly string[]
  readonly exclusive: string | null
  /** Nobody has published these: they are examples as their measure is. */
  readonly books: readonly DemoBooking[]
  readonly jobs: number | null
  readonly confidence: 'low' | 'medium' | 'high' | null
  /** Capital cost in the cluster's currency where the technology has no published unit cost. */
  readonly capex: number | null
  readonly note: string | null
}

export type DemoStance = { readonly kind: StanceKind; readonly text: string | null }

export type DemoCompany = {
  /** As in the cluster's table: one spelling a company. */
  readonly name: string
  readonly ownerGroup: string | null
  readonly standing: DemoStanding
  readonly commitments: readonly DemoCommitment[]
  readonly measures: readonly DemoMeasure[]
  /** Growth and known closures by site name, each closure with its source. */
  readonly growthPercent: number | null
  readonly closures: Readonly<Record<string, { readonly year: number; readonly source: string }>>
  readonly ownerShares: readonly OwnerShare[]
  /** Why the steward sent the submission back, by the title of the item; empty unless it is returned. */
  readonly returned: readonly { readonly item: string; readonly reason: string }[]
  /** The stance taken on the frozen version; null where none has been taken. */
  readonly stance: DemoStance | null
}

/** What the lead decided about each kind of conflict the merge raises; `choice` is the way out. */
export type DemoDecision = { readonly kind: ConflictKind; readonly choice: string; readonly reason: string }

/** Infrastructure the members share, with whose it is. Whatever of it nobody has published makes it an illustrative one. */
export type DemoHub = Pick<Hub, 'name' | 'kind' | 'unit' | 'level' | 'source' | 'illustrative'> & {
  readonly owner: string
  readonly phases: readonly {
    readonly name: string
    readonly from: number
    readonly adds: number
    readonly earlier: readonly EarlierStart[]
  }[]
  readonly tariff: number | null
  readonly capex: number | null
  readonly fixedCost: number | null
  /** Below this in a year the hub is not run, in its unit. */
  readonly minimumTake: number | null
}

/** Money for the roadmap. Nobody has published any of it for a demo cluster: all of it is an example. */
export type DemoFunding = Pick<Funding, 'title' | 'kind' | 'state'> & {
  readonly owner: string
  readonly years: readonly (readonly [year: number, amount: number])[]
  readonly confidential: boolean
}

/** What the cluster asks of somebody outside, so that the measures that name this enabler can happen. */
export type DemoAsk = {
  readonly waits: Enabler
  readonly owner: string
  readonly status: AskStatus
  readonly neededBy: number | null
}

/** A cluster of the demo in words: no ids, no digests. `clusterEntry` and `demoSubmission` resolve it. */
export type DemoCluster = {
  readonly slug: string
  readonly name: string
  /** Where the seed leaves it on the way from data to a tracked roadmap. */
  readonly stage: Stage
  readonly country: string
  readonly region: string
  readonly boundary: string
  readonly baseYear: number
  readonly horizonYear: number
  readonly currency: string
  readonly cycle: number
  /** Cuts against the members' base-year tonnes, in per cent. */
  readonly target: readonly { readonly year: number; readonly cutPercent: number }[]
  readonly targetSource: string
  readonly targetIllustrative: boolean
  /** The invented organisation that leads the cluster in the demo; its lead is also the steward there. */
  readonly leadOffice: string
  readonly leadName: string
  readonly table: DemoTable
  readonly companies: readonly DemoCompany[]
  readonly hubs: readonly DemoHub[]
  readonly asks: readonly DemoAsk[]
  readonly funding: readonly DemoFunding[]
  readonly decisions: readonly DemoDecision[]
  /** How the frozen version is signed; null before there is one. */
  readonly signOff: {
    readonly rule: SignOffRule
    readonly publication: 'public' | 'members'
    readonly daysToSign: number
  } | null
  /** The year whose figures the progress report sets against the adopted roadmap; null before adoption. */
  readonly progressYear: number | null
}
