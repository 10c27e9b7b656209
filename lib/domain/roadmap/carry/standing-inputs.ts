import type { AcceptedSubmission } from '../../submission/document.ts'
import { byText } from '../../text-order.ts'
import type { MergeInputs } from '../bundle.ts'
import type { ClusterEntry } from '../document.ts'
import { standingSubmission } from './standing-submission.ts'

/**
 * What is there now, with everything confidential as it stood at an earlier draft. Who left stays in with its confidential figures.
 * The totals of a merge of it tell no change of anything confidential; what one company publishes of itself must be taken from elsewhere.
 */
export function standingInputs(before: MergeInputs, now: MergeInputs): MergeInputs {
  const [was, is] = [byOrganisation(before.submissions), byOrganisation(now.submissions)]
  const submissions = [...new Set([...was.keys(), ...is.keys()])]
    .toSorted(byText)
    .flatMap((id) => standingSubmission(was.get(id) ?? null, is.get(id) ?? null, now.cluster.baseYear) ?? [])
  const standing = new Set(submissions.map(({ document }) => document.organisation.id))
  const present = new Set(now.cluster.members.map(({ organisationId }) => organisationId))
  const left = before.cluster.members.filter(
    ({ organisationId }) => !present.has(organisationId) && standing.has(organisationId),
  )
  const members = left.length === 0 ? now.cluster.members : [...now.cluster.members, ...left]
  return { ...now, cluster: { ...now.cluster, members }, submissions }
}

/** The same with what else acts on confidential figures: the office's outlook and hubs, and the decisions. A scenario moves none. */
export function withEarlierTerms({ cluster, submissions }: MergeInputs, before: MergeInputs): MergeInputs {
  const { outlook: _outlook, hubs: _hubs, ...own } = cluster
  const { outlook, hubs } = before.cluster
  const entry: ClusterEntry = {
    ...own,
    ...(outlook === undefined ? {} : { outlook }),
    ...(hubs === undefined ? {} : { hubs }),
  }
  return { cluster: entry, submissions, resolutions: before.resolutions }
}

const byOrganisation = (submissions: readonly AcceptedSubmission[]): ReadonlyMap<string, AcceptedSubmission> =>
  new Map(
    submissions
      .toSorted((a, b) => a.document.cycle - b.document.cycle || byText(a.digest, b.digest))
      .map((submission) => [submission.document.organisation.id, submission]),
  )
