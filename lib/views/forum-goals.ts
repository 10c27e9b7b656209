import { listForumGoals } from '#db/forum'
import { findPublicGoals, type PublicGoals } from '#db/public-goals'
import { widerActorsIn } from '#db/wider-actors'
import type { LadderLevel } from '#lib/domain/goals/goal'
import { heatOf, type GapBasis } from '#lib/domain/goals/heat-map'
import { inHeatOrder, type HeatRow, type HeatSort } from '#lib/domain/goals/heat-row'
import { editionsOf } from '#lib/domain/goals/ladder-words'
import { ladderOfReleased } from '#lib/domain/goals/released-goals'
import { view, type Look } from './view.ts'

export const heatYears = [2030, 2035, 2040, 2045, 2050] as const
export const heatLevels = ['cluster', 'region', 'nation'] as const satisfies readonly LadderLevel[]
export const heatPageSize = 50

export type ForumGoalsParams = {
  readonly search: string
  readonly level: (typeof heatLevels)[number]
  readonly basis: GapBasis
  readonly sort: HeatSort['by']
  readonly order: HeatSort['order']
  /** From 1; 0 for all rows, as the export needs them. */
  readonly page: number
}

/** Gaps of every cluster by year, out of what was released of its frozen version and of public goals. No draft is read. */
export const forumGoals = view({
  permission: 'forum:read',
  scope: () => ({}),
  async run({ tx, grant, params }: Look<'forum:read', ForumGoalsParams>) {
    const clusters = await listForumGoals(tx, grant, params.search)
    // Clusters of one country stand under the same goals.
    const known = new Map<string, PublicGoals>()
    const rows: HeatRow[] = []
    for (const { goals, region, ...cluster } of clusters) {
      const { country } = cluster
      const kept = known.get(country) ?? (await findPublicGoals(tx, grant, country))
      known.set(country, kept)
      const wider = widerActorsIn({ country, region }, kept)
      if (goals === null) {
        const reason = 'No frozen version yet: nothing is released of its goals.'
        rows.push({ ...cluster, version: null, coverage: null, cells: [], against: null, reason })
        continue
      }
      const ladder = ladderOfReleased(cluster, goals, wider)
      const line = ladder.lines.find(({ rung }) => rung.level === params.level)
      rows.push({
        ...cluster,
        version: goals.version,
        coverage: goals.coverage,
        cells: heatOf(ladder, params.level, heatYears, params.basis),
        against: line === undefined ? null : [line.rung.name, ...editionsOf(line.rung)].join(': '),
        reason: null,
      })
    }
    const sorted = inHeatOrder(rows, { by: params.sort, order: params.order })
    const from = (params.page - 1) * heatPageSize
    return {
      total: rows.length,
      released: rows.filter(({ reason }) => reason === null).length,
      rows: params.page === 0 ? sorted : sorted.slice(from, from + heatPageSize),
    }
  },
})
