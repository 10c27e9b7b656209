import type { Metadata } from 'next'
import { forumTable, forumPageSize } from '#lib/views/forum-table'
import { see } from '#lib/views/view'
import { LinkButton } from '#ui/button'
import { PageHeader } from '#ui/page-header'
import { Pagination } from '#ui/pagination'
import { SearchBox } from '#ui/search-box'
import { forumHref, readForumQuery } from './forum-query.ts'
import { ForumTable } from './forum-table.tsx'

export const metadata: Metadata = { title: 'All clusters' }

export default async function ForumPage({ searchParams }: PageProps<'/forum'>) {
  const query = readForumQuery(await searchParams)
  const seen = await see(forumTable, query)
  return (
    <>
      <PageHeader
        title="All clusters"
        state={`${seen.total} ${seen.total === 1 ? 'cluster' : 'clusters'}`}
        action={
          <>
            <LinkButton href={forumHref('/forum/export', { ...query, page: 1 })} prefetch={false}>
              Export CSV
            </LinkButton>
            <LinkButton tone="primary" href="/forum/clusters/new">
              Open a cluster
            </LinkButton>
          </>
        }
        lead="Released figures only: sums of public register data, and what a cluster’s newest roadmap shows to every reader. No member’s confidential figure stands here."
      />
      <div className="mb-4">
        <SearchBox
          label="Search name, region or country"
          defaultValue={query.search}
          keep={{ sort: query.sort, order: query.order }}
        />
      </div>
      <ForumTable rows={seen.rows} query={query} now={new Date()} />
      <Pagination
        page={query.page}
        pageSize={forumPageSize}
        total={seen.total}
        href={(page) => forumHref('/forum', { ...query, page })}
        noun={['cluster', 'clusters']}
      />
    </>
  )
}
