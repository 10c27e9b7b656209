import { findAsk, listAsks } from '#db/asks'
import { findCluster, listMembers } from '#db/clusters'
import { holds } from '#lib/domain/access/grant'
import { fromDecimal } from '#lib/domain/decimal'
import type { Figure, RoadmapDocument } from '#lib/domain/roadmap/document'
import { isId } from './company-room.ts'
import { inCluster } from './in-cluster.ts'
import { findNewestRoadmap } from './newest-roadmap.ts'
import { view, type Look } from './view.ts'

type InCluster = { readonly cluster: string }

/** The register of asks, with what depends on each in the newest draft. */
export const clusterAsks = view({
  permission: 'cluster:read',
  scope: inCluster,
  async run({ tx, grant, actor }: Look<'cluster:read', InCluster>) {
    const cluster = await findCluster(tx, grant)
    if (!cluster) return null
    const [asks, draft] = await Promise.all([listAsks(tx, grant), findNewestRoadmap(tx, grant)])
    return {
      home: `/cluster/${cluster.slug}`,
      draft: draft?.number ?? null,
      asks: asks
        .map((ask) => ({ ...ask, dependent: dependentOn(ask.id, draft?.document) }))
        .toSorted((a, b) => (a.neededBy ?? Infinity) - (b.neededBy ?? Infinity) || a.title.localeCompare(b.title)),
      mayKeep: holds(actor, 'infrastructure:keep', grant),
    }
  },
})

/** One ask with the measures that wait for it; `new` is yet to be entered, which the lead alone may do. */
export const clusterAsk = view({
  permission: 'cluster:read',
  scope: inCluster,
  async run({ tx, grant, actor, params }: Look<'cluster:read', InCluster & { readonly id: string }>) {
    const cluster = await findCluster(tx, grant)
    if (!cluster) return null
    const mayKeep = holds(actor, 'infrastructure:keep', grant)
    const ask = isId(params.id) ? await findAsk(tx, grant, params.id) : null
    if (ask === null && !(params.id === 'new' && mayKeep)) return null
    const [members, draft] = await Promise.all([listMembers(tx, grant), findNewestRoadmap(tx, grant)])
    const names = new Map(members.map(({ organisationId, name }) => [organisationId, name]))
    const measures = draft?.document.measures ?? []
    const shown = new Set(measures.map(({ id }) => id))
    return {
      clusterId: cluster.id,
      home: `/cluster/${cluster.slug}`,
      ask,
      dependent: ask && dependentOn(ask.id, draft?.document),
      draft: draft?.number ?? null,
      members: members.map(({ organisationId, name }) => ({ organisationId, name })),
      measures: measures
        .map(({ id, title, start, organisationId }) => ({
          id,
          title,
          start,
          company: names.get(organisationId) ?? 'a former member',
        }))
        .toSorted((a, b) => a.company.localeCompare(b.company) || a.start - b.start),
      /** Measures that the ask names and the newest draft does not show: withdrawn, or kept to their company since. */
      gone: (ask?.measureIds ?? []).filter((id) => !shown.has(id)),
      mayKeep,
    }
  },
})

/** The most that depends on an ask in a year, and the first year in which it does. Null where the newest draft does not know the ask. */
export type Dependent = { readonly most: Figure; readonly year: number | null }

function dependentOn(id: string, document: RoadmapDocument | undefined): Dependent | null {
  const series = document?.asks?.find((ask) => ask.id === id)?.dependent
  if (!document || series === undefined) return null
  if (series.state === 'withheld') return { most: series, year: null }
  const most = series.values.reduce((so, value) => (fromDecimal(value) > fromDecimal(so) ? value : so), '0')
  const index = most === '0' ? -1 : series.values.indexOf(most)
  return { most: { state: 'shown', value: most }, year: document.years[index] ?? null }
}
