import type { Decimal, Tonnes } from '../decimal.ts'
import type { ClusterOutlook } from '../goals/outlook.ts'
import type { CommitmentEntry, Level, Pillar } from '../submission/document.ts'
import type { CarriedTotals, LinkedTotals } from './document.ts'
import type { ConflictKind } from './conflict.ts'

/** How a change of one measure moves the roadmap's gap in a target year, in tonnes; positive makes it grow. */
export type GapEffect = { readonly year: number; readonly by: Tonnes } | null

type OfMeasure = { readonly organisationId: string; readonly measureId: string; readonly title: string }
type OfMember = { readonly organisationId: string; readonly name: string }
type OfCommitment = { readonly organisationId: string; readonly commitmentId: string; readonly title: string }

/** What of the cluster's outlook differs: the grid's factor, policies in force, what trading schemes cover. */
export type OutlookPart = keyof ClusterOutlook

/** One thing that differs between two roadmaps, keyed by stable ids: a rename is never a delete and an add. */
export type RoadmapChange =
  | {
      readonly kind: 'target-changed'
      readonly year: number
      readonly from: Decimal | null
      readonly to: Decimal | null
    }
  | { readonly kind: 'outlook-changed'; readonly parts: readonly OutlookPart[] }
  | {
      readonly kind: 'gap-moved'
      readonly of: 'measures' | 'commitments'
      readonly year: number
      readonly from: Tonnes
      readonly to: Tonnes
    }
  /** Totals in which an earlier draft stands from now on, or no longer does. */
  | { readonly kind: 'totals-carried'; readonly carried: Omit<CarriedTotals, 'sentence'> }
  | { readonly kind: 'totals-renewed'; readonly totals: LinkedTotals }
  /** The scenario that the roadmap follows from now on, and in how many places it differs from the submitted plans. */
  | { readonly kind: 'scenario-followed'; readonly name: string; readonly differences: number }
  | { readonly kind: 'scenario-left'; readonly name: string }
  /** Money that every member may read: new on record, gone from it, or given, expected or dated otherwise. */
  | {
      readonly kind: 'funding-added' | 'funding-removed' | 'funding-changed'
      readonly fundingId: string
      readonly title: string
    }
  | ({ readonly kind: 'member-joined' | 'member-left' | 'member-included' | 'member-missing' } & OfMember)
  | ({
      readonly kind: 'measure-added' | 'measure-removed'
      readonly start: number
      readonly tonnesPerYear: Decimal
      readonly gap: GapEffect
    } & OfMeasure)
  | ({ readonly kind: 'measure-renamed'; readonly from: string } & OfMeasure)
  | ({
      readonly kind: 'measure-slipped' | 'measure-advanced'
      readonly from: number
      readonly to: number
      readonly gap: GapEffect
    } & OfMeasure)
  | ({
      readonly kind: 'measure-tonnes-changed'
      readonly from: Decimal
      readonly to: Decimal
      readonly gap: GapEffect
    } & OfMeasure)
  | ({ readonly kind: 'measure-level-changed'; readonly from: Level; readonly to: Level } & OfMeasure)
  | ({ readonly kind: 'measure-pillar-changed'; readonly from: Pillar; readonly to: Pillar } & OfMeasure)
  | ({ readonly kind: 'commitment-added' | 'commitment-removed'; readonly targetYear: number } & OfCommitment)
  | ({ readonly kind: 'commitment-changed'; readonly from: Terms; readonly to: Terms } & OfCommitment)
  | {
      readonly kind: 'resolution-taken' | 'resolution-reopened'
      readonly key: string
      readonly about: ConflictKind
      readonly choice: string
      readonly measure: string | null
    }
  /** How many decisions rest on what members keep confidential. */
  | { readonly kind: 'kept-decisions-changed'; readonly from: number; readonly to: number }

/** What a commitment promises, as far as a change of it is told. */
export type Terms = Pick<CommitmentEntry, 'title' | 'type' | 'baseYear' | 'targetYear' | 'reductionPercent' | 'status'>
