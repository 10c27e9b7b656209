import type { ConflictKind } from './conflict.ts'
import type { Stage } from './stage.ts'

/** Short names for screens; the glossary says what they mean. */
export const conflictNames: Readonly<Record<ConflictKind, string>> = {
  'over-abatement': 'More abatement than emissions',
  'member-missing': 'Member without a submission',
  'target-missed': 'Measures miss the cluster target',
  'commitment-missed': 'Commitments and figures part',
  'site-claimed-twice': 'One site, two members',
  'base-year-missing': 'No figure in the base year',
  'exclusive-measures': 'Measures that exclude each other',
  'start-before-prerequisite': 'Starts before what it needs',
}

export const stageNames: Readonly<Record<Stage, string>> = {
  drafting: 'Drafting',
  submitted: 'Submitting',
  conflicts: 'Conflicts open',
  merged: 'Merged, ready to freeze',
  'in-signature': 'In signature',
  agreed: 'Agreed, waiting for approval',
  adopted: 'Adopted',
  published: 'Adopted and published',
  'in-progress': 'Published, in progress',
}
