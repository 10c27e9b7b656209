import { countForumRows, forumColumns, listForumRows, type ForumColumn } from '#db/forum'
import type { ForumRow } from '#lib/domain/roadmap/forum-row'
import { view, type Look } from './view.ts'

export { forumColumns, type ForumColumn }
export const forumPageSize = 25
export type ForumTableParams = {
  readonly search: string
  readonly sort: ForumColumn
  readonly order: 'asc' | 'desc'
  /** From 1; 0 for all rows, as the export needs them. */
  readonly page: number
}
const exportLimit = 10_000

/** Every cluster with its released figures. */
export const forumTable = view({
  permission: 'forum:read',
  scope: () => ({}),
  async run({ tx, grant, params }: Look<'forum:read', ForumTableParams>) {
    const limit = params.page === 0 ? exportLimit : forumPageSize
    const offset = params.page === 0 ? 0 : (params.page - 1) * forumPageSize
    const [rows, total] = await Promise.all([
      listForumRows(tx, grant, { search: params.search, sort: params.sort, order: params.order, limit, offset }),
      countForumRows(tx, grant, params.search),
    ])
    return {
      total,
      rows: rows.map(({ released, ...row }): ForumRow => ({
        ...row,
        members: released?.members ?? 0,
        stage: released?.stage ?? 'drafting',
        baseTonnes: figure(released?.baseTonnes),
        latestYear: released?.latestYear ?? null,
        latestTonnes: figure(released?.latestTonnes),
        targetYear: released?.targetYear ?? null,
        targetTonnes: figure(released?.targetTonnes),
        gap2030Tonnes: figure(released?.gap2030Tonnes),
        signed: released?.signed ?? 0,
        signatories: released?.signatories ?? 0,
        history: released?.history ?? [],
        dataAt: released?.dataAt ?? null,
      })),
    }
  },
})

const figure = (text: string | null | undefined): number | null => (text == null ? null : Number(text))
