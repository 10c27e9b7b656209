import type { Json } from '../canonical.ts'
import { digestOf } from '../digest.ts'
import { fundingList } from '../economics/parse-funding.ts'
import { premisesReaders } from '../schedule/premises.ts'
import { infrastructureReaders } from '../infrastructure/parse-cluster.ts'
import {
  amount,
  digest,
  instant,
  list,
  name,
  obeying,
  object,
  objectWith,
  oneOf,
  orNull,
  read,
  text,
  whole,
} from '../reader.ts'
import type { Reader } from '../reader.ts'
import type { Result } from '../result.ts'
import { followedScenario } from '../scenario/parse.ts'
import { outgrownIn } from '../pathway/outgrown.ts'
import { yearsBetween } from '../pathway/path.ts'
import type { SubmissionDocument } from '../submission/document.ts'
import { acceptedSubmission } from '../submission/parse.ts'
import { isBoundTo } from '../verification/bound.ts'
import type { Bundle, Earlier, EarlierRelease, MergeInputs } from './bundle.ts'
import { linkedTotals } from './carry/linked-totals.ts'
import type { ClusterEntry } from './document.ts'
import { clusterFields, laterClusterFields } from './parse-cluster-fields.ts'
import { roadmapDocument } from './parse-roadmap.ts'
import { figuresBySite } from './site-figures.ts'

/** Submissions whose bytes are not those that their digest names, by company. */
export const changedSubmissions = (bundle: Bundle): readonly string[] =>
  bundle.submissions
    .filter(({ document, digest: stated }) => digestOf(document) !== stated)
    .map(({ document }) => document.organisation.name)

/** Submissions with an opinion that was changed or speaks of other bytes, by company. */
export const foreignOpinions = (bundle: Bundle): readonly string[] =>
  bundle.submissions
    .filter(({ digest: stated, opinions = [] }) => opinions.some((opinion) => !isBoundTo(opinion, stated)))
    .map(({ document }) => document.organisation.name)

const cluster: Reader<ClusterEntry> = objectWith<ClusterEntry>(
  {
    ...clusterFields,
    members: list(
      object({ organisationId: name, name, ownerGroup: orNull(text), registerTonnes: orNull(amount) }),
      (member) => member.organisationId,
    ),
  },
  {
    ...infrastructureReaders,
    ...premisesReaders,
    ...laterClusterFields,
    funding: fundingList,
    scenario: followedScenario,
  },
)

const inputs = {
  cluster,
  submissions: list(acceptedSubmission, (submission) => submission.document.organisation.id),
  resolutions: list(
    object({ key: name, factsDigest: digest, choice: name, reason: text, decidedBy: text, decidedAt: instant }),
  ),
}

const earlierDraft: Reader<Earlier> = object<Earlier>({
  draft: whole(1, 1e6),
  document: roadmapDocument,
  releases: list(
    object<EarlierRelease>({
      draft: whole(1, 1e6),
      totals: list(oneOf(linkedTotals)),
      inputs: object<MergeInputs>(inputs),
    }),
  ),
})

const bundle: Reader<Bundle> = obeying(
  objectWith<Bundle>({ schema: oneOf(['concord/bundle/1'] as const), ...inputs }, { earlier: earlierDraft }),
  ({ cluster: { id, cycle, members, baseYear, horizonYear }, submissions, earlier }) => {
    const ids = new Set(members.map((member) => member.organisationId))
    return [
      ...foreignDrafts(earlier, id),
      ...(horizonYear <= baseYear ? [['cluster.horizonYear', 'must come after the base year'] as const] : []),
      ...submissions.flatMap(({ document }, index) => [
        ...(document.clusterId === id
          ? []
          : [[`submissions[${index}].document.clusterId`, 'names another cluster'] as const]),
        ...(document.cycle === cycle
          ? []
          : [[`submissions[${index}].document.cycle`, `must be that of the cluster, ${cycle}`] as const]),
        ...(ids.has(document.organisation.id)
          ? []
          : [[`submissions[${index}].document.organisation.id`, 'is no member of the cluster'] as const]),
        ...outgrownSites(document, yearsBetween(baseYear, horizonYear)).map(
          ([place, problem]) => [`submissions[${index}].document.${place}`, problem] as const,
        ),
      ]),
    ]
  },
)

/** What stands among the earlier drafts of a cluster and is another one's. */
function foreignDrafts(earlier: Earlier | undefined, clusterId: string): readonly (readonly [string, string])[] {
  const named = [
    ['earlier.document', earlier?.document.cluster.id ?? clusterId] as const,
    ...(earlier?.releases ?? []).map(({ inputs: { cluster: then } }, index) => {
      return [`earlier.releases[${index}].inputs`, then.id] as const
    }),
  ]
  return named.flatMap(([place, id]) =>
    id === clusterId ? [] : [[`${place}.cluster.id`, 'names another cluster'] as const],
  )
}

/** Sites whose figures of the base year, with their growth, come to more than a figure may. */
function outgrownSites(document: SubmissionDocument, years: readonly number[]): readonly (readonly [string, string])[] {
  const figures = figuresBySite(document)
  return document.sites.flatMap((site, index) => {
    const base =
      figures
        .get(site.id)
        ?.get('1')
        ?.get(years[0] ?? 0)?.tonnes ?? 0
    const year = outgrownIn(base, site, years)
    const place = site.growthPercent === null ? `sites[${index}]` : `sites[${index}].growthPercent`
    return year === null ? [] : [[place, `comes to 1e15 t or more in ${year}, which is too large to be meant`] as const]
  })
}

/**
 * A bundle from a file. The refusal has one sentence for each fault, with its place in the file. Whether the submissions are
 * the very bytes that were accepted is asked apart: a bundle whose lists somebody sorted still merges to the same roadmap.
 */
export const parseBundle = (value: Json): Result<Bundle, readonly string[]> => read(bundle, value)
