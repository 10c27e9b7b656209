import { pageIn, searchIn } from '../../list-address.ts'
import { forumColumns, type ForumColumn } from '#lib/views/forum-table'

export type ForumQueryInUrl = {
  readonly search: string
  readonly sort: ForumColumn
  readonly order: 'asc' | 'desc'
  readonly page: number
}

type Params = Readonly<Record<string, string | string[] | undefined>>

/** The table's state as its address holds it; anything odd falls back to the default. */
export function readForumQuery(params: Params): ForumQueryInUrl {
  const sort = forumColumns.find((column) => column === params.sort) ?? 'latest'
  return {
    search: searchIn(params.q),
    sort,
    order: params.order === 'asc' || params.order === 'desc' ? params.order : defaultOrder(sort),
    page: pageIn(params.page),
  }
}

export function forumHref(path: string, query: ForumQueryInUrl): string {
  const params = new URLSearchParams({ sort: query.sort, order: query.order })
  if (query.search) params.set('q', query.search)
  if (query.page > 1) params.set('page', String(query.page))
  return `${path}?${params}`
}

/** Without a word on order, the greatest emitter stands first. */
const defaultOrder = (sort: ForumColumn): 'asc' | 'desc' => (sort === 'latest' ? 'desc' : 'asc')
