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
  'claimed-twice': 'One reduction, claimed twice',
  'start-before-hub': 'Starts before its hub',
  'hub-over-booked': 'Hub booked beyond its capacity',
  'hub-under-booked': 'Hub below its minimum take',
  'hub-unknown': 'Books a hub that is not there',
  'source-unknown': 'Names a source that is not there',
  'prerequisite-unknown': 'Needs a measure that is not there',
  'flow-unbalanced': 'Supply and demand part',
  'flow-figures-differ': 'Two figures for one flow',
  'base-mismatch': 'Base year or boundary part',
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
