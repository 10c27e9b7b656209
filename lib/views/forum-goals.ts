import { listStandingChoices, type BenchmarkChoice } from '#db/benchmarks'
import { listForumGoals } from '#db/forum'
import { findPublicGoals, type PublicGoals } from '#db/public-goals'
import { widerActorsIn } from '#db/wider-actors'
import { heatOf, lineOfLevel, type GapBasis, type HeatLevel } from '#lib/domain/goals/heat-map'
import { inHeatOrder, type HeatRow, type HeatSort } from '#lib/domain/goals/heat-row'
import { editionsOf } from '#lib/domain/goals/ladder-words'
import type { Rung } from '#lib/domain/goals/ladder'
import { schemesOver } from '#lib/domain/goals/public/schemes-over'
import { ladderOfReleased } from '#lib/domain/goals/released-goals'
import { formatDate } from '#lib/format'
import { view, type Look } from './view.ts'

export const heatYears = [2030, 2035, 2040, 2045, 2050] as const
export const heatPageSize = 50

export type ForumGoalsParams = {
  readonly search: string
  readonly level: HeatLevel
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
    const choices = await listStandingChoices(tx, grant)
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
      const choice = choices.get(cluster.id) ?? null
      const schemes = schemesOver(country, kept.schemes, goals.schemes ?? [])
      const ladder = ladderOfReleased(cluster, goals, { wider, benchmark: choice?.benchmark ?? null, schemes })
      const line = lineOfLevel(ladder, params.level)
      rows.push({
        ...cluster,
        version: goals.version,
        coverage: goals.coverage,
        cells: heatOf(ladder, params.level, heatYears, params.basis),
        against: line === undefined ? null : againstWords(line.rung, choice),
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

/** Whose goal a row is held against, with its edition; a benchmark with the day its cluster chose it. */
function againstWords(rung: Rung, choice: BenchmarkChoice | null): string {
  const editions = editionsOf(rung)
  // Of a scheme the edition is enough here; what it covers stands on the cluster's own page.
  if (rung.benchmark === null)
    return [rung.name, ...(rung.level === 'scheme' ? editions.slice(0, 1) : editions)].join(': ')
  return [...editions, ...(choice === null ? [] : [`chosen ${formatDate(choice.chosenAt)}`])].join('; ')
}
