import { findCluster } from '#db/clusters'
import { findDraftHeading } from '#db/drafts'
import { findMergeInputs } from '#db/merge-inputs'
import { digestOf } from '#lib/domain/digest'
import type { RoadmapDocument } from '#lib/domain/roadmap/document'
import { draftOf } from '#lib/domain/roadmap/carry/draft-of'
import { pathOfText } from '#lib/domain/roadmap/trace/path-text'
import type { Trace } from '#lib/domain/roadmap/trace/trace'
import { traceOf } from '#lib/domain/roadmap/trace/trace-of'
import { inCluster } from './in-cluster.ts'
import { ownCompanyIn } from './own-company.ts'
import { view, type Look } from './view.ts'

type Params = {
  readonly cluster: string
  readonly draft?: number | undefined
  /** The figure, as `pathText` writes it. */
  readonly figure: string
}

/**
 * A figure of a draft opened to what it is made of, cut to what this reader may see: a person of a company reads their own lines and
 * what others opened, everybody else what is open to all members. Nobody sees more here for being a steward: what a steward reads of
 * a company is read, and noted, in its submission.
 */
export const figureTrace = view({
  permission: 'cluster:read',
  scope: inCluster,
  merges: true,
  async run({ tx, grant, actor, params }: Look<'cluster:read', Params>) {
    const path = pathOfText(params.figure)
    const row = await findCluster(tx, grant)
    const draft = await findDraftHeading(tx, grant, params.draft)
    if (path === null || !row || !draft) return null
    const inputs = await findMergeInputs(tx, grant, row)
    // Figures of a draft are opened only with the very inputs that make its bytes.
    const { document } = draftOf(inputs)
    if (digestOf(document) !== draft.digest) return { state: 'changed' as const }
    const trace = traceOf(inputs, path, { kind: 'member', organisationId: ownCompanyIn(actor, grant.clusterId) ?? '' })
    if (!trace.ok) return { state: 'none' as const, sentence: trace.refusal }
    return { state: 'opened' as const, trace: trace.value, names: namesIn(inputs, document, trace.value) }
  },
})

/** Names of the companies, sites, hubs and measures that stand in the trace, by id. */
function namesIn(
  { cluster, submissions }: Awaited<ReturnType<typeof findMergeInputs>>,
  { measures }: RoadmapDocument,
  { path, lines }: Trace,
): Readonly<Record<string, string>> {
  const ids = new Set<unknown>([...Object.values(path), ...lines.map(({ siteId }) => siteId)])
  const all = [
    ...cluster.members.map(({ organisationId, name }) => [organisationId, name] as const),
    ...(cluster.hubs ?? []).map(({ id, name }) => [id, name] as const),
    ...measures.map(({ id, title }) => [id, title] as const),
    ...submissions.flatMap(({ document }) => document.sites.map(({ id, name }) => [id, name] as const)),
  ]
  return Object.fromEntries(all.filter(([id]) => ids.has(id)))
}
