/** How far a cluster's running cycle has come. */
export const stages = [
  'drafting',
  'submitted',
  'conflicts',
  'merged',
  'in-signature',
  'agreed',
  'adopted',
  'published',
  'in-progress',
] as const
export type Stage = (typeof stages)[number]

/** From here on there is a version to sign. */
export const signedStages: readonly Stage[] = ['in-signature', 'agreed', 'adopted', 'published', 'in-progress']

export const isSigned = (stage: string): boolean => signedStages.some((each) => each === stage)

/**
 * The stage that a cluster's facts amount to. A version under signature, agreed or adopted outranks what happens to the drafts
 * behind it; a replaced one counts no longer.
 */
export function clusterStage(facts: {
  readonly submitted: number
  readonly merged: boolean
  readonly openBlocking: number
  readonly frozen: 'in-signature' | 'agreed' | 'adopted' | 'replaced' | null
  readonly published: boolean
  readonly progressReports?: number
}): Stage {
  if (facts.frozen === 'adopted') {
    if ((facts.progressReports ?? 0) > 0) return 'in-progress'
    return facts.published ? 'published' : 'adopted'
  }
  if (facts.frozen === 'in-signature' || facts.frozen === 'agreed') return facts.frozen
  if (facts.merged) return facts.openBlocking > 0 ? 'conflicts' : 'merged'
  return facts.submitted > 0 ? 'submitted' : 'drafting'
}
