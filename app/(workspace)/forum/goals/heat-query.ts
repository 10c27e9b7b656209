import { pageIn, searchIn } from '../../../list-address.ts'
import type { HeatSort } from '#lib/domain/goals/heat-row'
import { heatLevels } from '#lib/domain/goals/heat-map'
import { heatYears, type ForumGoalsParams } from '#lib/views/forum-goals'

type Params = Readonly<Record<string, string | string[] | undefined>>

/** The heat map's state as its address holds it; anything odd falls back to the default. */
export function readHeatQuery(params: Params): ForumGoalsParams {
  const sort = sortBy(params.sort)
  const usual = typeof sort === 'number' ? 'desc' : 'asc'
  return {
    search: searchIn(params.q),
    level: heatLevels.find((level) => level === params.level) ?? 'cluster',
    basis: params.basis === 'measures' ? 'measures' : 'commitments',
    sort,
    order: params.order === 'asc' || params.order === 'desc' ? params.order : usual,
    page: pageIn(params.page),
  }
}

function sortBy(text: string | string[] | undefined): HeatSort['by'] {
  if (text === 'name' || text === 'country') return text
  return heatYears.find((year) => String(year) === text) ?? 2030
}

export function heatHref(path: string, query: ForumGoalsParams): string {
  const { search, level, basis, sort, order, page } = query
  const params = new URLSearchParams({ level, basis, sort: String(sort), order })
  if (search) params.set('q', search)
  if (page > 1) params.set('page', String(page))
  return `${path}?${params}`
}
