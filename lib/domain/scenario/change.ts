import type { Pillar } from '../submission/document.ts'

/** The pillars that a scenario may be led by. */
export const leadPillars = ['electrification', 'hydrogen', 'capture', 'efficiency'] as const satisfies readonly Pillar[]
export type LeadPillar = (typeof leadPillars)[number]

/** Pillars that wait where another one leads: they compete for the same sources, money and builders. */
export const waitingPillars: readonly Pillar[] = ['electrification', 'hydrogen', 'capture']

/**
 * One thing that a scenario sees otherwise than it was submitted. Measures are named by id, and only such as every member may read: a
 * change of any other measure is without effect.
 */
export type ScenarioChange =
  | { readonly kind: 'start'; readonly measureId: string; readonly start: number }
  | { readonly kind: 'leave-out'; readonly measureId: string }
  /** The measure stands as it was submitted, whatever the rule of the scenario says. */
  | { readonly kind: 'keep'; readonly measureId: string }
  /**
   * The rule of a scenario, one at most. Of measures that exclude each other on one source those of `pillar` count alone; measures of
   * the other waiting pillars start `delayYears` later. What is past its investment decision stays.
   */
  | { readonly kind: 'lead'; readonly pillar: LeadPillar; readonly delayYears: number }
  | { readonly kind: 'hub-phase'; readonly hubId: string; readonly phaseId: string; readonly from: number }

/** A scenario as somebody made it: the submitted plans, with these changes. */
export type Scenario = { readonly id: string; readonly name: string; readonly changes: readonly ScenarioChange[] }

/**
 * The recorded decision that the cluster's draft follows a scenario, with the changes as they were then: the cluster's own entry, from
 * which the merge gives the same bytes at any time.
 */
export type FollowedScenario = Scenario & {
  readonly reason: string
  readonly decidedBy: string
  readonly decidedAt: string
}

/** What a change is about: of two changes with one key only one could hold. */
export function changeKey(change: ScenarioChange): string {
  if (change.kind === 'lead') return 'lead'
  return change.kind === 'hub-phase' ? `phase:${change.hubId}:${change.phaseId}` : `measure:${change.measureId}`
}

/** A scenario that is worked out to be compared; nobody has decided to follow it. */
export const onTrial = ({ id, name, changes }: Scenario): FollowedScenario => ({
  id,
  name,
  changes,
  reason: '',
  decidedBy: '',
  decidedAt: '',
})
