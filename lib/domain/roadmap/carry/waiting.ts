import { canonicalText } from '../../canonical.ts'
import type { AcceptedSubmission, SubmissionDocument } from '../../submission/document.ts'
import type { CarriedTotals } from '../document.ts'
import type { DraftInputs, MergeInputs } from '../bundle.ts'
import { standingSubmission } from './standing-submission.ts'

const fields = ['emissions', 'measures', 'commitments', 'sites'] as const
export type WaitingField = (typeof fields)[number]

/** A company of which something confidential waits, or something that acts on it. What and how much it is, is not in it. */
export type Waiting = {
  readonly organisationId: string
  readonly name: string
  readonly how: 'changed' | 'joined' | 'left'
  readonly fields: readonly WaitingField[]
}

/** For stewards: the companies whose changes wait behind totals in which an earlier draft stands, by organisation id. */
export function waitingBehind({ totals }: Pick<CarriedTotals, 'totals'>, inputs: DraftInputs): readonly Waiting[] {
  const release = inputs.earlier?.releases.findLast((one) => one.totals.includes(totals))
  return release === undefined ? [] : waitingSince(release.inputs, inputs)
}

function waitingSince(before: MergeInputs, now: MergeInputs): readonly Waiting[] {
  const of = (submissions: readonly AcceptedSubmission[], id: string) =>
    submissions.find(({ document }) => document.organisation.id === id) ?? null
  const ids = [before, now].flatMap(({ submissions }) => submissions.map(({ document }) => document.organisation.id))
  return [...new Set(ids)].toSorted().flatMap((organisationId) => {
    const [was, is] = [of(before.submissions, organisationId), of(now.submissions, organisationId)]
    const standing = standingSubmission(was, is, now.cluster.baseYear)
    const differs = fields.filter((field) => listed(standing, field) !== listed(is, field))
    const name = (is ?? was)?.document.organisation.name ?? ''
    const how = was === null ? 'joined' : is === null ? 'left' : 'changed'
    return differs.length === 0 ? [] : [{ organisationId, name, how, fields: differs }]
  })
}

const listed = (submission: AcceptedSubmission | null, field: WaitingField): string => {
  const items: SubmissionDocument[WaitingField] = submission?.document[field] ?? []
  // The terms of a commitment are no part of a merge.
  return canonicalText(items.map((item) => ({ ...item, terms: null })))
}
