import type { Metadata } from 'next'
import { ladderLevelNames } from '#lib/domain/goals/ladder-words'
import { heatLevels } from '#lib/domain/goals/heat-map'
import { forumGoals, heatPageSize } from '#lib/views/forum-goals'
import { see } from '#lib/views/view'
import { LinkButton } from '#ui/button'
import { Choices } from '#ui/choices'
import { PageHeader } from '#ui/page-header'
import { Pagination } from '#ui/pagination'
import { SearchBox } from '#ui/search-box'
import { heatHref, readHeatQuery } from './heat-query.ts'
import { HeatTable } from './heat-table.tsx'

export const metadata: Metadata = { title: 'Goals of all clusters' }

const path = '/forum/goals'

export default async function ForumGoalsPage({ searchParams }: PageProps<'/forum/goals'>) {
  const query = readHeatQuery(await searchParams)
  const seen = await see(forumGoals, query)
  const first = { ...query, page: 1 }
  const levelNames = { ...ladderLevelNames, cluster: 'Its own target', benchmark: 'Its benchmark' }
  return (
    <>
      <PageHeader
        title="Goals"
        state={`${seen.released} of ${seen.total} with a frozen version`}
        action={
          <LinkButton href={heatHref(`${path}/export`, first)} prefetch={false}>
            Export CSV
          </LinkButton>
        }
        lead="Gaps of every cluster by year, from frozen versions alone: no draft and no member’s confidential figure stands here. A wider goal asks of a cluster that it falls as fast."
      />
      <div className="mb-4 flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
        <SearchBox
          label="Search name, region or country"
          defaultValue={query.search}
          keep={{ level: query.level, basis: query.basis, sort: String(query.sort), order: query.order }}
        />
        <div className="space-y-1">
          <Choices
            label="Against"
            choices={heatLevels.map((level) => ({
              href: heatHref(path, { ...first, level }),
              label: levelNames[level],
              on: level === query.level,
            }))}
          />
          <Choices
            label="Held"
            choices={[
              {
                href: heatHref(path, { ...first, basis: 'commitments' }),
                label: 'Commitments',
                on: query.basis === 'commitments',
              },
              {
                href: heatHref(path, { ...first, basis: 'measures' }),
                label: 'Measures',
                on: query.basis === 'measures',
              },
            ]}
          />
        </div>
      </div>
      <HeatTable rows={seen.rows} query={query} />
      <Pagination
        page={query.page}
        pageSize={heatPageSize}
        total={seen.total}
        href={(page) => heatHref(path, { ...query, page })}
        noun={['cluster', 'clusters']}
      />
      <p className="mt-3 max-w-prose text-xs text-faint">
        ▲ ahead, ● aligned, ▼ short: the colour deepens at a tenth and at three tenths of what is asked. –: not
        comparable, with the reason on the dash.
      </p>
    </>
  )
}
